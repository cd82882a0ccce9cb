import type { KnownCorrection } from '../../shared/contract/correction-routes.ts';
import { relationOfKey } from '../../shared/fact-key.ts';
import { csvForSpreadsheets } from '../export/csv-text.ts';

const head = [
  ...['at', 'name', 'says', 'reason', 'what', 'id', 'source', 'type', 'target'],
  ...['called', 'quote', 'orphaned', 'fact', 'now'],
];

/** What readers say as a table for whoever keeps the dataset: a row for each time that somebody said something. */
export function correctionTable(corrections: readonly KnownCorrection[]): AsyncGenerator<string> {
  return csvForSpreadsheets(head, corrections.map(rowOf));
}

function rowOf({ at, name, says, reason, fact, called, quote, orphaned, now }: KnownCorrection): string[] {
  const relation = relationOfKey(fact);
  const { id, source, type, target } = relation ?? { id: fact, source: '', type: '', target: '' };
  return [
    ...[at, name, says, reason, relation === undefined ? 'entity' : 'relation', id, source, type, target],
    ...[called, quote, orphaned ? 'yes' : 'no', fact, now ?? ''],
  ];
}
