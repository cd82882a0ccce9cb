/** The only file that touches the process. */
import { createInterface } from 'node:readline/promises';
import { createProgram } from './cli/program.ts';
import { Failure } from './failure.ts';

const stop = new AbortController();
const onSignal = () => {
  stop.abort();
};
process.once('SIGINT', onSignal).once('SIGTERM', onSignal);

try {
  const exitCode = await createProgram({
    argv: process.argv,
    env: process.env,
    cwd: process.cwd(),
    stop: stop.signal,
    isTerminal: process.stderr.isTTY,
    print: (line) => process.stdout.write(`${line}\n`),
    warn: (line) => process.stderr.write(`${line}\n`),
    ask: async (question) => {
      const terminal = createInterface({ input: process.stdin, output: process.stderr });
      try {
        return await terminal.question(question, { signal: stop.signal });
      } finally {
        terminal.close();
      }
    },
    write: (piece) =>
      new Promise((resolve, reject) => {
        process.stdout.write(piece, (cause) => {
          if (cause) reject(cause);
          else resolve();
        });
      }),
  });
  process.exit(exitCode);
} catch (cause) {
  process.stderr.write(
    cause instanceof Failure
      ? `kuajie: ${cause.message}\n`
      : `kuajie: unexpected error\n${String((cause as Error).stack)}\n`,
  );
  process.exit(1);
}
