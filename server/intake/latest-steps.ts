/** How often is told how far it is. */
const everyMs = 200;

/**
 * The latest step of a work as it goes, now and then, and what it comes to in the end. Whoever reads no further still waits
 * until the work has ended, so that the next one does not begin beside it.
 */
export async function* latestSteps<Step, Result>(
  work: (tell: (step: Step) => void) => Promise<Result>,
): AsyncGenerator<Step, Result> {
  const state: { latest?: Step; isDone: boolean } = { isDone: false };
  let wake: () => void = () => undefined;
  const working = work((step) => {
    state.latest = step;
    wake();
  });
  const end = () => {
    state.isDone = true;
    wake();
  };
  const ended = working.then(end, end);
  let toldMs = 0;
  try {
    while (!state.isDone) {
      await new Promise<void>((resolve) => (wake = resolve));
      if (state.latest === undefined || performance.now() - toldMs < everyMs) continue;
      toldMs = performance.now();
      yield state.latest;
    }
  } finally {
    await ended;
  }
  return working;
}
