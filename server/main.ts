/** Reads from the process and writes to it; beside kuajie.js, which hears its signals, the only one that does. */
import { createInterface } from 'node:readline/promises';
import { createProgram } from './cli/program.ts';
import { Failure } from './failure.ts';

/** Runs the command that the process was started with and ends the process with its exit code. `stop` aborts at Ctrl-C and SIGTERM. */
export async function main(stop: AbortSignal): Promise<never> {
  // Whoever reads has read enough: export | head.
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EPIPE') process.exit(0);
    throw cause;
  });
  try {
    const exitCode = await createProgram({
      argv: process.argv,
      env: process.env,
      cwd: process.cwd(),
      stop,
      isTerminal: process.stderr.isTTY,
      print: (line) => process.stdout.write(`${line}\n`),
      warn: (line) => process.stderr.write(`${line}\n`),
      ask: async (question) => {
        const terminal = createInterface({ input: process.stdin, output: process.stderr });
        try {
          return await terminal.question(question, { signal: stop });
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
      cause instanceof Failure ? `kuajie: ${cause.message}\n` : `kuajie: unexpected error\n${(cause as Error).stack}\n`,
    );
    process.exit(1);
  }
}
