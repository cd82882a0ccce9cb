import { withOwn } from '../../i18n/texts.ts';

const zh = {
  howToRead: (short: string, bothSides: string) =>
    `按联系多少排列的地方、${short}，以及分属${bothSides}而没有任何联系的两地。点列名重新排序。`,
  tables: { places: '联系最多的地方', hubs: '联系地方最多的', without: '没有联系的两地' },
  tableColumns: {
    place: '地方',
    province: (province: string) => province,
    hubs: '项数',
    crossBorder: (_: string, crossing: string) => `${crossing}项数`,
    partners: '相连的同级地方数',
    name: '名称',
    kind: '类别',
    parties: '相连的地方数',
    provinces: (province: string) => `${province}数`,
    date: '日期',
    status: '状态',
    a: '甲地',
    b: '乙地',
    adjacent: '相邻',
    sum: '两地参与项数之和',
  },
  yes: '是',
  no: '否',
  notKnown: '未知',
  saveCsv: '保存 CSV',
  copyCsv: '复制为 CSV',
  adjacentSays: (most: number, bothSides: string) =>
    `只列分属${bothSides}的地方；相邻与否依轮廓文件推算。超过 ${most} 个地方时只取联系最多的。`,
};

const en: typeof zh = {
  howToRead: (short) =>
    `Places and ${short} ranked by how much they link, and pairs of places across the border that nothing links. Click a heading to sort by it.`,
  tables: { places: 'Best-connected places', hubs: 'Links of most places', without: 'Pairs without a link' },
  tableColumns: {
    place: 'Place',
    province: (province) => province,
    hubs: 'Links',
    crossBorder: () => 'Cross-border',
    partners: 'Linked places of this level',
    name: 'Name',
    kind: 'Kind',
    parties: 'Places',
    provinces: (province) => `${province} count`,
    date: 'Date',
    status: 'Status',
    a: 'Place',
    b: 'Other place',
    adjacent: 'Adjacent',
    sum: 'Links of the two, added',
  },
  yes: 'yes',
  no: 'no',
  notKnown: 'unknown',
  saveCsv: 'Save CSV',
  copyCsv: 'Copy as CSV',
  adjacentSays: (most, bothSides) =>
    `Only places of ${bothSides}; adjacency is worked out from the outlines. Of more than ${most} places, only the best connected are compared.`,
};

export const tablesTexts = { zh, en };
export const tablesTextsOf = withOwn(tablesTexts);
