import { Presets, SingleBar } from 'cli-progress';

/** A progress bar that shows itself only on a terminal and only after a second. Returns how to move it and how to end it. */
export function startProgress(
  isTerminal: boolean,
  label: string,
): { advance: (done: number, total: number) => void; stop: () => void } {
  const startedMs = performance.now();
  let bar: SingleBar | undefined;
  return {
    advance: (done, total) => {
      if (!isTerminal || performance.now() - startedMs < 1000) return;
      if (bar === undefined) {
        bar = new SingleBar({ format: `${label} {bar} {value}/{total}` }, Presets.shades_classic);
        bar.start(total, done);
      }
      bar.update(done);
    },
    stop: () => bar?.stop(),
  };
}
