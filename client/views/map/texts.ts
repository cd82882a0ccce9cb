import { withOwn } from '../../i18n/texts.ts';

const zh = {
  name: '地图',
  howToRead: '颜色越深，跨省的协议、联盟和机制越多。点一个地方看它与谁相连；点弧线上的数读原文。斜线是图谱中没有的县。',
  mapLabel: '地图。方向键在县之间移动，回车选定。',
  mapStatus: '颜色越深，跨省的越多',
  mapBeside: '图外的地方',
  mapBesideSays: '这些地方在图谱里，但没有它们的轮廓。',
  mapPlace: (name: string, n: number) => `${name}：${n} 项跨省`,
  mapUnknown: (name: string) => `${name}：图谱中没有`,
  mapUnknownWord: '图谱中没有',
  mapSource: (title: string, source: string, licence: string) =>
    `${title}。来源：${source}（${licence}）。供辨认方位，不作界线依据。`,
  mapSourceWord: '轮廓的来源',
  mapEmpty: '没有轮廓可画。数据集可以自带轮廓文件。',
  zoomMap: { in: '放大', out: '缩小', all: '全图' },
};

const en: typeof zh = {
  name: 'Map',
  howToRead:
    'The darker a place, the more cross-border agreements, alliances and mechanisms it has. Click a place to see whom it is linked with, and the number on an arc to read the sentences. Hatched counties are not in the graph.',
  mapLabel: 'Map. Arrow keys move from county to county, Enter selects.',
  mapStatus: 'the darker, the more cross-border links',
  mapBeside: 'Outside the map',
  mapBesideSays: 'These places are in the graph, but have no outline.',
  mapPlace: (name, n) => `${name}: ${n} cross-border`,
  mapUnknown: (name) => `${name}: not in the graph`,
  mapUnknownWord: 'not in the graph',
  mapSource: (title, source, licence) =>
    `${title}. Source: ${source} (${licence}). For orientation only; boundaries are not authoritative.`,
  mapSourceWord: 'Source of the outlines',
  mapEmpty: 'There are no outlines to draw. A dataset may bring its own.',
  zoomMap: { in: 'Zoom in', out: 'Zoom out', all: 'Whole map' },
};

export const mapTexts = { zh, en };
export const mapTextsOf = withOwn(mapTexts);
