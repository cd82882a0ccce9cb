import { ErrorReply } from '#shared/contract/errors';
import type { ReplyOf, Route } from '#shared/contract/route';
import { RequestError } from '../api.ts';
import type { BroughtFile } from './dropped.ts';

/** An event of an answer, unless it tells that the request failed. */
export type EventOf<R extends Route> = Exclude<ReplyOf<R>, { event: 'error' }>;

export interface Sending<R extends Route> {
  /** Takes files, and answers with events. */
  route: R;
  files?: readonly BroughtFile[];
  fields?: Readonly<Record<string, string | undefined>>;
  query?: Readonly<Record<string, string | undefined>>;
  token: string | undefined;
  signal: AbortSignal;
  /** Bytes that are sent, of so many. */
  onSent?: (sent: number, total: number) => void;
  onEvent: (event: EventOf<R>) => void;
}

/**
 * Sends files as a form and tells the events of the answer as they come. What stands in for `fetch`, which does not tell how much is
 * sent. Throws a RequestError; where the signal aborts, its reason.
 */
export function sendFiles<R extends Route>({
  route,
  files = [],
  fields = {},
  query = {},
  token,
  signal,
  onSent,
  onEvent,
}: Sending<R>): Promise<void> {
  const form = new FormData();
  for (const [name, value] of given(fields)) form.append(name, value);
  for (const { name, file } of files) form.append('files', file, name);
  const request = new XMLHttpRequest();
  request.open('POST', `.${route.path}?${new URLSearchParams(given(query)).toString()}`);
  if (token !== undefined) request.setRequestHeader('authorization', `Bearer ${token}`);
  return new Promise((resolve, reject) => {
    let place = 0;
    let failure: RequestError | undefined;
    const readEvents = () => {
      for (let end = request.responseText.indexOf('\n\n', place); end !== -1;) {
        const event = route.reply.parse(JSON.parse(request.responseText.slice(place, end).replace(/^data: /, '')));
        place = end + 2;
        end = request.responseText.indexOf('\n\n', place);
        const failed = ErrorReply.safeParse(event);
        if (failed.success) {
          const { code, message, details } = failed.data.error;
          failure = new RequestError(code, message, undefined, details);
        }
        // What is left of the reply's type once its failure is taken out, which the compiler does not see of a parameter.
        else onEvent(event as EventOf<R>);
      }
    };
    const stop = () => request.abort();
    const settle = (act: () => void) => () => {
      signal.removeEventListener('abort', stop);
      act();
    };
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent?.(loaded, total));
    /** What is no event of the contract ends it: nobody waits for an answer that cannot be read. */
    const read = () => {
      try {
        if (request.status === 200) readEvents();
      } catch (cause) {
        failure ??= new RequestError('internal', String(cause), cause);
        reject(failure);
        request.abort();
      }
    };
    request.addEventListener('progress', read);
    request.addEventListener(
      'load',
      settle(() => {
        read();
        if (request.status !== 200) failure = refusal(request);
        if (failure === undefined) resolve();
        else reject(failure);
      }),
    );
    request.addEventListener(
      'abort',
      settle(() => reject(signal.reason as Error)),
    );
    request.addEventListener(
      'error',
      settle(() => reject(new RequestError('unreachable', 'the server does not answer'))),
    );
    signal.addEventListener('abort', stop);
    if (signal.aborted) reject(signal.reason as Error);
    else request.send(form);
  });
}

function given(values: Readonly<Record<string, string | undefined>>): [string, string][] {
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

function refusal({ status, responseText }: XMLHttpRequest): RequestError {
  try {
    const { error } = ErrorReply.parse(JSON.parse(responseText));
    return new RequestError(error.code, error.message, undefined, error.details);
  } catch (cause) {
    return new RequestError('internal', String(status), cause);
  }
}
