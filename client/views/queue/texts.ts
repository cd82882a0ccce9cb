import { counted } from '../../i18n/counted.ts';
import { correctionTexts } from '../../i18n/correction-texts.ts';
import { withOwn } from '../../i18n/texts.ts';
import { queueName } from './own.ts';

const zh = {
  name: queueName.zh,
  said: correctionTexts.zh,
  about: '图中的实体和关系，依据最弱的在前，一条一条地核对：原句就在旁边。',
  sort: '核对什么',
  sorts: { all: '全部', relation: '只看关系', entity: '只看实体' },
  readingEntities: '正在读实体的出处…',
  unnamed: '没有单独的出处，请看它的关系',
  firstPlaces: (shown: number, all: number) => `文献里共有 ${all} 处提到它，这里列出前 ${shown} 处。`,
  place: (nth: number, all: number) => `第 ${nth} 条，共 ${all} 条`,
  seen: '已有人说过的一条',
  onlyOpen: '只看没人说过的',
  next: '下一条',
  before: '上一条',
  takeBack: '撤回上一次',
  noneOpen: '这些都有人说过了。换一个视角，或去掉“只看没人说过的”。',
  noneInSight: '图中没有可核对的。换一个视角，或清除筛选。',
  status: (open: number, all: number) => `图中 ${all} 条可核对，${open} 条还没有人说过`,
  progress: '已说过的',
  doubted: (n: number) => `有误或存疑的 ${n} 条`,
  doubtedNone: '没有一条被说有误或存疑。',
  listed: (shown: number, all: number) => `共 ${all} 条，列出前 ${shown} 条`,
  orphans: (n: number) => `数据里已经没有的 ${n} 条`,
  orphansSay: '说的时候还在，现在的数据里没有了；再载入同一条，意见就回到它上面。',
  table: '下载全部意见（CSV）',
  tableSays: '一行一次，含已撤回的和数据里已经没有的，给维护数据集的人',
  keys: 'W 有误，U 存疑，C 属实；J 下一条，K 上一条；R 写理由，Z 撤回。',
};

const en: typeof zh = {
  name: queueName.en,
  said: correctionTexts.en,
  about:
    'The entities and relations of the picture, those with the weakest basis first, one by one beside their sentences.',
  sort: 'What is checked',
  sorts: { all: 'All', relation: 'Relations only', entity: 'Entities only' },
  readingEntities: 'Reading where documents name the entities…',
  unnamed: 'No evidence of its own; see its relations',
  firstPlaces: (shown, all) => `Documents name it in ${all} places; here are the first ${shown}.`,
  place: (nth, all) => `${nth} of ${all}`,
  seen: 'One that somebody has spoken of',
  onlyOpen: 'Only what nobody has spoken of',
  next: 'Next',
  before: 'Before',
  takeBack: 'Take back the last one',
  noneOpen: 'Somebody has spoken of every one of them. Take another lens, or untick “Only what nobody has spoken of”.',
  noneInSight: 'There is nothing to check in the picture. Take another lens, or clear the filters.',
  status: (open, all) => `${counted(all, 'fact')} in the picture, ${open} that nobody has spoken of`,
  progress: 'Spoken of',
  doubted: (n) => `Wrong or unsure: ${n}`,
  doubtedNone: 'Nothing is said to be wrong or unsure.',
  listed: (shown, all) => `the first ${shown} of ${all}`,
  orphans: (n) => `No more in the data: ${n}`,
  orphansSay: 'They were there when it was said, and are not now; once the same fact is loaded again, it counts again.',
  table: 'Download all that is said (CSV)',
  tableSays:
    'A row for each time, with what was taken back and what is no more in the data, for whoever keeps the dataset',
  keys: 'W wrong, U unsure, C confirmed; J next, K before; R reason, Z take back.',
};

export const queueTexts = { zh, en };
export const queueTextsOf = withOwn(queueTexts);
