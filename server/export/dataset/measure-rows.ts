import type { Entity, Evidence, Relation } from '../../../shared/graph.ts';
import { splitOwnId } from '../../../shared/own-id.ts';
import { shortHash } from '../../dataset/facts.ts';
import type { RowCells } from './evidence-cells.ts';
import { cellOf, ownCells } from './own-cells.ts';

interface Stated {
  /** The dataset that it is stored under. */
  dataset: string;
  /** From those whose number it is. */
  stated: readonly Relation[];
  /** The collective statements of the relations that are written. */
  collectives: ReadonlySet<string>;
  cellsOf: (evidence: Evidence) => RowCells;
}

/** The row of a measure; undefined where nobody's number it is. */
export function measureRow(measure: Entity, { dataset, stated, collectives, cellsOf }: Stated): RowCells | undefined {
  const [evidence] = stated.flatMap((one) => one.evidence);
  if (evidence === undefined) return undefined;
  const { id, name, value, unit, note = '', qualifier, period, collective, side } = measure;
  const owners = inItsOrder(
    stated.map(({ source }) => source),
    (order) => id === measureId(dataset, order, name, cellOf(period)),
  );
  const statement = typeof collective === 'string' ? splitOwnId(collective).id : '';
  return {
    ...ownCells('measures', measure),
    ...{ entity: owners.join('|'), name, value: cellOf(value), unit: cellOf(unit) },
    ...{ qualifier: cellOf(qualifier), period: cellOf(period) },
    ...(collectives.has(statement) ? { collective: statement, side: cellOf(side) } : {}),
    ...{ ...cellsOf(evidence), note },
  };
}

function measureId(dataset: string, owners: readonly string[], name: string, period: string): string {
  return `measure:${shortHash([dataset, ...owners, name, period].join('\n'))}`;
}

const mostTried = 7;

/** In which order a row named several, only its id tells. */
function inItsOrder(owners: string[], isIt: (order: readonly string[]) => boolean): readonly string[] {
  if (owners.length < 2 || owners.length > mostTried) return owners;
  for (const order of orders(owners)) if (isIt(order)) return order;
  return owners;
}

function* orders(items: readonly string[]): Generator<string[]> {
  if (items.length === 0) yield [];
  for (const [at, first] of items.entries())
    for (const rest of orders(items.filter((_, other) => other !== at))) yield [first, ...rest];
}
