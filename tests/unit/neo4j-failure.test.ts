import { createServer } from 'node:net';
import { auth, driver as createDriver, Neo4jError } from 'neo4j-driver';
import { expect, test } from 'vitest';
import { toFailure } from '../../server/store/neo4j-failure.ts';
import { listen } from '../support/listen.ts';

const place = { uri: 'bolt://127.0.0.1:7687', user: 'neo4j', database: 'neo4j' };

test('a port that accepts and says nothing is no Neo4j, rather than one whose connections are in use', async () => {
  const silent = createServer();
  const uri = (await listen(silent)).replace('http', 'bolt');
  const driver = createDriver(uri, auth.basic('neo4j', ''), { connectionAcquisitionTimeout: 500 });
  const cause: unknown = await driver.getServerInfo().catch((thrown: unknown) => thrown);
  await driver.close();
  silent.close();
  expect(toFailure({ ...place, uri }, cause)).toMatchObject({
    code: 'unavailable',
    message: `No Neo4j answers at ${uri}: start it, or check NEO4J_URI.`,
  });
});

const stopped = 'The database has encountered a critical error, and needs to be restarted. Please see database logs.';
const tooMuch = 'The allocation of an extra 8.0 MiB would use more than the limit 1.4 GiB.';
const memory = 'Neo.TransientError.General.MemoryPoolOutOfMemoryError';
const noWriter = 'Failed to obtain connection towards WRITE server. Known routing table is: …';

test.each([
  [stopped, 'Neo.DatabaseError.General.UnknownError', 'unavailable', /its log tells which/],
  ['Ignored either because of an error or RESET', 'N/A', 'unavailable', /ask again/],
  [`Invalid input: "RETURN 'critical error' +"`, 'Neo.ClientError.Statement.SyntaxError', 'invalid-query', /Invalid/],
  [noWriter, 'SessionExpired', 'unavailable', /^Nothing was written: .* no server that writes now/],
  [`${tooMuch} dbms.memory.transaction.total.max threshold reached`, memory, 'unavailable', /ask again in a moment/],
  [`${tooMuch} db.memory.transaction.max threshold reached`, memory, 'too-large', /ask for less/],
])('“%s” is told by who can act on it', (said, own, code, says) => {
  expect(toFailure(place, new Neo4jError(said, own, '', ''))).toMatchObject({
    code,
    message: expect.stringMatching(says) as string,
  });
});

const refusal = 'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase';
const refused = (code: string, cause?: Error) => new Neo4jError('refused', code, '', '', {} as never, cause);

test.each([
  ['bolt://a', refused(refusal), /read-only; set NEO4J_URI to neo4j:\/\/.*, or let neo4j be written to\.$/],
  ['neo4j://a', refused('SessionExpired', refused(refusal)), /read-only; let neo4j be written to\.$/],
])('at %s a database that may only be read is named, and not asked again', (uri, cause, says) => {
  expect(toFailure({ ...place, uri }, cause)).toMatchObject({
    ...{ code: 'unavailable', isPermanent: true },
    message: expect.stringMatching(says) as string,
  });
});
