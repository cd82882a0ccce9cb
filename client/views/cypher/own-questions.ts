import { hubKindsOf, levelOf } from '#shared/ask-roles';
import type { Language, State } from '../../state/state.ts';
import { kindName, typeName } from '../../i18n/texts.ts';
import type { Question } from './gallery.ts';

type Told = Pick<State, 'schema' | 'roles'>;

/** A statement that brings something of this graph, to begin with. */
export function exampleStatement(told: Told): string {
  const pattern = joiningPattern(told);
  if (pattern !== undefined) return `MATCH (a:${pattern.place})-[r:${pattern.type}]->(b:${pattern.hub}) RETURN a, r, b`;
  const [most] = [...(told.schema?.meetings ?? [])].sort((a, b) => b.count - a.count);
  return most === undefined
    ? 'MATCH (n:Entity) RETURN n LIMIT 25'
    : `MATCH (a:${most.from})-[r:${most.type}]->(b:${most.to}) RETURN a, r, b`;
}

/** Questions by the names of the graph's own kinds, where they are none of those that the gallery asks about. */
export function ownQuestions(told: Told, asked: readonly Question[]): Question[] {
  const pattern = joiningPattern(told);
  const hubs = hubKindsOf(told.roles);
  if (pattern === undefined || asked.some(({ needs }) => needs.some((name) => hubs.includes(name)))) return [];
  const { place, type, hub } = pattern;
  const named = (language: Language) => {
    const state = { ...told, language };
    return { place: kindName(state, place), type: typeName(state, type), hub: kindName(state, hub) };
  };
  const [zh, en] = [named('zh'), named('en')];
  return [
    {
      zh: `哪些“${zh.place}”由同一“${zh.hub}”相连？`,
      en: `Which two entities of the kind ${en.place} share an entity of the kind ${en.hub}?`,
      statement: [
        `MATCH (a:${place})-[:${type}]->(h:${hub})<-[:${type}]-(b:${place})`,
        'WHERE a.id < b.id',
        'RETURN a.name AS place, b.name AS other, count(h) AS shared, collect(h.name) AS names',
        'ORDER BY shared DESC, place, other',
      ].join('\n'),
      needs: [],
    },
    {
      zh: `谁“${zh.type}”哪个“${zh.hub}”？请给出原文。`,
      en: `Who “${en.type}” which ${en.hub}, and which sentence says so?`,
      statement: `MATCH (p:Entity)-[r:${type}]->(h:${hub})\nRETURN p, r, h\nORDER BY h.name, p.name`,
      needs: [],
    },
    {
      zh: `哪些“${zh.hub}”没有日期？`,
      en: `Which entities of the kind ${en.hub} have no date?`,
      statement: `MATCH (h:${hub})\nWHERE h.date IS NULL\nRETURN h.name AS name\nORDER BY name`,
      needs: [],
    },
    {
      zh: `哪个“${zh.place}”的关系最多？`,
      en: `Which entities of the kind ${en.place} have the most relations?`,
      statement: [
        `MATCH (p:${place})`,
        'RETURN p.name AS place, COUNT { (p)--(:Entity) } AS relations',
        'ORDER BY relations DESC, place',
        'LIMIT 10',
      ].join('\n'),
      needs: [],
    },
  ];
}

/** What joins two places in this graph: by what type what kind of place takes part in what kind of hub, the most frequent. */
function joiningPattern({ schema, roles }: Told): { place: string; type: string; hub: string } | undefined {
  const [most] = (schema?.meetings ?? [])
    .filter(
      ({ from, type, to }) =>
        roles.joining[to]?.includes(type) === true && !['area', undefined].includes(levelOf(roles, from)),
    )
    .sort((a, b) => b.count - a.count);
  return most === undefined ? undefined : { place: most.from, type: most.type, hub: most.to };
}
