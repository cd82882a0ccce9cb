import { counted } from '../../i18n/counted.ts';
import { withOwn } from '../../i18n/texts.ts';

const zh = {
  howToRead: (all: string, crossing: string) =>
    `颜色越深，${crossing}的${all}越多。点一个地方看它与谁相连；点弧线上的数读原文。斜线是图谱中没有的地方。`,
  mapLabel: '地图。方向键在地方之间移动，回车选定。',
  mapStatus: (crossing: string) => `颜色越深，${crossing}的越多`,
  mapBeside: (n: number) => `图外的地方：${n} 个`,
  mapBesideSays:
    '程序没有这些地方的轮廓和坐标，数据里也没有。给表加上经度和纬度两列（lon、lat），或加上区划代码一列，就能画在图上。',
  mapPlace: (name: string, n: number, crossing: string) => `${name}：${n} 项${crossing}`,
  mapSideUnknown: (name: string, crossing: string) => `${name}：是否${crossing}不得而知`,
  mapUnknown: (name: string) => `${name}：图谱中没有`,
  mapUnknownWord: '图谱中没有',
  mapSource: (title: string, source: string, licence: string) =>
    `${title}。来源：${source}（${licence}）。供辨认方位，不作界线依据。`,
  mapSourceWord: '轮廓的来源',
  mapEmpty:
    '没有地图：图谱里的地方没有轮廓，也没有经纬度。可以在 entities.csv 中加上 lon 和 lat 两列，或在 datapackage.json 的 placeCoding 中写明编码（例如 ISO 3166），或让数据集自带轮廓文件。',
  zoomMap: { in: '放大', out: '缩小', all: '全图' },
};

const en: typeof zh = {
  howToRead: (all, crossing) =>
    `The darker a place, the more ${crossing} ${all} it has. Click a place to see whom it is linked with, and the number on an arc to read the sentences. Hatched places are not in the graph.`,
  mapLabel: 'Map. Arrow keys move from place to place, Enter selects.',
  mapStatus: (crossing) => `the darker, the more ${crossing} links`,
  mapBeside: (n) => `${counted(n, 'place')} outside the map`,
  mapBesideSays:
    'The program has no outlines and no coordinates of these places, and neither have the data. Columns lon and lat in the table, or a column of their codes, put them on the map.',
  mapPlace: (name, n, crossing) => `${name}: ${n} ${crossing}`,
  mapSideUnknown: (name, crossing) => `${name}: whether ${crossing} is not known`,
  mapUnknown: (name) => `${name}: not in the graph`,
  mapUnknownWord: 'not in the graph',
  mapSource: (title, source, licence) =>
    `${title}. Source: ${source} (${licence}). For orientation only; boundaries are not authoritative.`,
  mapSourceWord: 'Source of the outlines',
  mapEmpty:
    'There is no map: no place of the graph has an outline or coordinates. Add the columns lon and lat to entities.csv, or say in datapackage.json how places are coded (placeCoding, such as ISO 3166), or let the dataset bring outlines of its own.',
  zoomMap: { in: 'Zoom in', out: 'Zoom out', all: 'Whole map' },
};

export const mapTexts = { zh, en };
export const mapTextsOf = withOwn(mapTexts);
