import { Neo4jError } from 'neo4j-driver';
import { expect, test } from 'vitest';
import { readAgain } from '../../server/store/neo4j-again.ts';

const failure = (code: string) => new Neo4jError('no', code, '', '', {} as never);
/** Fails so often, and then gives the number of the asking. */
const failing = (times: number, code: string) => {
  let asked = 0;
  return () => ((asked += 1) > times ? Promise.resolve(asked) : Promise.reject(failure(code)));
};

test('a read is asked again until the database is there, and each failure is told', async () => {
  const told: string[] = [];
  const read = failing(4, 'ServiceUnavailable');
  const answer = await readAgain(read, { failed: ({ code }) => told.push(code) });
  expect({ answer, told: told.length }).toEqual({ answer: 5, told: 4 });
});

test.each(['Neo.ClientError.Statement.SyntaxError', 'Neo.TransientError.General.MemoryPoolOutOfMemoryError'])(
  'what answers %s is not asked again',
  async (code) => {
    const read = failing(1, code);
    await expect(readAgain(read, { failed: () => undefined })).rejects.toThrow('no');
    expect(await read()).toBe(2);
  },
);

test('whoever has gone is not asked for again', async () => {
  const read = failing(1, 'ServiceUnavailable');
  const signal = AbortSignal.abort(new Error('gone'));
  await expect(readAgain(read, { failed: () => undefined, signal })).rejects.toThrow('no');
  expect(await read()).toBe(2);
});
