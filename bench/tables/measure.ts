import { type Expected, expectedFiles } from './expected.ts';
import { falseClaims, mustNotOf } from './false-claims.ts';
import { outcomeOf } from './outcome.ts';
import { aspects, type FileScore, type Part, scoreOf } from './score.ts';

/** How much of what a person expects of strangers' tables the guess holds: those with odd numbers, which it is made by, apart from the even ones. */
export async function measureTables(): Promise<void> {
  const told: { expected: Expected; score: FileScore }[] = [];
  const claims = { all: 0, said: 0 };
  for (const { expected, bytes } of expectedFiles()) {
    const outcome = await outcomeOf(expected.file, bytes);
    const score = scoreOf(expected, outcome);
    const mustNot = mustNotOf(expected.file);
    const { all, said } = mustNot === undefined ? { all: 0, said: [] } : falseClaims(mustNot, outcome);
    told.push({ expected, score });
    claims.all += all;
    claims.said += said.length;
    console.log(`${expected.file.padEnd(9)} ${line(score)}, false ${said.length} of ${all}`);
    for (const one of said) console.log(`            false: ${one}`);
    const isTold = process.env['BENCH_TABLES_WRONG'] === 'all' || process.env['BENCH_TABLES_WRONG'] === half(expected);
    for (const aspect of isTold ? aspects : [])
      for (const wrong of score[aspect].wrong) console.log(`            ${aspect}: ${wrong}`);
  }
  for (const one of ['odd', 'even', 'all'] as const) {
    const scores = told.filter(({ expected }) => one === 'all' || half(expected) === one).map(({ score }) => score);
    console.log(`${one.padEnd(9)} ${line(sumOf(scores))}`);
  }
  console.log(`false     ${claims.said} of ${claims.all}`);
}

function half({ file }: Expected): 'odd' | 'even' {
  return Number(/\d+/.exec(file)?.[0]) % 2 === 1 ? 'odd' : 'even';
}

function sumOf(scores: readonly FileScore[]): FileScore {
  const sum = (parts: readonly Part[]): Part => ({
    right: parts.reduce((total, { right }) => total + right, 0),
    wrong: parts.flatMap(({ wrong }) => wrong),
  });
  return Object.fromEntries(aspects.map((aspect) => [aspect, sum(scores.map((score) => score[aspect]))])) as FileScore;
}

function line(score: FileScore): string {
  const parts = aspects.map((aspect) => {
    const { right, wrong } = score[aspect];
    return `${aspect} ${right}/${right + wrong.length}`;
  });
  const [right, all] = aspects.reduce(
    ([done, of], aspect) => [done + score[aspect].right, of + score[aspect].right + score[aspect].wrong.length],
    [0, 0],
  );
  return `${((100 * right) / Math.max(1, all)).toFixed(0).padStart(3)} %  ${parts.join(', ')}`;
}
