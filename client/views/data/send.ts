import { ErrorReply } from '#shared/contract/errors';
import { type IntakeEvent, loadDataset } from '#shared/contract/dataset-routes';
import { asRequestError } from '../../actions/settled.ts';
import { RequestError } from '../../api.ts';
import type { BroughtFile } from './own.ts';

export interface Sending {
  files?: readonly BroughtFile[];
  fields?: Readonly<Record<string, string | undefined>>;
  query?: Readonly<Record<string, string | undefined>>;
  token: string | undefined;
  signal: AbortSignal;
  /** Bytes that are sent, of so many. */
  onSent?: (sent: number, total: number) => void;
  onEvent: (event: IntakeEvent) => void;
}

/**
 * Sends files as a form and tells the events of the answer as they come. What stands in for `fetch`, which does not tell how much is
 * sent. Throws a RequestError; where the signal aborts, its reason.
 */
export function sendFiles({ files = [], fields = {}, query = {}, token, signal, onSent, onEvent }: Sending): Promise<void> {
  const form = new FormData();
  for (const [name, value] of given(fields)) form.append(name, value);
  for (const { name, file } of files) form.append('files', file, name);
  const request = new XMLHttpRequest();
  request.open('POST', `.${loadDataset.path}?${new URLSearchParams(given(query)).toString()}`);
  if (token !== undefined) request.setRequestHeader('authorization', `Bearer ${token}`);
  return new Promise((resolve, reject) => {
    let place = 0;
    let failure: RequestError | undefined;
    const readEvents = () => {
      for (let end = request.responseText.indexOf('\n\n', place); end !== -1; ) {
        const event = loadDataset.reply.parse(JSON.parse(request.responseText.slice(place, end).replace(/^data: /, '')));
        place = end + 2;
        end = request.responseText.indexOf('\n\n', place);
        if (event.event === 'error') failure = new RequestError(event.error.code, event.error.message);
        else onEvent(event);
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
        failure ??= asRequestError(cause);
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
    request.addEventListener('abort', settle(() => reject(signal.reason as Error)));
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
    return new RequestError(error.code, error.message);
  } catch (cause) {
    return new RequestError('internal', String(status), cause);
  }
}
