import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CypherReply } from '../../shared/contract/cypher-routes.ts';
import type { ErrorReply } from '../../shared/contract/errors.ts';
import { describeEachEngine } from '../support/engines.ts';
import { type RunningServer, startServer } from '../support/server.ts';

/** Only memory may end the statement here, however slow the machine is. */
const statementMs = 150_000;

describeEachEngine('a statement that would take gigabytes', (engine) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(engine, { statementMs });
  });
  afterAll(() => server.close());

  const post = async (statement: string) => {
    const response = await fetch(`${server.url}/api/cypher`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement }),
    });
    return (await response.json()) as CypherReply & ErrorReply;
  };

  test(
    'ends in too-large, and the server goes on',
    async () => {
      const { error } = await post(
        "UNWIND range(1, 60000000) AS i RETURN size(collect(toString(i) + ' and some more text')) AS n",
      );
      expect(error.code).toBe('too-large');
      expect((await post('MATCH (c:County) RETURN count(c) AS n')).data.values).toEqual([[21]]);
      expect((await fetch(`${server.url}/api/network`)).status).toBe(200);
    },
    statementMs + 30_000,
  );
});
