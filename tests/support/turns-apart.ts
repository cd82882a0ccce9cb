import { readFile } from 'node:fs/promises';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Takes longest by far, though its file is short. */
const first = 'tck.test.ts';

/**
 * Files that take turns on Neo4j lie evenly among the others, so that they seldom wait for each other; the largest come first.
 * Files of one project follow each other, for a process goes on to the next file only within its project; the quick ones end the run.
 */
export class TurnsApart extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const known = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file.moduleId, 'utf8') })));
    const largestFirst = known.sort((one, other) => weight(other) - weight(one));
    const isTurn = ({ text }: { text: string }) => /describeEachEngine|takeTurnOnNeo4j/.test(text);
    const spread = [largestFirst.filter(isTurn), largestFirst.filter((one) => !isTurn(one))].flatMap((group) =>
      group.map(({ file }, at) => ({ file, at: (at + 0.5) / group.length })),
    );
    const isQuick = ({ project }: TestSpecification) => Number(project.name === 'unit');
    return spread
      .sort((one, other) => isQuick(one.file) - isQuick(other.file) || one.at - other.at)
      .map(({ file }) => file);
  }
}

function weight({ file, text }: { file: TestSpecification; text: string }): number {
  return file.moduleId.endsWith(first) ? Infinity : text.length;
}
