import { usualRoles } from '#shared/usual-roles';
import type { Participations } from '#shared/links';
import { emptyGraph, mergeSubgraph } from '../state/graph.ts';
import type { State } from '../state/state.ts';
import { document, done, entity, evidence, hub, place, relation } from './build.ts';

const hunan = place('province', '430000', '湖南省');
const jiangxi = place('province', '360000', '江西省');
const chenzhou = place('city', '431000', '郴州市', [hunan]);
const ganzhou = place('city', '360700', '赣州市', [jiangxi]);
const rucheng = place('county', '431026', '汝城县', [chenzhou, hunan]);
const guidong = place('county', '431027', '桂东县', [chenzhou, hunan]);
const chongyi = place('county', '360725', '崇义县', [ganzhou, jiangxi]);
const shangyou = place('county', '360724', '上犹县', [ganzhou, jiangxi]);
const alone = place('county', '360726', '安远县', [ganzhou, jiangxi]);

/** Places of two provinces, a few of them joined. */
export const places = { hunan, jiangxi, chenzhou, ganzhou, rucheng, guidong, chongyi, shangyou, alone };

export const longName = '湘赣边区域合作示范区罗霄山脉南段红色旅游与生态保护一体化发展战略合作框架协议（修订稿）';
export const latinName = 'Memorandum of Understanding on the Joint Protection of the Upper Reaches of the Gan River';

export const hubs = {
  tourism: hub('tourism', '红色旅游协议', [rucheng, chongyi, shangyou], {
    ...{ date: '2023-04', span: { from: '2023-04-01', to: '2023-04-30' }, status: 'done', domains: ['tourism'] },
  }),
  health: hub('health', longName, [rucheng, chongyi], {
    ...{ date: '2024?', span: { from: '2024-01-01', to: '2024-12-31' }, status: 'planned', domains: ['health'] },
  }),
  water: hub('water', latinName, [guidong, shangyou], { kind: 'Mechanism' }),
};

/** What links are counted from. */
export const participations: Participations = { hubs: Object.values(hubs), parties: Object.values(places) };

const text = '汝城县与崇义县签署红色旅游协议。\n两县还将推进医疗合作，上犹县随后加入。三一集团有十余家企业为其配套。';
export const report = document(text, { publisher: '湘赣边合作办公室', date: '2024-08' });

/** A piece of evidence that stands in the report. */
export function quoted(quote: string, more: Partial<ReturnType<typeof evidence>> = {}) {
  const start = text.indexOf(quote);
  return evidence(quote, { start, end: start + quote.length, ...more });
}

export const entities = {
  rucheng: entity('County', '431026', '汝城县', { aliases: ['汝城', 'Rucheng'] }),
  chongyi: entity('County', '360725', '崇义县'),
  tourism: entity('Agreement', 'tourism', '红色旅游协议', { date: '2023-04', status: 'done' }),
  health: entity('Agreement', 'health', longName, { date: '2024?', status: 'planned' }),
  firm: entity('Company', 'sany', '三一集团'),
};

const signed = quoted('汝城县与崇义县签署红色旅游协议');
export const relations = {
  signed: relation('SIGNED', entities.rucheng, entities.tourism, { evidence: [signed], date: '2023-04' }),
  alsoSigned: relation('SIGNED', entities.chongyi, entities.tourism, { evidence: [signed] }),
  planned: relation('SIGNED', entities.rucheng, entities.health, {
    ...{ basis: 'inferred', status: 'planned' },
    evidence: [quoted('两县还将推进医疗合作', { basis: 'inferred', note: '“两县”指上一句的汝城县和崇义县。' })],
  }),
};

const kindWords = [
  ...([['Province', '省', 'Province', 'map', 'place']] as const),
  ...([['City', '市', 'City', 'building-2', 'place']] as const),
  ...([['County', '县', 'County', 'map-pin', 'place']] as const),
  ...([['Agreement', '协议', 'Agreement', 'handshake', 'agreement']] as const),
  ...([['Mechanism', '机制', 'Mechanism', 'settings', 'agreement']] as const),
  ...([['Company', '企业', 'Company', 'factory', 'company']] as const),
];
const typeWords = [['SIGNED', '签署', 'signed'] as const, ['SUPPLIES', '供应', 'supplies'] as const];

export const schema: NonNullable<State['schema']> = {
  kinds: kindWords.map(([kind, zh, en, icon, color]) => ({
    ...{ kind, zh, en, icon, color, shape: 'round-rectangle', count: 3, sentence: '', properties: ['name'] },
  })),
  relations: typeWords.map(([type, zh, en]) => ({ type, zh, en, sentence: '', count: 3, properties: [] })),
  roles: usualRoles,
  meetings: [
    { from: 'County', type: 'SIGNED', to: 'Agreement', count: 3 },
    { from: 'Company', type: 'INVESTED_IN', to: 'Company', count: 1 },
  ],
  domains: [
    { domain: 'tourism', zh: '旅游', en: 'tourism' },
    { domain: 'health', zh: '医疗', en: 'health care' },
  ],
};

export const graph = mergeSubgraph(emptyGraph, {
  entities: Object.values(entities),
  relations: Object.values(relations),
});

/** The state that the states begin with: a small graph, read whole. */
export const world: Partial<State> = {
  schema,
  roles: usualRoles,
  graph,
  totals: {
    ...{ total: { entities: 9, relations: 4 }, lensTotal: { entities: 5, relations: 3 }, truncated: false },
    documents: [{ id: report.id, title: report.title }],
  },
  participations: done(participations),
  timeline: done({ entries: [] }),
  outlines: done({ outlines: [], places: {}, points: {} }),
  documents: { [report.id]: done(report) },
  corrections: done({ corrections: [], mayWrite: false }),
};
