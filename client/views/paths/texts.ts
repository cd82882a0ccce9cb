import { counted } from '../../i18n/counted.ts';
import { withOwn } from '../../i18n/texts.ts';

const zh = {
  asStatement: '最短路径',
  pathConditions: '条件',
  pathConditionsSet: (n: number) => `已设 ${n} 项`,
  pathFrom: '从这里找路径',
  pathTo: (from: string) => `${from} 到这里的路径`,
  pathsKind: '路径',
  pathEnd: { from: '起点', to: '终点' },
  pathEndChoose: '搜索并选定…',
  pathSwap: '对调两端',
  pathChooseBoth: '选定两端，就在整个图谱里找连起它们的路径。',
  pathSame: '两端是同一个实体。',
  pathSearching: '正在整个图谱里找路径…',
  pathPlaces: '可以沿“位于、属于”走',
  pathPlacesSays: '沿“位于、属于”一直向外或向内算一步；同在一省一市不算联系，不从那里折回。',
  pathForward: '只顺着关系的方向走',
  pathLongest: '最多几步',
  pathTypes: '只用这些关系',
  pathVia: '至少经过其中一类',
  pathAvoid: '不经过这些类别',
  pathsNone: '在这些条件下没有路径。放宽条件，或增加步数。',
  pathsWithheld: (n: number) => `另有 ${n} 条，因读者意见的筛选没有列出。`,
  pathsCount: (n: number) => `${n} 条路径，较可靠的在前：先比最弱一步的依据，再比步数多少，最后比文献多少。`,
  pathsCut: {
    relations: '查看的关系已到 20 万条的上限，列出的是到此为止找到的；可能还有别的，或更好的。',
    time: '查找已到 15 秒的上限，列出的是到此为止找到的；可能还有别的，或更好的。',
  },
  pathSteps: (steps: number) => `${steps} 步`,
  pathFacts: (steps: number, documents: number) => `${steps} 步 · ${documents} 份文献`,
  pathShow: '画出',
  backToPaths: '← 路径',
};

const en: typeof zh = {
  asStatement: 'The shortest path',
  pathConditions: 'Conditions',
  pathConditionsSet: (n: number) => `${n} set`,
  pathFrom: 'Path from here',
  pathTo: (from) => `Path here from ${from}`,
  pathsKind: 'Paths',
  pathEnd: { from: 'From', to: 'To' },
  pathEndChoose: 'Search and choose…',
  pathSwap: 'Swap the ends',
  pathChooseBoth: 'Choose both ends; the whole graph is then searched for paths between them.',
  pathSame: 'Both ends are the same entity.',
  pathSearching: 'Searching the whole graph for paths…',
  pathPlaces: 'Follow “located in” and “part of”',
  pathPlacesSays:
    'Going outwards or inwards through nested places counts as one step. Being in the same province or city is not a tie: no path turns back there.',
  pathForward: 'Follow relations only in their direction',
  pathLongest: 'Maximum steps',
  pathTypes: 'Only these relations',
  pathVia: 'Pass through at least one of these kinds',
  pathAvoid: 'Avoid these kinds',
  pathsNone: 'No path meets these conditions. Relax them, or allow more steps.',
  pathsWithheld: (n) => `${counted(n, 'path')} left out by the filter of what readers say.`,
  pathsCount: (n) =>
    `${counted(n, 'path')}, the more reliable first: by the basis of the weakest step, then by fewer steps, then by more documents.`,
  pathsCut: {
    relations:
      'The search stopped after 200,000 relations; these paths were found by then. There may be others, or better ones.',
    time: 'The search stopped after 15 seconds; these paths were found by then. There may be others, or better ones.',
  },
  pathSteps: (steps) => counted(steps, 'step'),
  pathFacts: (steps, documents) => `${counted(steps, 'step')} · ${counted(documents, 'document')}`,
  pathShow: 'Draw',
  backToPaths: '← Paths',
};

export const pathsTexts = { zh, en };
export const pathsTextsOf = withOwn(pathsTexts);
