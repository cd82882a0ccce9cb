import { expect, test, vi } from 'vitest';
import { latest } from '../../client/actions/latest.ts';
import { readOnce } from '../../client/actions/read-once.ts';
import { RequestError } from '../../client/api.ts';
import type { Asked } from '../../client/state/asked.ts';

/** A request that is answered when the test says so. */
function waiting<T>() {
  let answer: (value: T) => void = () => undefined;
  let signal: AbortSignal | undefined;
  const promise = new Promise<T>((resolve) => {
    answer = resolve;
  });
  return {
    ask: (given: AbortSignal) => {
      signal = given;
      return promise;
    },
    answer,
    isAborted: () => signal?.aborted,
  };
}

test('the answer to an older question is dropped, though it comes last', async () => {
  const { ask } = latest();
  const [first, second] = [waiting<string>(), waiting<string>()];
  const answers = [ask(first.ask), ask(second.ask)];
  second.answer('new');
  first.answer('old');
  expect({ answers: await Promise.all(answers), isFirstAborted: first.isAborted() }).toEqual({
    answers: [undefined, { state: 'done', value: 'new' }],
    isFirstAborted: true,
  });
});

test('what is stopped has no answer, and the next question has one', async () => {
  const { ask, stop } = latest();
  const first = waiting<string>();
  const stopped = ask(first.ask);
  stop();
  first.answer('late');
  expect({ stopped: await stopped, ask: await ask(() => Promise.resolve('next')) }).toEqual({
    stopped: undefined,
    ask: { state: 'done', value: 'next' },
  });
});

test('what went wrong is an answer, as an error of the request', async () => {
  const { ask } = latest();
  const answer = await ask(() => Promise.reject(new TypeError('no way')));
  expect(answer).toEqual({ state: 'failed', error: new RequestError('internal', 'TypeError: no way') });
});

test('what the database cannot answer yet is asked again by itself, and read once', async () => {
  vi.useFakeTimers();
  try {
    const answers = [
      () => Promise.reject(new RequestError('unavailable', 'away')),
      () => Promise.reject(new RequestError('unavailable', 'away')),
      () => Promise.resolve('there'),
    ];
    let asked = 0;
    let kept: Asked<string> | undefined;
    const seen: string[] = [];
    const read = () =>
      readOnce<string>(
        {
          get: () => kept,
          put: (next) => {
            kept = next;
            seen.push(next.state);
          },
        },
        () => (answers[asked++] ?? (() => Promise.resolve('once more')))(),
      );
    const reading = read();
    await vi.runAllTimersAsync();
    await reading;
    await read();
    expect({ kept, asked, seen }).toEqual({
      kept: { state: 'done', value: 'there' },
      asked: 3,
      seen: ['busy', 'failed', 'failed', 'done'],
    });
  } finally {
    vi.useRealTimers();
  }
});

test('what time does not mend waits until somebody asks', async () => {
  let kept: Asked<string> | undefined;
  let asked = 0;
  const put = (next: Asked<string>) => {
    kept = next;
  };
  await readOnce({ get: () => kept, put }, () => {
    asked += 1;
    return Promise.reject(new RequestError('not-found', 'no such thing'));
  });
  expect({ state: kept?.state, asked }).toEqual({ state: 'failed', asked: 1 });
});
