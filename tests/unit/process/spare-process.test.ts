import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { type AnsweringProcess, startAnswering } from '../../../server/process/answering-process.ts';
import { keepSpare } from '../../../server/process/spare-process.ts';

const file = fileURLToPath(new URL('../../support/processes/echo.mjs', import.meta.url));
const lost = () => new Error('lost');
const started: AnsweringProcess<object, 'closed'>[] = [];
const spare = keepSpare(() => {
  const one = startAnswering<object, 'closed'>(
    { file, execArgv: [] },
    { refused: lost, notStarted: lost, onEnd: lost, late: { timeout: 'closed', aborted: 'closed', error: lost } },
  );
  started.push(one);
  return one;
}, 'closed');

afterEach(async () => {
  await spare.close();
  for (const one of started) if (!one.isEnded()) one.end('closed');
  await Promise.all(started.splice(0).map(({ exited }) => exited));
});

test('a process that answered answers the next question too', async () => {
  const first = spare.take();
  const answered = await first.ask({});
  spare.give(first);
  const second = spare.take();
  expect({ isSame: second === first, answers: (await second.ask({})) === answered }).toEqual({
    isSame: true,
    answers: true,
  });
});

test('two at once are two processes, of which one is kept', async () => {
  const [one, other] = [spare.take(), spare.take()];
  await Promise.all([one.ask({}), other.ask({})]);
  spare.give(one);
  spare.give(other);
  expect({ areTwo: one !== other, kept: one.isEnded(), ended: other.isEnded(), next: spare.take() === one }).toEqual({
    ...{ areTwo: true, kept: false, ended: true, next: true },
  });
});

test('one that has ended is neither kept nor given', async () => {
  const first = spare.take();
  await first.ask({});
  spare.give(first);
  first.end('closed');
  await first.exited;
  const second = spare.take();
  await second.ask({});
  expect({ isNew: second !== first, isEnded: second.isEnded() }).toEqual({ isNew: true, isEnded: false });
});

test('closing ends the one that waits', async () => {
  const first = spare.take();
  await first.ask({});
  spare.give(first);
  await spare.close();
  expect(first.isEnded()).toBe(true);
});
