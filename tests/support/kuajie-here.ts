import { createProgram } from '../../server/cli/program.ts';
import { Failure } from '../../server/failure.ts';
import type { Ended } from './kuajie.ts';

/**
 * Runs a command to its end in the process of the test, which has read the program already: for what a command does and says.
 * How it hears signals, ends and is started is tried with `runKuajie`, by a process of its own.
 */
export async function runHere(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  let [out, err] = ['', ''];
  const code = await createProgram({
    argv: [process.execPath, 'kuajie', ...args],
    env: { ...process.env, LOG_LEVEL: 'silent', PORT: '0', ...env },
    cwd: process.cwd(),
    stop: new AbortController().signal,
    isTerminal: false,
    print: (line) => (out += `${line}\n`),
    warn: (line) => (err += `${line}\n`),
    ask: () => Promise.reject(new Error('a test answers no questions')),
    write: (piece) => {
      out += typeof piece === 'string' ? piece : new TextDecoder().decode(piece);
      return Promise.resolve();
    },
  }).catch((cause: unknown) => {
    if (!(cause instanceof Failure)) throw cause;
    err += `kuajie: ${cause.message}\n`;
    return 1;
  });
  return { code, out, err };
}
