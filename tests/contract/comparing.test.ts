import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Intake, type IntakeRequest, openIntake } from '../../server/intake/intake.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { describeEachEngine } from '../support/engines.ts';
import { withEmptyStores } from '../support/empty-stores.ts';
import { treaties } from '../support/treaties-table.ts';

describeEachEngine('while two versions are compared', (engine) => {
  let store: GraphStore | undefined;
  withEmptyStores(engine, (opened) => {
    store = opened;
  });

  function asking(intake: Intake, change: Partial<IntakeRequest>): IntakeRequest {
    const upload = intake.uploads.begin();
    const path = join(upload.folder, 'treaties.csv');
    writeFileSync(path, treaties);
    upload.files = [{ name: 'treaties.csv', path }];
    intake.uploads.keep(upload);
    return { upload, dryRun: true, compare: false, merge: false, id: 'treaties', ...change };
  }

  test('others load, and only one comparison goes on', async () => {
    if (store === undefined) throw new Error('no store');
    const intake = openIntake(store);
    const { signal } = new AbortController();
    const names = async (request: IntakeRequest) => {
      const all: string[] = [];
      for await (const { event } of intake.take(request, signal)) all.push(event);
      return all;
    };
    const comparing = intake.take(asking(intake, { compare: true }), signal);
    let next = await comparing.next();
    while (next.done !== true && next.value.event !== 'plan') next = await comparing.next();
    const loading = await names(asking(intake, { dryRun: false }));
    const second = await names(asking(intake, { compare: true })).catch((cause: unknown) => String(cause));
    const rest: unknown[] = [];
    for await (const event of comparing) rest.push(event.event);
    const third = await names(asking(intake, { compare: true }));
    await intake.close();
    expect({ last: loading.at(-1), second, rest, third: third.at(-1) }).toEqual({
      ...{ last: 'loaded', rest: ['comparison'], third: 'comparison' },
      second: expect.stringContaining('Another comparison is under way') as unknown,
    });
  });
  test('what others change while it is read makes no difference that is told', async () => {
    if (store === undefined) throw new Error('no store');
    const real = store;
    const [intake, others] = [openIntake(real), openIntake(real)];
    const { signal } = new AbortController();
    const through = async (from: Intake, request: IntakeRequest) => {
      const all: string[] = [];
      for await (const { event } of from.take(request, signal)) all.push(event);
      return all;
    };
    await through(intake, asking(intake, { dryRun: false }));
    let isChanged = false;
    const comparing = openIntake({
      ...real,
      stream: (query, params, options) =>
        (async function* () {
          // Entities have been read by now, relations have not.
          if (query.file === 'read/relations-from' && !isChanged) {
            await through(others, asking(others, { dryRun: false, id: 'more' }));
            isChanged = true;
          }
          yield* real.stream(query, params, options);
        })(),
    });
    const failure = await through(comparing, asking(comparing, { compare: true })).catch((cause: unknown) => cause);
    const again = await through(comparing, asking(comparing, { compare: true }));
    await Promise.all([intake, others, comparing].map((one) => one.close()));
    expect({ isChanged, failure, again: again.at(-1) }).toEqual({
      ...{ isChanged: true, again: 'comparison' },
      failure: expect.objectContaining({
        ...{ code: 'unavailable', message: expect.stringContaining('compare again') as unknown },
      }) as unknown,
    });
  });
});
