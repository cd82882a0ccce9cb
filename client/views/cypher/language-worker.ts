/** Neo4j's own language support, in a thread of its own: its parser and semantic analysis take tens of milliseconds a statement. */
import {
  autocomplete,
  type DbSchema,
  formatQuery,
  highlightSyntax,
  isNotParamError,
  lintCypherQuery,
} from '@neo4j-cypher/language-support';
import { faultPlace } from '#shared/fault-place';
import type { CompletionOption, Fault, LanguageAnswer, LanguageRequest, Token } from './language-messages.ts';

let schema: DbSchema = {};

/** The library takes a minute for a text of 42 kB; the server refuses texts beyond 6,000 characters too. */
const longest = 6000;

self.addEventListener('message', ({ data }: MessageEvent<LanguageRequest>) => {
  if (data.kind === 'names') {
    schema = { ...data.names };
    return;
  }
  const answer: LanguageAnswer =
    data.kind === 'check'
      ? { id: data.id, kind: 'check', ...check(data.statement) }
      : data.kind === 'complete'
        ? { id: data.id, kind: 'complete', options: complete(data.statement, data.caret) }
        : { id: data.id, kind: 'format', text: format(data.statement) };
  self.postMessage(answer);
});

function check(statement: string): { faults: Fault[]; tokens: Token[] } {
  if (statement.length > longest || statement.trim() === '') return { faults: [], tokens: [] };
  const tokens = highlightSyntax(statement).map(({ position, length, tokenType }) => ({
    from: position.startOffset,
    to: position.startOffset + length,
    type: tokenType,
  }));
  const faults = lintCypherQuery(statement, schema).diagnostics.flatMap(({ severity, message, offsets }): Fault[] => {
    const text = typeof message === 'string' ? message : message.value;
    if (!isNotParamError({ message: text })) return [];
    const { start, end } = severity === 1 ? faultPlace(statement, text, offsets) : offsets;
    return [{ from: start, to: end, severity: severity === 1 ? 'error' : 'warning', message: text }];
  });
  return { faults, tokens };
}

/** The kinds of completion items that the library gives (Language Server Protocol), in our words. */
const typeOfKind: Record<number, CompletionOption['type']> = {
  3: 'function',
  6: 'variable',
  10: 'property',
  14: 'keyword',
  16: 'type',
  20: 'label',
};

function complete(statement: string, caret: number): CompletionOption[] {
  if (statement.length > longest) return [];
  return autocomplete(statement, schema, { caretPosition: caret, manual: true })
    .filter(({ label }) => label !== '')
    .map(({ label, kind }) => ({ label, type: typeOfKind[kind ?? 0] ?? 'other' }));
}

function format(statement: string): string {
  return statement.length > longest ? statement : formatQuery(statement).formattedQuery;
}
