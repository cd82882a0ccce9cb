import type { Basis } from '#shared/graph';
import { textsOf } from '../i18n/texts.ts';
import type { State } from '../state/state.ts';

/** What leads to where something stands, a sentence or a row of a table. */
export function sourceWords(
  state: Pick<State, 'language'>,
  basis: Basis,
): { read: string; readOf: (name: string) => string } {
  const { readSentence, readSentenceOf, readRow, readRowOf } = textsOf(state);
  return basis === 'table' ? { read: readRow, readOf: readRowOf } : { read: readSentence, readOf: readSentenceOf };
}
