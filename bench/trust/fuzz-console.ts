import fc from 'fast-check';
import { writeQuery } from '../../tests/differential/query-writer.ts';
import type { Fuzzer } from './fuzz.ts';

/** Longer than the server lets a statement run. */
const hangMs = 40_000;
/** As many as one client may have at once. */
const atOnce = 2;

/** What stands where it should not: signs that open and never close, other languages, writing, numbers beyond all types. */
const strange = [
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '`',
    "'",
    '"',
    '//',
    '/*',
    '*/',
    '\\',
    '|',
    '&',
    '!',
    '%',
    '$',
    '$p',
    '$`a b`',
    ';',
    ':',
    '::',
  ],
  ...[
    '..',
    '*',
    '*..',
    '*0..',
    '*..99',
    '-[',
    ']->',
    '<-',
    '--',
    '=',
    '<>',
    '=~',
    '+',
    '-',
    '^',
    '/ 0',
    '% 0',
    '.',
    ',',
    '->',
  ],
  ...[
    'CREATE',
    'MERGE',
    'SET',
    'DELETE',
    'DETACH DELETE n',
    'REMOVE',
    'CALL',
    'CALL {',
    'YIELD *',
    'LOAD CSV',
    'USE system',
  ],
  ...[
    'UNION',
    'UNION ALL',
    'WITH *',
    'RETURN *',
    'ORDER BY',
    'SKIP -1',
    'LIMIT 0',
    'LIMIT 9223372036854775807',
    'EXPLAIN',
    'PROFILE',
  ],
  ...[
    'NULL',
    'true',
    'NaN',
    'Infinity',
    '1e999',
    '-0.0',
    '9223372036854775808',
    '0x',
    '0o9',
    '1__0',
    "'\\u12'",
    "'\\ud800'",
    '💥',
    '汝城',
  ],
  ...[
    'CASE',
    'WHEN',
    'END',
    'EXISTS {',
    'COUNT {',
    'COLLECT {',
    'all(',
    'reduce(',
    'shortestPath(',
    'date(',
    'point({',
    'apoc.x()',
    'n.a.b.c',
  ],
];

/** Statements of the grammar that the engines are compared by, most of them with a few words lost, doubled, moved or strange. */
export const fuzzConsole: Fuzzer = async ({ url }, count) => {
  const statements = fc.sample(anyStatement, { numRuns: count, seed: count });
  const codes = new Map<string, number>();
  const bad: string[] = [];
  let longestMs = 0;
  const worker = async () => {
    for (let next = statements.pop(); next !== undefined; next = statements.pop()) {
      const start = performance.now();
      const outcome = await sent(url, next);
      longestMs = Math.max(longestMs, performance.now() - start);
      codes.set(outcome, (codes.get(outcome) ?? 0) + 1);
      if (/^(5(?!04)|hangs|broken)/.test(outcome)) bad.push(`${outcome}: ${next}`);
      if (statements.length % 1000 === 0) process.stderr.write(`${statements.length} left, ${bad.length} bad\n`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  for (const one of bad.slice(0, 20)) console.log(`  ${one.slice(0, 600)}`);
  const counts = [...codes].sort(([, a], [, b]) => b - a).map(([code, times]) => `${times} ${code}`);
  return {
    says: `${count} sent, ${bad.length} bad, longest ${(longestMs / 1000).toFixed(1)} s (${counts.join(', ')})`,
    isWell: bad.length === 0,
  };
};

const decisions = fc.array(fc.noBias(fc.nat(1_000_000)), { minLength: 80, maxLength: 200 });
const change = fc.record({ how: fc.nat(4), at: fc.nat(1000), other: fc.nat(1000) });

const anyStatement = fc
  .tuple(decisions, fc.array(change, { maxLength: 2 }))
  .map(([numbers, changes]) => changes.reduce(changed, writeQuery(decideBy(numbers))));

function decideBy(numbers: readonly number[]): (options: number) => number {
  let at = 0;
  return (options) => (numbers[at++ % numbers.length] ?? 0) % options;
}

function changed(text: string, { how, at, other }: { how: number; at: number; other: number }): string {
  const words = text.split(/(?<=\W)|(?=\W)/);
  const [here, there] = [at % words.length, other % words.length];
  const word = words[here] ?? '';
  if (how === 0) return words.toSpliced(here, 1).join('');
  if (how === 1) return words.toSpliced(here, 0, word).join('');
  if (how === 2)
    return words
      .with(here, words[there] ?? '')
      .with(there, word)
      .join('');
  if (how === 3) return words.slice(0, here + 1).join('');
  return words.toSpliced(here, other % 2, ` ${strange[other % strange.length] ?? ''} `).join('');
}

async function sent(url: string, statement: string): Promise<string> {
  try {
    const response = await fetch(`${url}/api/cypher`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement, maxRows: 100 }),
      signal: AbortSignal.timeout(hangMs),
    });
    const { error } = (await response.json()) as { error?: { code: string } };
    return `${response.status}${error === undefined ? '' : ` ${error.code}`}`;
  } catch (cause) {
    return cause instanceof Error && cause.name === 'TimeoutError' ? 'hangs' : 'broken';
  }
}
