import { cypherText } from '../cypher-text.ts';
import type { ShownStatement } from '../view.ts';
import type { PathPageState } from './quest.ts';
import { pathsTextsOf } from './texts.ts';

/** As the search of paths does, it does not go through documents and numbers. */
export function pathStatements(state: PathPageState): ShownStatement[] {
  const { paths, schema, roles } = state;
  const [from, to] = [paths?.from?.id, paths?.to?.id];
  if (paths === undefined || from === undefined || to === undefined) return [];
  const types = (schema?.relations ?? [])
    .map(({ type }) => type)
    .filter((type) => !roles.undrawnTypes.includes(type))
    .join('|');
  return [
    {
      title: pathsTextsOf(state).asStatement,
      statement: [
        `MATCH (a:Entity {id: ${cypherText(from)}})`,
        `MATCH (b:Entity {id: ${cypherText(to)}})`,
        `MATCH p = shortestPath((a)-[${types === '' ? '' : `:${types}`}*..${paths.options.maxLength}]-(b))`,
        'RETURN p',
      ].join('\n'),
    },
  ];
}
