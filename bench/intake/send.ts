import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { IntakeEvent } from '../../shared/contract/dataset-routes.ts';

interface Sending {
  file: string;
  token: string;
  fields: Record<string, string>;
  /** The share of the rows that are written when it is given up. */
  stop?: number | undefined;
}

/** Sends the file, or what it was called, and reads the events of the answer, to the end or until it is given up. */
export async function send(
  url: string,
  { file, token, fields, stop }: Sending,
): Promise<{ events: IntakeEvent[]; seconds: number }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (fields['upload'] === undefined) form.append('files', await openAsBlob(file), basename(file));
  const controller = new AbortController();
  const { signal } = controller;
  const events: IntakeEvent[] = [];
  const start = performance.now();
  try {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(url, { method: 'POST', headers, body: form, signal });
    if (!response.ok) throw new Error(await response.text());
    let rest = '';
    for await (const chunk of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const lines = (rest + chunk).split('\n\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const event = JSON.parse(line.replace(/^data: /, '')) as IntakeEvent;
        events.push(event);
        if (stop !== undefined && event.event === 'progress' && (event.done ?? 0) > stop * (event.total ?? Infinity))
          controller.abort();
      }
    }
  } catch (cause) {
    if (!signal.aborted) throw cause;
  }
  return { events, seconds: (performance.now() - start) / 1000 };
}
