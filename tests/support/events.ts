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
  { fields = {}, token, signal }: { fields?: Record<string, string>; token: string; signal?: AbortSignal },
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
  const text = await response.text();
  if (!response.ok) return { status: response.status, events: [], ...(JSON.parse(text) as Pick<Sent, 'error'>) };
  const events = text
    .split('\n\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line.replace(/^data: /, '')) as IntakeEvent);
  return { status: response.status, events };
}
