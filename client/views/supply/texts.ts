import { counted } from '../../i18n/counted.ts';
import { withOwn } from '../../i18n/texts.ts';
import { supplyName } from './quest.ts';

const zh = {
  name: supplyName.zh,
  asStatement: '这条供应链',
  backToSupply: '← 供应链',
  supplyChoose: '选一家企业，看谁给它供货、它给谁供货。',
  supplyFirms: '有供应关系的企业',
  supplyFirmsCut: '企业太多，这里只列出一部分；其余的请搜索，在企业的详情里打开供应链。',
  supplyNone: '这些数据里没有供应关系。',
  supplyRole: { supplier: '供应方', customer: '客户', both: '供应方、客户' },
  supplyLabel: '供应链：左边是供应商，右边是客户。',
  supplyDirectionTitle: '方向',
  supplyDirection: { up: '上游', both: '两向', down: '下游' },
  supplyTiers: '层数',
  supplyTies: '其他联系',
  supplyTier: (tier: number) => (tier === 0 ? '本企业' : tier < 0 ? `上游第 ${-tier} 层` : `下游第 ${tier} 层`),
  supplySilent: (isUp: boolean, names: string) =>
    isUp ? `没有文献提到谁给${names}供货` : `没有文献提到${names}给谁供货`,
  andOthers: '等',
  supplyMore: (n: number) => `还有 ${n} 家，显示更多`,
  supplyUnnamed: (n: number, orMore: boolean) =>
    n === 0 ? '另有未点名的' : orMore ? `${n} 家或更多未点名` : `${n} 家未点名`,
  supplyStated: (stated: string) => `原文：${stated}`,
  placeUnknown: '所在地未载明',
  supplyOnly: '唯一已知供应商',
  supplyShared: (n: number) => `供应 ${n} 家`,
  supplyTogether: '同句点名',
  supplyBundle: '合称',
  supplyBundleTitle: '合并陈述',
  supplyBundleLabel: (suppliers: number, customers: number) =>
    `合称：点名的 ${suppliers} 家供应商和 ${customers} 家客户，读原句`,
  supplyStatus: (firms: number, relations: number, bundles: number) =>
    `${firms} 家企业，${relations} 条点名的供应关系，${bundles} 处合并陈述`,
  suppliersTitle: '供应方',
  customersTitle: '客户',
  supplyOverview:
    '每条线出自一句话，点线上的引号或“合称”就读到。虚框是原文说到而没有点名的；双击一家企业，以它为中心重画。',
  ifStopped: (name: string) => `如果${name}停产`,
  ifStoppedSays: '只说文献里知道的，不是预测。',
  losesCount: (n: number, truncated: boolean) =>
    n === 0
      ? '就文献所知，没有企业因此失去唯一的供应商。'
      : `${truncated ? '至少 ' : ''}${n} 家会失去唯一已知的供应商：`,
  sharesSay: (named: number, unnamed: number, orMore: boolean) =>
    `：原文把它们的供应商合在一起说，点名 ${named} 家${unnamed > 0 ? `，另有 ${unnamed} 家${orMore ? '或更多' : ''}未点名` : ''}；没有说谁供应谁。`,
  rollupTitle: '哪里的企业供应哪里的企业',
  rollup: (from: string, to: string) => `${from} → ${to}`,
  rollupSays: '数字是说到这两处企业的供应关系和合并陈述共有几条。',
};

const en: typeof zh = {
  name: supplyName.en,
  asStatement: 'This supply chain',
  backToSupply: '← Supply chain',
  supplyChoose: 'Choose a firm to see who supplies it and whom it supplies.',
  supplyFirms: 'Firms with suppliers or customers',
  supplyFirmsCut:
    'There are more firms than are listed here; search for the others and open the supply chain in their details.',
  supplyNone: 'These data have no supply relations.',
  supplyRole: { supplier: 'supplier', customer: 'customer', both: 'supplier and customer' },
  supplyLabel: 'Supply chain: suppliers on the left, customers on the right.',
  supplyDirectionTitle: 'Direction',
  supplyDirection: { up: 'Upstream', both: 'Both', down: 'Downstream' },
  supplyTiers: 'Tiers',
  supplyTies: 'Other ties',
  supplyTier: (tier) => (tier === 0 ? 'This firm' : tier < 0 ? `Suppliers, tier ${-tier}` : `Customers, tier ${tier}`),
  supplySilent: (isUp, names) =>
    isUp ? `No document names a supplier of ${names}` : `No document names a customer of ${names}`,
  andOthers: ' and others',
  supplyMore: (n) => `Show ${n} more`,
  supplyUnnamed: (n, orMore) => (n === 0 ? 'others, not named' : orMore ? `${n} or more not named` : `${n} not named`),
  supplyStated: (stated) => `in the text: ${stated}`,
  placeUnknown: 'place not stated',
  supplyOnly: 'only known supplier',
  supplyShared: (n) => `supplies ${n}`,
  supplyTogether: 'named together',
  supplyBundle: 'group',
  supplyBundleTitle: 'Collective statement',
  supplyBundleLabel: (suppliers, customers) =>
    `group of ${counted(suppliers, 'supplier')} and ${counted(customers, 'customer')}: a collective statement; read the sentence`,
  supplyStatus: (firms, relations, bundles) =>
    `${counted(firms, 'firm')}, ${counted(relations, 'supply relation')} between named firms, ${counted(bundles, 'collective statement')}`,
  suppliersTitle: 'Suppliers',
  customersTitle: 'Customers',
  supplyOverview:
    'Each line comes from a sentence; the quotation marks or the word “group” on it open it. Dashed boxes stand for firms that the text mentions without naming. Double-click a firm to put it in the middle.',
  ifStopped: (name) => `If ${name} stopped`,
  ifStoppedSays: 'As far as the documents tell; not a forecast.',
  losesCount: (n, truncated) =>
    n === 0
      ? 'As far as the documents tell, no firm would lose its only supplier.'
      : `${truncated ? 'At least ' : ''}${counted(n, 'firm')} would lose ${n === 1 ? 'its' : 'their'} only known supplier:`,
  sharesSay: (named, unnamed, orMore) =>
    `: the text mentions their suppliers together, ${named} named${unnamed > 0 ? ` and ${unnamed}${orMore ? ' or more' : ''} unnamed` : ''}; it does not say who supplies whom.`,
  rollupTitle: 'Where the firms are that supply each other',
  rollup: (from, to) => `${from} → ${to}`,
  rollupSays: 'The number says how many supply relations and collective statements mention firms of the two places.',
};

export const supplyTexts = { zh, en };
export const supplyTextsOf = withOwn(supplyTexts);
