import type { GraphWords } from '../../i18n/graph-words.ts';
import { counted } from '../../i18n/counted.ts';
import { tableOf } from '../../i18n/texts.ts';

interface Said {
  title: string;
  says: string;
}

interface TourTexts {
  help: string;
  start: string;
  next: string;
  before: string;
  done: string;
  end: string;
  progress: string;
  picture: (entities: number, relations: number, words: GraphWords) => Said;
  views: (words: GraphWords) => Said;
  search: Said;
  sentence: Said;
  panel: Said;
  menu: Said;
}

const zh: TourTexts = {
  help: '帮助',
  start: '五步导览',
  next: '下一步',
  before: '上一步',
  done: '完成',
  end: '结束导览',
  progress: '第 {{current}} 步，共 {{total}} 步',
  picture: (entities, relations, { all }) => ({
    title: '一张图',
    says: `现在有 ${entities} 个实体和 ${relations} 条线。图里画的是${all}和参与其中的各方。点一个实体看它的全部关系，双击展开它的邻居。`,
  }),
  views: ({ all }) => ({
    title: '换一种看法',
    says: `同样的数据，可以看成网络、矩阵、地图或时间；下面的视角和筛选决定图里有哪些${all}。选中的和筛选的，换视图时都不变。`,
  }),
  search: {
    title: '找任何东西',
    says: '输入名称、别名、拼音或首字母；同时给出含有这些字的原句。快捷键 Ctrl K。',
  },
  sentence: {
    title: '每条线都有原句',
    says: '点一条线，这里就写着它出自哪句话、哪份文献、依据是什么。“读全文”打开文献，这句话已经标出。',
  },
  panel: {
    title: '选中的在这里',
    says: '点图中的一个实体或一条线，这里就写着关于它所知道的一切。',
  },
  menu: {
    title: '带走',
    says: '图片、带编号和脚注的卷宗、数据，还有保存的视图，都在菜单里；“关于数据”写着出版者、许可和完整程度，导览也可以从这里再看。',
  },
};

const en: TourTexts = {
  help: 'Help',
  start: 'Tour of five steps',
  next: 'Next',
  before: 'Back',
  done: 'Done',
  end: 'End the tour',
  progress: 'Step {{current}} of {{total}}',
  picture: (entities, relations, { all }) => ({
    title: 'One picture',
    says: `It holds ${counted(entities, 'entity', 'entities')} and ${counted(relations, 'line')}: ${all}, and who takes part in them. Click an entity to see all its relations; double-click to bring its neighbours.`,
  }),
  views: ({ all }) => ({
    title: 'Seen in other ways',
    says: `The same data as a network, a matrix, a map or a timeline. Lenses and filters below say which ${all} are in it. What is selected and filtered stays when the view changes.`,
  }),
  search: {
    title: 'Find anything',
    says: 'Type a name, an alias, pinyin or initials; sentences that hold the words are found too. The key is Ctrl K.',
  },
  sentence: {
    title: 'Every line has its sentence',
    says: 'Click a line, and here stands which sentence of which document it comes from, and on what basis. “Read the document” opens it with the words marked.',
  },
  panel: {
    title: 'What is selected stands here',
    says: 'Click an entity or a line of the picture, and here stands all that is known of it.',
  },
  menu: {
    title: 'Take it along',
    says: 'Pictures, dossiers with numbers and footnotes, the data and saved views are in the menu. “About the data” tells publisher, licence and how complete they are; the tour starts here too.',
  },
};

export const tourTexts = tableOf<TourTexts>({ zh, en });
