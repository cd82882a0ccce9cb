import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { createConsole } from '../../server/cypher/console.ts';
import { Failure } from '../../server/failure.ts';
import type { CypherEngine } from '../../server/store/engine.ts';
import { describeEachEngine } from '../support/engines.ts';
import { inspectorOfAll } from '../support/inspector.ts';
import { spell } from '../tck/tck-value.ts';
import { faultSetup, rawAnswer } from './raw-answer.ts';

const faults = z
  .array(z.object({ statement: z.string(), neo4j: z.string(), engine: z.string() }))
  .parse(JSON.parse(readFileSync(new URL('./engine-faults.json', import.meta.url), 'utf8')));

/** An update of the engine that mends one of these makes its line fail: then the guard may let it through. */
describeEachEngine('what the embedded engine gets wrong without a word', (engine) => {
  let opened: CypherEngine;

  beforeAll(async () => {
    await engine.clear();
    opened = engine.open();
    await opened.transact(async (run) => {
      for (const text of faultSetup) await run(text);
    });
  });
  afterAll(async () => {
    await opened.transact((run) => run('MATCH (n) DETACH DELETE n'));
    await opened.close();
    engine.remove();
  });

  test.each(faults)('$statement is still so', async ({ statement, neo4j, engine: embedded }) => {
    expect(await rawAnswer(opened, statement)).toBe(engine.name === 'neo4j' ? neo4j : embedded);
  });

  if (engine.name === 'neo4j') return;
  test.each(faults)('$statement is refused, or answered rightly', async ({ statement, neo4j }) => {
    const found = await createConsole(opened, inspectorOfAll)
      .run({ statement, parameters: {}, maxRows: 10 })
      .then(
        async ({ rows }) => {
          for await (const [value] of rows) return value === undefined ? 'nothing' : spell(value, false);
          return 'no row';
        },
        (cause: unknown) => {
          if (cause instanceof Failure && cause.code === 'needs-neo4j') return 'refused';
          if (cause instanceof Failure && cause.code === 'invalid-query') return 'an error';
          throw cause;
        },
      );
    expect([neo4j, 'refused']).toContain(found);
  });
});
