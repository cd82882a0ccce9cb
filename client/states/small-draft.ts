import type { Draft, DraftEntity, DraftRelation } from '#shared/draft';
import type { ModelProposals } from '#shared/model';
import { longName } from './world.ts';

const text =
  '赣州郴州共建通道\n赣州市与郴州市签订合作协议。两地将建设赣郴高速公路。三一集团为江铃集团供货。希望明年再来。\n';

function spanOf(words: string, from = 0) {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
}

function quoted(words: string, basis: 'stated' | 'context' = 'stated') {
  return { ...spanOf(words), quote: words, basis };
}

const first = '赣州市与郴州市签订合作协议。';
const second = '两地将建设赣郴高速公路。';
const third = '三一集团为江铃集团供货。';

function thing(kind: string, slug: string, name: string, sentence: string): DraftEntity {
  return {
    ...{ id: `${kind.toLowerCase()}:${slug}`, kind, name, aliases: [], mentions: [spanOf(name)] },
    ...{ evidence: quoted(sentence), rule: 'suffix', certainty: 0.9 },
  };
}

const entities: DraftEntity[] = [
  {
    ...thing('City', '360700', '赣州市', first),
    aliases: ['赣州'],
    within: 'province:360000',
    rule: 'division',
    certainty: 0.98,
  },
  { ...thing('City', '431000', '郴州市', first), rule: 'division', certainty: 0.98 },
  {
    id: 'province:360000',
    kind: 'Province',
    name: '江西省',
    aliases: [],
    mentions: [],
    rule: 'division',
    certainty: 1,
  },
  thing('Agreement', 'a', '合作协议', first),
  thing('Project', 'p', '赣郴高速公路', second),
  thing('Company', 's', '三一集团', third),
  thing('Company', 'j', '江铃集团', third),
];

function fact(
  source: string,
  type: string,
  target: string,
  sentence: string,
  more: Partial<DraftRelation> = {},
): DraftRelation {
  const nameOf = (id: string) => entities.find((one) => one.id === id)?.name ?? '';
  return {
    ...{ source, type, target, evidence: quoted(sentence), status: 'done', rule: type.toLowerCase(), certainty: 0.9 },
    spans: { source: spanOf(nameOf(source)), target: spanOf(nameOf(target)), said: spanOf(sentence) },
    ...more,
  };
}

/** What rules could propose of four sentences: of the last one nothing. */
export const smallDraft: Draft = {
  document: { id: 'small', title: '赣州郴州共建通道', text, language: 'zh', date: '2024-11' },
  sentences: [
    { ...spanOf('赣州郴州共建通道'), role: 'heading' },
    ...[first, second, third, '希望明年再来。'].map((words) => ({ ...spanOf(words), role: 'body' })),
  ],
  entities,
  relations: [
    fact('city:360700', 'SIGNED', 'agreement:a', first, { date: '2024' }),
    fact('city:431000', 'SIGNED', 'agreement:a', first),
    fact('city:360700', 'BUILDS', 'project:p', second, {
      ...{ status: 'planned', certainty: 0.7 },
      evidence: { ...quoted(second, 'context'), note: '“两地”即赣州市、郴州市' },
    }),
    fact('company:s', 'SUPPLIES', 'company:j', third),
  ],
  measures: [
    {
      ...{
        entity: 'project:p',
        name: longName,
        value: 70,
        unit: '公里',
        evidence: quoted(second),
        span: spanOf('高速公路'),
      },
      ...{ rule: 'measure', certainty: 0.8 },
    },
  ],
  notices: [{ rule: 'traditional', text: '原文为繁体字，按简体识别。' }],
};

/** What a model could add to it. */
export const smallProposals: ModelProposals = {
  entities: [],
  relations: [
    fact('company:j', 'SUPPLIES', 'company:s', third, { rule: 'model', certainty: 0.5, models: ['qwen3:8b'] }),
  ],
  agreed: {
    entities: ['company:s'],
    relations: [{ source: 'company:s', type: 'SUPPLIES', target: 'company:j' }],
  },
  told: {
    ...{ id: 'a', model: 'qwen3:8b', host: 'http://127.0.0.1:11434' },
    ...{ pieces: 3, answered: 2, added: 1, agreed: 2 },
    troubles: { late: 1 },
    dropped: { 'no-quote': 4, 'unknown-end': 1 },
  },
};

const words = (zh: string, en: string) => ({ zh, en });

/** How its kinds and types are called. */
export const smallDraftWords = {
  kinds: {
    Province: words('省', 'Province'),
    City: words('市', 'City'),
    Agreement: words('协议', 'Agreement'),
    Project: words('项目', 'Project'),
    Company: words('企业', 'Company'),
  },
  types: {
    SIGNED: words('签署', 'signed'),
    BUILDS: words('建设', 'builds'),
    SUPPLIES: words('供货', 'supplies'),
  },
};
