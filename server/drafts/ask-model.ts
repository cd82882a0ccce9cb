import type { KnownEntity } from '../draft/names/known-names.ts';
import { Failure } from '../failure.ts';
import type { ReceivedFile } from '../http/receive-files.ts';
import { consultModel } from '../model/consult-model.ts';
import type { ModelEndpoint } from '../model/endpoint.ts';
import { readDraft } from './read-draft.ts';

/** How many documents a model is asked about at once. */
const atOnce = 2;
let asking = 0;

/**
 * What a language model proposes of a draft that was sent, as events. Throws `bad-request` where none is set or what was sent is no draft,
 * `unavailable` where others are being asked about.
 */
export async function* askAboutDraft(
  { path }: ReceivedFile,
  model: ModelEndpoint | undefined,
  { known, signal }: { known: () => Promise<readonly KnownEntity[]>; signal: AbortSignal },
): AsyncGenerator<object> {
  if (model === undefined)
    throw new Failure(
      'bad-request',
      'No language model is set, and nothing was sent: set KUAJIE_LLM_URL and KUAJIE_LLM_MODEL where the server is started.',
    );
  if (asking >= atOnce)
    throw new Failure('unavailable', 'The model is being asked about other documents: try again in a moment.');
  asking += 1;
  try {
    const draft = await readDraft(path);
    for await (const { step, ...more } of consultModel(model, draft, { known: await known(), signal }))
      yield { event: step, ...more };
  } finally {
    asking -= 1;
  }
}
