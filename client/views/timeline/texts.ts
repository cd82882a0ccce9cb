import { counted } from '../../i18n/counted.ts';
import { withOwn } from '../../i18n/texts.ts';

const zh = {
  howToRead: '每条横杠的宽度就是日期的含糊程度。拖动上面的窗口，网络、矩阵和地图都只留下可能发生在这段时间里的。',
  asStatement: '有日期的内容',
  relationsAsStatement: '有日期的关系',
  relationsMissing: (n: number) => `还有 ${n} 条较晚的关系没有列出，可以在控制台查询`,
  timelineLabel: '时间轴',
  timelineStatus: (dated: number, undated: number) => `${dated} 项有日期，${undated} 项没有`,
  windowFrom: '从',
  windowTo: '到',
  play: '播放',
  pause: '暂停',
  undatedTitle: (n: number) => `没有日期的 ${n} 项`,
  undatedSays: '没有能放到时间轴上的日期。原文或表里的一行也许用别的写法说了时候。',
  nothingDated: '这里没有一项有日期。在“你的数据”里把一列设成日期，再载入一次，就会出现在这里。',
  datedElsewhere: '开着的数据集里没有一项有日期，已关闭的里有。',
  datedFiltered: '有日期的都被筛选隐藏了。',
  neighboursLeft: (n: number) => `另有 ${n} 个邻居没有收入`,
};

const en: typeof zh = {
  howToRead:
    'The vaguer a date, the wider its bar. Drag the window above: the network, the matrix and the map keep only what may fall within it.',
  asStatement: 'What has a date',
  relationsAsStatement: 'Relations that have a date',
  relationsMissing: (n) => `${n} later relations are not listed: ask for them in the console`,
  timelineLabel: 'Timeline',
  timelineStatus: (dated, undated) => `${dated} with a date, ${undated} without`,
  windowFrom: 'From',
  windowTo: 'To',
  play: 'Play',
  pause: 'Pause',
  undatedTitle: (n) => `${n} without a date`,
  undatedSays: 'No date that can be placed on the line. A document or a row may say when in another form.',
  nothingDated: 'Nothing here has a date. Take a column as a date in “Your data” and load it again, and it is here.',
  datedElsewhere: 'Nothing in the datasets that are on has a date; in those that are off something has.',
  datedFiltered: 'The filters hide everything that has a date.',
  neighboursLeft: (n) => `${counted(n, 'further neighbour')} not in it`,
};

export const timelineTexts = { zh, en };
export const timelineTextsOf = withOwn(timelineTexts);
