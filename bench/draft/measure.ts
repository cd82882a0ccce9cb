import { draftOf } from '../../server/draft/draft-of.ts';
import { annotated, firstDataset, type Gold } from './gold.ts';
import { type DraftScore, type Score, scoreOf } from './score.ts';

/** The types whose recall and precision the rules are held to. */
const aimed = ['SIGNED', 'MEMBER_OF', 'SUPPLIES', 'INVESTED_IN', 'HOSTED', 'BUILDS', 'LOCATED_IN'];

/** How much of what people took from documents the rules propose, and how much more; held-out documents as totals only. */
export function measureDraft(): Promise<void> {
  const documents = annotated();
  report('the first dataset', [firstDataset()]);
  report(
    'to develop on',
    documents.filter(({ set }) => set === 'develop'),
  );
  report(
    'held out, as totals only: nobody tunes by them',
    documents.filter(({ set }) => set === 'held-out'),
    false,
  );
  return Promise.resolve();
}

function report(title: string, documents: readonly Gold[], isDetailed = true): void {
  if (documents.length === 0) return;
  const drafted = documents.map((gold) => {
    const start = performance.now();
    const { name, text, date, publisher } = gold;
    const draft = draftOf(text, {
      id: name,
      ...(date === undefined ? {} : { date }),
      ...(publisher === undefined ? {} : { publisher }),
    });
    return { gold, ms: performance.now() - start, score: scoreOf(draft, gold) };
  });
  const slowest = Math.max(...drafted.map(({ ms, gold }) => (ms * 1000) / gold.text.length));
  console.log(
    `\n${title}: ${documents.length} ${documents.length === 1 ? 'document' : 'documents'}, at most ${slowest.toFixed(0)} ms for 1,000 characters`,
  );
  console.log(line('entities', sum(drafted.map(({ score }) => score.entities))));
  const types = [...new Set(drafted.flatMap(({ score }) => [...score.byType.keys()]))].sort();
  const byType = new Map(
    types.map((type) => [type, sum(drafted.flatMap(({ score }) => score.byType.get(type) ?? []))]),
  );
  console.log(line('relations', sum([...byType.values()])));
  console.log(line('of the types with a *', sum(aimed.flatMap((type) => byType.get(type) ?? []))));
  for (const [type, score] of isDetailed ? byType : [])
    console.log(line(`${aimed.includes(type) ? '*' : ' '} ${type}`, score));
  const agreed = drafted
    .map(({ score }) => score.agreed)
    .reduce((a, b) => ({ of: a.of + b.of, basis: a.basis + b.basis, status: a.status + b.status }));
  console.log(
    `of right relations ${percent(agreed.basis, agreed.of)} have the same basis, ${percent(agreed.status, agreed.of)} the same status`,
  );
  const stated = drafted.reduce((total, { score }: { score: DraftScore }) => total + score.statedWrong.length, 0);
  console.log(`${stated} stated proposals that nobody took`);
}

function sum(scores: readonly Score[]): Score {
  return {
    right: scores.reduce((total, { right }) => total + right, 0),
    wrong: scores.flatMap(({ wrong }) => wrong),
    missed: scores.flatMap(({ missed }) => missed),
  };
}

function line(name: string, { right, wrong, missed }: Score): string {
  const [precision, recall] = [right / (right + wrong.length), right / (right + missed.length)].map((share) =>
    Number.isNaN(share) ? '   –' : share.toFixed(2),
  );
  return `${name.padEnd(26)} precision ${precision ?? ''}  recall ${recall ?? ''}  ${right} right, ${wrong.length} wrong, ${missed.length} missed`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`;
}
