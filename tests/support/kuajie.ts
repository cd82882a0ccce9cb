import { spawn } from 'node:child_process';
import { inject } from 'vitest';

/** The compiled program. */
export const kuajie = inject('kuajie');

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Told of everything printed so far whenever something is. */
export type Watch = (out: string, stop: (signal: NodeJS.Signals) => void) => unknown;

/** Runs the program as a process of its own, silent and on a free port, to its end. */
export function runKuajie(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  watch: Watch = () => undefined,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [kuajie, ...args], {
      env: { ...process.env, LOG_LEVEL: 'silent', PORT: '0', ...env },
    });
    let [out, err, isStopped] = ['', '', false];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      // A second signal means that the program is to end at once.
      watch(out, (signal) => {
        if (!isStopped) child.kill(signal);
        isStopped = true;
      });
    });
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.once('exit', (code) => {
      resolve({ code, out, err });
    });
  });
}
