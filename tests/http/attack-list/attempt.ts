import { sendFiles } from '../../support/events.ts';
import { outcome, sent } from '../../support/raw.ts';
import { token } from '../../support/treaties-table.ts';

/** What is tried, and what must come back. */
export type Attempt = [name: string, act: (target: Target) => Promise<unknown>, answer: unknown];

/** The server that is attacked, and ways to ask it. */
export interface Target {
  url: string;
  /** The status of a page or a reply, and the code of its error. */
  get: (path: string, headers?: Record<string, string>) => Promise<unknown>;
  /** The same of a body in JSON. */
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<unknown>;
  /** The same of bytes that no client would send. */
  raw: (...lines: string[]) => Promise<unknown>;
  /** The rules of the faults, or the code of the error, that files end with which the administrator sends. */
  upload: (
    files: Readonly<Record<string, string | Uint8Array>>,
    query?: string,
    fields?: Record<string, string>,
  ) => Promise<unknown>;
}

/** Long enough for a console that starts on a busy machine, short enough for what would never end. */
const endlessMs = 90_000;

export function targetAt(url: string): Target {
  const ask = async (path: string, init: RequestInit) => {
    const response = await fetch(url + path, { ...init, redirect: 'manual', signal: AbortSignal.timeout(endlessMs) });
    return told(response.status, await response.text());
  };
  return {
    url,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    raw: async (...lines) => {
      const answers = (await sent(url, lines.join('\r\n'))).split(/(?=HTTP\/1\.1 \d{3} )/).filter((one) => one !== '');
      return answers.map((one) => outcome(one).filter(Boolean).join(' ')).join(', ');
    },
    upload: async (files, query = '?dryRun=true', fields = {}) => {
      const { status, events, error } = await sendFiles(`${url}/api/datasets${query}`, files, { fields, token });
      const last = events.at(-1);
      if (last?.event === 'plan') return last.faults.map(({ rule }) => rule).join(' ') || 'a plan';
      return last?.event === 'error' ? last.error.code : told(status, JSON.stringify({ error }));
    },
  };
}

function told(status: number, text: string): string {
  return outcome(` ${status} ${text}`).filter(Boolean).join(' ');
}
