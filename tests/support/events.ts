import type { IntakeEvent, Plan } from '../../shared/contract/dataset-routes.ts';

export interface Sent<Event = IntakeEvent> {
  status: number;
  /** Empty where the answer is an error. */
  events: Event[];
  error?: { code: string; message: string };
}

interface Sending<Event> {
  fields?: Record<string, string>;
  token: string;
  signal?: AbortSignal;
  /** Told of each event as it comes. */
  seen?: (event: Event) => void;
}

/** Sends files as a form, and reads the events of the answer to the end. */
export async function sendFiles<Event = IntakeEvent>(
  url: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  { fields = {}, token, signal, seen = () => undefined }: Sending<Event>,
): Promise<Sent<Event>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content as BlobPart]), name);
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.ok) return { status: response.status, events: [], ...((await response.json()) as Pick<Sent, 'error'>) };
  const events: Event[] = [];
  let rest = '';
  for await (const chunk of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split('\n\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const event = JSON.parse(line.replace(/^data: /, '')) as Event;
      events.push(event);
      seen(event);
    }
  }
  return { status: response.status, events };
}

export function planOf(events: readonly IntakeEvent[]): Plan | undefined {
  return events.find((one) => one.event === 'plan');
}
