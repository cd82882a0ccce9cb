import { foldText } from '#shared/fold-text';
import type { EntityRef } from '#shared/graph';
import { inLanguage } from '../state/in-language.ts';
import { levelOfKind, levelsOf } from '../state/links.ts';
import { degrees } from '../state/selectors.ts';
import type { State } from '../state/state.ts';

/** What the program has that answers a text better than a list of names. */
export type Offer =
  | { what: 'pair'; a: EntityRef; b: EntityRef }
  | { what: 'paths'; from: EntityRef; to: EntityRef }
  | { what: 'supply'; firm: EntityRef }
  | { what: 'type'; type: string; count: number; statement: string };

/** The offers for a text; `ends` are the two entities that its words mean, `firm` is the firm that it asks about. */
export function offersFor(
  text: string,
  ends: readonly [EntityRef, EntityRef] | undefined,
  firm: EntityRef | undefined,
  { schema, roles }: Pick<State, 'schema' | 'roles'>,
): Offer[] {
  const levelOf = ({ kind }: EntityRef) => levelOfKind({ roles }, kind);
  const offers: Offer[] = [];
  if (firm !== undefined) offers.push({ what: 'supply', firm });
  if (ends !== undefined) {
    const [a, b] = ends;
    if (levelOf(a) !== undefined && levelOf(a) === levelOf(b)) offers.push({ what: 'pair', a, b });
    offers.push({ what: 'paths', from: a, to: b });
  }
  for (const { type, count } of typesNamed(text, schema))
    offers.push({ what: 'type', type, count, statement: typeStatement(type) });
  return offers;
}

/** The relation types with a name that holds the text, in either language; a single letter or character names none. */
function typesNamed(text: string, schema: State['schema']): { type: string; count: number }[] {
  const wanted = stem(text);
  if (wanted.length < 2) return [];
  return (schema?.relations ?? []).filter(
    ({ type, zh, en, count }) =>
      count > 0 && (stem(type.replaceAll('_', ' ')) === wanted || zh.includes(wanted) || stem(en).startsWith(wanted)),
  );
}

/** sign, signs, signed and supplies, supply, supplied are the same word. */
function stem(text: string): string {
  const [first = '', ...rest] = foldText(text.trim()).split(/\s+/);
  const base = first.length < 4 ? first : first.replace(/(?:ied|ies)$/, 'y').replace(/(?:ed|es|s)$/, '');
  return [base, ...rest].join(' ');
}

function typeStatement(type: string): string {
  return `MATCH (a:Entity)-[r:\`${type.replaceAll('`', '``')}\`]->(b:Entity)\nRETURN a, r, b\nORDER BY a.id, b.id\nLIMIT 200`;
}

const supplyQuestions = [
  /^(?:谁|哪些企业|哪家企业|哪些公司|哪家公司)(?:给|向|为|在给|在向)(.+?)(?:供货|供应|供给|配套|配套供应|提供.*)[?？]?$/u,
  /^(?:谁|哪些企业|哪些公司)(?:供应|供货给|配套)(.+?)[?？]?$/u,
  /^(.+?)(?:供货给谁|供应谁|给谁供货|向谁供货|为谁配套|为谁供货|给谁配套|的供应商|的供货商|的客户|的供应链|的上游|的下游)(?:是谁|有谁|有哪些)?[?？]?$/u,
  /^who (?:supplies|delivers to)\s+(.+?)\??$/i,
  /^who(?:m)? does\s+(.+?)\s+supply\??$/i,
  /^(?:the )?(?:suppliers|customers|supply chain) of\s+(.+?)\??$/i,
  /^(.+?)(?:'s|’s)? (?:suppliers|customers|supply chain)\??$/i,
];

/** The name in a question about who supplies whom: 三一集团 in 谁给三一集团供货. */
export function firmAskedAbout(text: string): string | undefined {
  for (const question of supplyQuestions) {
    const name = question.exec(text.trim())?.[1]?.trim();
    if (name !== undefined && name !== '') return name;
  }
  return undefined;
}

export interface Example {
  what: 'name' | 'pair' | 'type';
  text: string;
}

/** Texts that find something in this graph: a name, two places, a relation's name. */
export function examplesOf({
  graph,
  schema,
  language,
  roles,
}: Pick<State, 'graph' | 'schema' | 'language' | 'roles'>): Example[] {
  const linked = degrees(graph);
  const [finest] = levelsOf({ roles });
  const places = [...graph.entities.values()]
    .filter(({ kind }) => levelOfKind({ roles }, kind) === finest)
    .sort((a, b) => (linked.get(b.id) ?? 0) - (linked.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));
  const [first = [...graph.entities.values()][0], second] = places;
  const drawn = new Set([...graph.relations.values()].map((relation) => relation.type));
  const [type] = (schema?.relations ?? []).filter((one) => drawn.has(one.type)).sort((a, b) => b.count - a.count);
  return [
    ...(first === undefined ? [] : [{ what: 'name' as const, text: first.name }]),
    ...(first === undefined || second === undefined
      ? []
      : [{ what: 'pair' as const, text: `${first.name} ${second.name}` }]),
    ...(type === undefined ? [] : [{ what: 'type' as const, text: inLanguage<string>(type, language) }]),
  ];
}
