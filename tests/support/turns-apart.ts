import { readFile } from 'node:fs/promises';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Take longest by far, though their files are short. */
const first = ['cypher/tck.test.ts', 'cli/neo4j.test.ts', 'client/states.test.ts'];

/**
 * Files that take turns on Neo4j lie evenly among the others, so that they seldom wait for each other; the largest come first.
 * Files of one project and one environment follow each other, for a process goes on to the next file only within them; the quick
 * ones end the run.
 */
export class TurnsApart extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const known = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file.moduleId, 'utf8') })));
    const largestFirst = known.sort((one, other) => weight(other) - weight(one));
    const isTurn = ({ text }: { text: string }) => /describeEachEngine|takeTurnOnNeo4j/.test(text);
    const spread = [largestFirst.filter(isTurn), largestFirst.filter((one) => !isTurn(one))].flatMap((group) =>
      group.map(({ file }, at) => ({ file, at: (at + 0.5) / group.length })),
    );
    const textOf = new Map(known.map(({ file, text }) => [file, text]));
    const rank = (file: TestSpecification) =>
      file.project.name !== 'system' ? 1 + Number(textOf.get(file)?.includes('@vitest-environment') ?? false) : 0;
    return spread.sort((one, other) => rank(one.file) - rank(other.file) || one.at - other.at).map(({ file }) => file);
  }
}

function weight({ file, text }: { file: TestSpecification; text: string }): number {
  return first.some((name) => file.moduleId.endsWith(name)) ? Number.MAX_SAFE_INTEGER : text.length;
}
