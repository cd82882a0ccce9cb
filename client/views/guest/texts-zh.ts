import type { LabelRole, TieRole } from './roles.ts';
import { guestName } from './own.ts';

const n = (count: number) => count.toLocaleString('zh');

const labelRole: Record<LabelRole, string> = {
  none: '就是一样东西',
  hub: '把各方连在一起：协议、条约、联盟',
  'place:province': '地方：省、州或国家，跨的是它的边界',
  'place:city': '地方：市',
  'place:county': '地方：县、区',
  'place:town': '地方：乡镇',
  'place:area': '地方，但不是行政区划',
  firm: '有供应商和客户，如企业',
  dated: '有自己的日期，排在时间里',
  undrawn: '不画在图上',
  aside: '不说明是什么，看节点的别的标签',
};

const tieRole: Record<TieRole, string> = {
  none: '就是一种关系',
  party: '参与：从一方指向把各方连在一起的',
  observer: '旁观：在场，但不算一方',
  subject: '涉及：从协议指向它所关于的',
  covers: '包括：从片区指向它的各地',
  contains: '位于：从里面指向外面的地方',
  supplies: '供应：从供应商指向客户',
  noLink: '相邻之类：从地方到地方，不算联系',
  symmetric: '两边一样，如结为友城',
  undrawn: '不画在图上',
  'owns:source': '拥有：从所有者指向所有物',
  'owns:target': '属于：从所有物指向所有者',
};

export const guestZh = {
  name: guestName.zh,
  status: (nodes: number, relationships: number, labels: number, types: number) =>
    `${n(nodes)} 个节点、${n(relationships)} 条关系 · ${n(labels)} 种标签、${n(types)} 种关系类型`,
  schemaTitle: '数据库里有什么',
  schemaSays: '圆是标签，越大节点越多；线是关系类型，数字是条数。点一个标签，就打开它的实体。',
  pictureLabel: '标签和关系类型的图',
  openLabel: (name: string, count: number) => `打开 ${name}（${n(count)} 个）`,
  met: (from: string, type: string, to: string, count: number) => `${from} ${type} ${to}：${n(count)} 条`,
  readTitle: '这个数据库怎样读',
  readSays: '每个标签、每种类型起什么作用，名称、日期和地方代码取自哪个属性；视角、矩阵、地图、时间和供应链照此展开。',
  origin: {
    guess: '现在用的全是猜的。',
    page: '有些是在这里改过的。',
    file: '由服务器上的一个文件规定。',
  },
  lookedAt: (most: number) => `只看了前 ${n(most)} 个节点和前 ${n(most)} 条关系，其余只知道名称。`,
  labelsTitle: '标签',
  typesTitle: '关系类型',
  heads: {
    label: '标签',
    count: '个数',
    does: '作用',
    name: '名称',
    date: '日期',
    code: '地方代码',
    coding: '代码体系',
    where: '位置',
    type: '类型',
    many: '条数',
    ties: '连接',
    turned: '方向',
    point: '坐标点',
    lon: '经度',
    lat: '纬度',
  },
  of: (word: string, head: string) => `${word} 的${head}`,
  property: (key: string, example: string | undefined) =>
    example === undefined || example === '' ? key : `${key}（如 ${example}）`,
  guessed: '自动选择',
  noProperty: { date: '没有日期', code: '没有代码', point: '没有坐标点', lon: '没有经度', lat: '没有纬度' },
  ownCodes: '自己的代码',
  turned: '反过来读',
  labelRole,
  tieRole,
  save: '就这样读',
  drop: '放弃改动',
  backToGuess: '恢复成猜的',
  saving: '正在重新读…',
  saved: '已保存，各视图已照此重读。',
  unsaved: '有改动还没有保存。',
  locked:
    '这里不能改：服务器没有设管理口令，或由文件规定。运行 kuajie 时设 KUAJIE_ADMIN_TOKEN，或改 KUAJIE_GUEST_MAPPING 所指的文件。',
  token: '管理口令',
  tokenUse: '使用',
  tokenSays: '服务器启动时打印的链接里带着口令，或问设置 KUAJIE_ADMIN_TOKEN 的人。',
  tokenWrong: '服务器不认这个口令。',
  noGuest: '这里只有 Kuajie 载入的数据，没有别人的数据库。',
  nothingWritten: (nodes: number) =>
    `这个数据库里有 ${nodes.toLocaleString('zh')} 个节点，不是 Kuajie 载入的，这里什么也不会写进去：怎样读它，只记在 Kuajie 这边。`,
  opens: [
    '有“把各方连在一起”的标签和“参与”的类型，就有矩阵和跨界的视角。',
    '有日期，就排进时间；有地方代码或坐标，就画上地图。',
    '有“供应”的类型，就有供应链。',
    '数据库没有保存出处：线后面没有句子。',
  ],
  back: '← 数据库',
};
