import type { IntakeEvent } from '../../shared/contract/dataset-routes.ts';

export interface Sent {
  status: number;
  /** Empty where the answer is an error. */
  events: IntakeEvent[];
  error?: { code: string; message: string };
}

/** Sends files as a form, and reads the events of the answer to the end. */
export async function sendFiles(
  url: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  {
    fields = {},
    token,
    signal,
    onEvent,
  }: { fields?: Record<string, string>; token: string; signal?: AbortSignal; onEvent?: (event: IntakeEvent) => void },
): Promise<Sent> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content as BlobPart]), name);
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
    ...(signal === undefined ? {} : { signal }),
  });
  const decoder = new TextDecoder();
  let text = '';
  let told = 0;
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (!response.ok) continue;
    for (const event of eventsIn(text).slice(told)) onEvent?.(event);
    told = eventsIn(text).length;
  }
  if (!response.ok) return { status: response.status, events: [], ...(JSON.parse(text) as Pick<Sent, 'error'>) };
  return { status: response.status, events: eventsIn(text) };
}

/** The events that are there whole. */
function eventsIn(text: string): IntakeEvent[] {
  return text
    .split('\n\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line.replace(/^data: /, '')) as IntakeEvent);
}
