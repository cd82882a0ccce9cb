import { counted, nounOf } from '../../i18n/counted.ts';
import { withOwn } from '../../i18n/texts.ts';
import type { Origin } from '../../state/origin.ts';

const originsZh: Record<Origin, string> = {
  sentence: '每条线都出自文献中的一句话：点一条线，就读到那句话。',
  row: '每条线都出自表格中的一行：点一条线，就读到那一行。',
  either: '每条线都出自文献中的一句话或表格中的一行：点一条线，就读到它。',
};

const originsEn: Record<Origin, string> = {
  sentence: 'Every line comes from a sentence in a document: click a line to read it.',
  row: 'Every line comes from a row of a table: click a line to read it.',
  either: 'Every line comes from a sentence in a document or a row of a table: click a line to read it.',
};

const zh = {
  asStatement: '这张图',
  lenses: '视角',
  status: (e: number, r: number, outside: number) =>
    `显示 ${e} 个实体、${r} 条关系${outside === 0 ? '' : ` · 此视角之外还有 ${outside} 个实体`}`,
  pairStatus: (e: number, r: number) => `两地的网络：${e} 个实体、${r} 条关系`,
  undrawn: (entities: number) => `另有 ${entities} 项文献和指标不画在图上`,
  filtered: (n: number) => `筛选隐藏了 ${n} 个`,
  switchedOff: (n: number) => `${n} 个因数据集关闭而不显示`,
  switchedOffRelations: (n: number) => `${n} 条关系因数据集关闭而不显示`,
  hiddenByHand: (n: number) => `手动隐藏了 ${n} 个`,
  moving: (name: string) => `正在移动${name}：方向键移动，加 Shift 则每次一点；Enter 放下，Esc 放回原处。`,
  noRoom: (name: string) => `${name}放回了原处：那里压在别的实体上，附近也没有空位。先移开旁边的，或放到空白处。`,
  beside: (names: string) => `${names}在旁边：排布这张图时它是关闭的。`,
  layOutAsOne: '排成一张图',
  broughtBack: (names: string) => `${names}原已手动隐藏，现已恢复显示。`,
  called: (names: string, datasets: string) =>
    `${names}与图上其余的关系都出自已关闭的数据集（${datasets}），所以单独显示，不带那些关系。`,
  isSwitchedOff: (names: string, datasets: string) => `${names}只在已关闭的数据集（${datasets}）里，所以图上看不到。`,
  switchOn: (datasets: string) => `打开${datasets}`,
  isFilteredOut: (names: string) => `${names}被筛选隐藏，所以图上看不到。`,
  filteredRelations: (n: number) => `筛选隐藏了 ${n} 条关系`,
  layingOut: '正在排布…',
  nowhere: '图上的实体都没有地图上的位置，所以没有重新排布。',
  fit: '全图',
  overviewText: (origin: Origin) => `两侧是两省的市县，中间是把它们连在一起的协议、联盟和机制。${originsZh[origin]}`,
  overviewPlain: (all: string, origin: Origin) => `两侧是地方，中间是把它们连在一起的${all}。${originsZh[origin]}`,
  overviewTies: (origin: Origin) => `两侧是地方，连着它们的是直接的关系，或是中间它们共同参与的。${originsZh[origin]}`,
  overviewOther: (origin: Origin) => `${originsZh[origin]}双击一个实体展开它的关联。`,
  overviewGuest: '标签、名称和关系照原样读出，背后没有句子，也不会写入任何东西。双击一个实体展开它的关联。',
  overviewList: '图上的实体',
  documents: '文献',
  empty: '这个视角里没有实体。换一个视角，或先载入数据集。',
  nothingCrosses: '开着的数据里，没有什么把两个省（州、国家）的地方连在一起。',
  lensLinks: (lens: string, links: number, all: string) =>
    `先看“${lens}”：有 ${links} 处把两个省（州、国家）的地方连在一起。其余的在“${all}”里。`,
  lensNone: (lens: string, all: string) =>
    `这里是“${all}”：这些数据里没有什么把两个省（州、国家）的地方连在一起，“${lens}”会是空的。`,
  lensAll: (lens: string, all: string) =>
    `这里是“${all}”：把两个省（州、国家）的地方连在一起的太少，“${lens}”里几乎没有内容。`,
  lensOfOthers: (all: string) => `这个视角里只有已关闭的数据集的实体；“${all}”里有其余的。`,
  foreign: (nodes: number) =>
    `这个数据库里有 ${nodes.toLocaleString('zh')} 个节点，不是 Kuajie 载入的；什么都没有改动。`,
  foreignSays:
    '可以在 Cypher 视图里查询它们。要把数据集放到它们旁边，请运行 kuajie load --into-existing 文件夹；kuajie remove 会把它整个取出。',
  noDatasets: (names: string) => `地址要看的数据集没有载入：${names}。`,
  noLens: (name: string) => `这份数据没有视角“${name}”，这里画的是它的第一个视角。`,
  noView: (name: string) => `没有视图“${name}”，这里是网络。`,
  noEntity: (id: string) => `这份数据没有编号为“${id}”的实体。它可能已从数据集中删去，或链接写错了；请搜索它的名称。`,
  noEntityNamed: (name: string) => `数据里已经没有“${name}”了：它已从数据集中删去，或已并入别的实体；请搜索它的名称。`,
  noSaved: (name: string) => `这个浏览器和服务器上都没有保存的视图“${name}”。它可能存在别的浏览器里，或已删除。`,
  noRelation: (name: string) => `这份数据没有“${name}”这条关系。它可能已从数据集中删去，或链接写错了；请搜索它的一端。`,
  gone: (ids: string) => `链接里的这些编号，这份数据已经没有了：${ids}。它们可能已从数据集中删去；其余的照原样显示。`,
  goneNamed: (names: string) => `这里原有的这些，数据里已经没有了：${names}。其余的照原样显示。`,
  savedUnread: (why: string) => `保存的视图没有读到：${why}`,
  unreadCanvas:
    '链接里关于隐藏、固定和所选的部分读不出来：它可能被截断了，或出自更新的版本。其余的照原样显示；请重新取得完整的链接。',
  allShown: (name: string) => `${name}的邻居已全部显示。`,
  firstOf: (entities: number, name: string) => `这里是 ${name} 中的前 ${entities} 个，其余请搜索，或用 Cypher 查询。`,
  addedNotice: (entities: number, relations: number) =>
    entities + relations === 0
      ? '语句的结果都已在图上，已为你标出。'
      : `新加入 ${entities} 个实体、${relations} 条关系，语句的结果已标出。`,
  addedBack: (n: number) => (n === 0 ? '' : `其中 ${n} 个原已手动隐藏，现已恢复显示。`),
  queryStatus: (entities: number, relations: number) =>
    `一条语句的结果：${entities.toLocaleString('zh')} 个实体、${relations.toLocaleString('zh')} 条关系`,
  foldOn: (short: string) => `折叠${short}`,
  foldSays: (all: string) => `把${all}画成它们连起的地方之间的线`,
  foldedStatus: (hubs: number, lines: number) => `其中 ${hubs} 项折叠成 ${lines} 条线`,
};

const en: typeof zh = {
  asStatement: 'This picture',
  lenses: 'Lens',
  status: (e, r, outside) =>
    `${counted(e, 'entity', 'entities')}, ${counted(r, 'relation')}${outside === 0 ? '' : ` · ${outside} more entities outside this lens`}`,
  pairStatus: (e, r) =>
    `The network of these two places: ${counted(e, 'entity', 'entities')}, ${counted(r, 'relation')}`,
  undrawn: (entities) => `${counted(entities, 'document or figure', 'documents and figures')} not drawn`,
  filtered: (n) => `${n} hidden by filters`,
  switchedOff: (n) => `${n} hidden by datasets that are off`,
  switchedOffRelations: (n) => `${counted(n, 'relation')} hidden by datasets that are off`,
  hiddenByHand: (n) => `${n} hidden by hand`,
  moving: (name) => `Moving ${name}: arrows move it, with Shift by a little; Enter puts it down, Esc takes it back.`,
  noRoom: (name) =>
    `${name} is back where it was: it lay on something else, and no place near is free. Move its neighbours first, or drop it on empty ground.`,
  beside: (names) => `${names}: beside the picture, which was laid out while this was switched off.`,
  layOutAsOne: 'Lay out as one picture',
  broughtBack: (names) => `You had hidden ${names}; now shown again.`,
  called: (names, datasets) =>
    `${names}: tied to the rest only by what a dataset says that is switched off (${datasets}); shown alone, without those lines.`,
  isSwitchedOff: (names, datasets) =>
    `${names}: only in a dataset that is switched off (${datasets}), so not in the picture.`,
  switchOn: (datasets) => `Switch on ${datasets}`,
  isFilteredOut: (names) => `${names}: hidden by filters, so not in the picture.`,
  filteredRelations: (n) => `${counted(n, 'relation')} hidden by filters`,
  layingOut: 'Laying out…',
  nowhere: 'Nothing that is drawn has a place on the map, so nothing was moved.',
  fit: 'Fit',
  overviewText: (origin) =>
    `The places of two provinces stand on either side; between them are the agreements, alliances and mechanisms that link them. ${originsEn[origin]}`,
  overviewPlain: (all, origin) =>
    `Places stand on either side; between them are the ${all} that link them. ${originsEn[origin]}`,
  overviewTies: (origin) =>
    `Places stand on either side, linked straight, or by what both take part in, between them. ${originsEn[origin]}`,
  overviewOther: (origin) => `${originsEn[origin]} Double-click an entity to add what it is linked to.`,
  overviewGuest:
    'Labels, names and relationships are read as they are; no sentence stands behind them, and nothing is written. Double-click an entity to expand its neighbours.',
  overviewList: 'Entities shown',
  documents: 'Documents',
  empty: 'There is nothing in this lens. Choose another, or load a dataset first.',
  nothingCrosses: 'Of the data that are on, nothing joins places of two provinces, states or countries.',
  lensLinks: (lens, links, all) =>
    `“${lens}” first: ${counted(links, 'link')} between places of two provinces, states or countries. The rest is in “${all}”.`,
  lensAll: (lens, all) =>
    `“${all}”, for hardly anything joins places of two provinces, states or countries: “${lens}” would be nearly empty.`,
  lensNone: (lens, all) =>
    `“${all}”, for nothing in these data joins places of two provinces, states or countries: “${lens}” would be empty.`,
  lensOfOthers: (all) => `This lens draws only what a dataset says that is switched off; “${all}” has the rest.`,
  foreign: (nodes) =>
    `This database holds ${nodes.toLocaleString('en')} ${nounOf(nodes, 'node', 'nodes')} that Kuajie did not load; nothing has been changed.`,
  foreignSays:
    'You can query them in the Cypher view. To put a dataset beside them, run kuajie load --into-existing FOLDER; kuajie remove takes it out again.',
  noDatasets: (names) => `Datasets that the address asks for are not loaded: ${names}.`,
  noLens: (name) => `These data have no lens “${name}”; this is the first one that they have.`,
  noView: (name) => `There is no view “${name}”; this is the network.`,
  noEntity: (id) =>
    `These data have no entity with the id “${id}”. It may have been removed, or the link is wrong; search for its name.`,
  noEntityNamed: (name) =>
    `“${name}” is no longer in the data: it was removed from the dataset, or is one with something else; search for its name.`,
  noSaved: (name) =>
    `Neither this browser nor the server has a saved view “${name}”. It may be in another browser, or was removed.`,
  noRelation: (name) =>
    `These data have no relation “${name}”. It may have been removed, or the link is wrong; search for one of its ends.`,
  gone: (ids) =>
    `These data no longer have what the link names: ${ids}. It may have been removed from the dataset; the rest is shown as it was.`,
  goneNamed: (names) => `No longer in the data, of what was here: ${names}. The rest is shown as it was.`,
  savedUnread: (why) => `The saved view could not be read: ${why}`,
  unreadCanvas:
    'What the link says of hidden, pinned and selected entities cannot be read: it may have been cut, or come from a later version. The rest is shown as it was; ask for the whole link.',
  allShown: (name) => `All neighbours of ${name} are already shown.`,
  firstOf: (entities, name) => `These are the first ${entities} of ${name}; search for the others, or query them.`,
  addedNotice: (entities, relations) =>
    entities + relations === 0
      ? 'The whole result was on the canvas already; it is now marked.'
      : `${counted(entities, 'entity', 'entities')} and ${counted(relations, 'relation')} added; the result is marked.`,
  addedBack: (n) => (n === 0 ? '' : ` You had hidden ${n} of them; now shown again.`),
  queryStatus: (entities, relations) =>
    `The result of a statement: ${entities.toLocaleString('en')} ${nounOf(entities, 'entity', 'entities')}, ${relations.toLocaleString('en')} ${nounOf(relations, 'relation', 'relations')}`,
  foldOn: (short) => `Fold ${short}`,
  foldSays: (all) => `Draw ${all} as lines between the places they link`,
  foldedStatus: (hubs, lines) => `${hubs} of them folded into ${counted(lines, 'line')}`,
};

export const networkTexts = { zh, en };
export const networkTextsOf = withOwn(networkTexts);
