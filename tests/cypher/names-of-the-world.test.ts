import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CypherReply } from '../../shared/contract/cypher-routes.ts';
import { describeEachEngine } from '../support/engines.ts';
import { type RunningServer, startServer } from '../support/server.ts';

/** What every JavaScript object has; in a graph they are names as any other. */
const names = ['toString', 'constructor', 'hasOwnProperty', 'valueOf'];

describeEachEngine('a property that is called as a method of every object', (engine) => {
  let server: RunningServer;
  const run = async (statement: string, parameters: object = {}) => {
    const response = await fetch(`${server.url}/api/cypher`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement, parameters }),
    });
    const { data, error } = (await response.json()) as CypherReply;
    return error?.message ?? data.values;
  };

  beforeAll(async () => {
    await engine.clear();
    const opened = engine.open();
    await opened.transact((write) =>
      write(`CREATE (:Word {${names.map((name, at) => `${name}: ${at}`).join(', ')}}), (:Word {toString: 'x'})`),
    );
    await opened.close();
    server = await startServer(engine, { keep: true });
  });
  afterAll(async () => {
    await server.close();
  });

  test.each(names.slice(1))('%s is read, compared, grouped by and returned under its name', async (name) => {
    const at = names.indexOf(name);
    expect(await run(`MATCH (w:Word) WHERE w.${name} = ${at} RETURN w.${name} AS ${name}, count(*) AS n`)).toEqual([
      [at, 1],
    ]);
    expect(await run(`MATCH (w:Word {${name}: ${at}}) RETURN w {.${name}} AS w`)).toEqual([[{ [name]: at }]]);
  });

  test.each(names)('nobody has %s where it is not stored', async (name) => {
    expect(await run(`MATCH (a:Word) WHERE a.nothing IS NULL WITH {k: 1} AS m LIMIT 1 RETURN m.${name} AS x`)).toEqual([
      [null],
    ]);
  });

  test.each(names)('a parameter may be called %s, and is missed where it is not given', async (name) => {
    expect(await run(`RETURN $${name} AS x`, { [name]: 7 })).toEqual([[7]]);
    expect(await run(`RETURN $${name} AS x`)).toBe(`The parameter $${name} has no value: give it one.`);
  });
});
