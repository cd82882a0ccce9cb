import { auth, driver as createDriver } from 'neo4j-driver';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { Failure } from '../../server/failure.ts';
import type { CypherEngine } from '../../server/store/engine.ts';
import { toFailure } from '../../server/store/neo4j-failure.ts';
import { openNeo4jEngine } from '../../server/store/neo4j-engine.ts';
import { type BoltProxy, openBoltProxy, said } from '../support/bolt-proxy.ts';
import { takeTurnOnNeo4j } from '../support/neo4j-turn.ts';

const settings = inject('neo4j');
/** An answer that is lost says nothing of when the database is done. */
const patient = { timeout: 30_000 };
type FateOf = Parameters<typeof openBoltProxy>[1];

describe.skipIf(settings === undefined)('a write to a Neo4j that is lost on its way', () => {
  takeTurnOnNeo4j();
  const neo4j = settings ?? { uri: 'bolt://127.0.0.1:9', user: '', password: '', database: '' };
  const { hostname, port } = new URL(neo4j.uri);
  const database = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 7687) };
  const open: { close: () => unknown }[] = [];
  let direct: CypherEngine;

  beforeAll(() => {
    direct = openNeo4jEngine(neo4j);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
    await direct.transact((run) => run('MATCH (n:Routed) DELETE n'));
  });
  afterAll(() => direct.close());

  const proxy = async (fateOf: FateOf) => {
    const opened = await openBoltProxy(database, fateOf);
    open.push(opened);
    return opened;
  };
  const through = ({ address }: BoltProxy, scheme = 'bolt') => {
    const engine = openNeo4jEngine({ ...neo4j, uri: `${scheme}://${address}` });
    open.unshift(engine);
    return engine;
  };
  const write = (engine: CypherEngine) =>
    engine
      .transact((run) => run('CREATE (:Routed)'))
      .then(
        () => 'written',
        (cause: unknown) => (cause instanceof Failure ? `${cause.code}: ${cause.message}` : String(cause)),
      );
  const written = async (engine = direct) => {
    for await (const { n } of engine.stream('MATCH (n:Routed) RETURN count(n) AS n', {})) return n;
    return undefined;
  };
  /** What becomes of the first of these messages; others pass. */
  const once = (tag: number, fate: ReturnType<FateOf>): FateOf => {
    let isOver = false;
    return (found) => {
      if (found !== tag || isOver) return 'pass';
      isOver = true;
      return fate;
    };
  };

  test('a read that is given up between two attempts is over', async () => {
    const between = await proxy((tag) =>
      tag === said.run ? { code: 'Neo.TransientError.General.DatabaseUnavailable' } : 'pass',
    );
    const left = new AbortController();
    const rows = through(between).stream('RETURN 1 AS n', {}, { signal: left.signal });
    const reading = rows[Symbol.asyncIterator]().next();
    await expect.poll(() => between.count(said.run), patient).toBe(1);
    left.abort(new Error('left'));
    await expect(reading).rejects.toThrow('left');
  });

  test.each([
    ['whose connection is cut before it is committed', 'cut', 0, /may be there or not/],
    ['whose answer is lost after it was', 'cut its answer', 1, /may be there or not/],
    ['that meets a transient error', { code: 'Neo.TransientError.Transaction.DeadlockDetected' }, 0, /unavailable: /],
    ['that meets a server which leads no more', { code: 'Neo.ClientError.Cluster.NotALeader' }, 0, /neo4j:\/\//],
  ] as const)('%s is not done again, and whoever asked is told', async (_, fate, there, says) => {
    const between = await proxy(once(said.commit, fate));
    const outcome = await write(through(between));
    await expect.poll(() => written(), patient).toBe(there);
    expect({ begun: between.count(said.begin), committed: between.count(said.commit) }).toEqual({
      begun: 1,
      committed: 1,
    });
    expect(outcome).toMatch(/^unavailable/);
    expect(outcome).toMatch(says);
    // What came late would be there by now.
    await write(direct);
    expect(await written()).toBe(there + 1);
  });

  test('a database that may only be read says so, and is read on', async () => {
    const refusal = { code: 'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase' };
    const engine = through(await proxy(once(said.commit, refusal)));
    expect(await write(engine)).toMatch(/^unavailable: Nothing was written: .* is set read-only/);
    expect(await written(engine)).toBe(0);
  });

  test('a read whose connection is cut is asked again', async () => {
    const between = await proxy(once(said.run, 'cut'));
    const engine = through(between);
    await engine.version();
    expect([await written(engine), between.count(said.run)]).toEqual([0, 2]);
  });

  test('of a cluster reads go to readers and writes to the leader, and after a switch to the next one', async () => {
    const reader = await proxy(() => 'pass');
    const former = await proxy(once(said.commit, { code: 'Neo.ClientError.Cluster.NotALeader' }));
    const leader = await proxy(() => 'pass');
    const leaders = [former, leader];
    const routers: string[] = [];
    const router = await proxy((tag) =>
      tag === said.route
        ? { routers, readers: [reader.address], writers: [(leaders.shift() ?? leader).address] }
        : 'pass',
    );
    routers.push(router.address);
    const engine = through(router, 'neo4j');
    const outcomes = [await write(engine), await written(engine), await write(engine), await written(engine)];
    expect(outcomes[0]).toMatch(/^unavailable: Nothing was written: [^;]*; try again\.$/);
    expect({
      outcomes: outcomes.map((one) => String(one).split(':')[0]),
      committed: [former, leader, reader].map((one) => one.count(said.commit)),
    }).toEqual({ outcomes: ['unavailable', '0', 'written', '1'], committed: [1, 1, 2] });
  });

  test('whoever finds all connections in use is told to come again', async () => {
    const driver = createDriver(neo4j.uri, auth.basic(neo4j.user, neo4j.password), {
      ...{ maxConnectionPoolSize: 1, connectionAcquisitionTimeout: 2000 },
    });
    open.push(driver);
    // The limit is of the first connection's greeting too, which on a busy machine takes its time.
    const isOpen = () =>
      driver.getServerInfo().then(
        () => true,
        () => false,
      );
    await expect.poll(isOpen, patient).toBe(true);
    await driver.session().beginTransaction();
    const refused: unknown = await driver
      .session()
      .run('RETURN 1')
      .catch((cause: unknown) => cause);
    expect(String(refused)).toContain('Active conn count = 1');
    expect(toFailure(neo4j, refused)).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('none was free in time') as string,
    });
  });
});
