import { Failure } from '../failure.ts';
import { eventPieces } from '../http/event-pieces.ts';
import type { Received } from '../http/receive-files.ts';
import type { Intake, IntakeRequest } from './intake.ts';

type Asked = Omit<IntakeRequest, 'upload' | 'mapping'>;

/** The events of an intake as a stream that a browser reads; once it has begun, an error is its last event. */
export async function* takeIn(
  intake: Intake,
  receive: (folder: string) => Promise<Received>,
  asked: Asked,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const begun = intake.uploads.begin();
  const { files, fields } = await receive(begun.folder).catch((cause: unknown) => {
    intake.uploads.drop(begun);
    throw cause;
  });
  const before = fields.get('upload');
  if (files.length === 0) intake.uploads.drop(begun);
  else intake.uploads.keep(Object.assign(begun, { files }));
  if (files.length === 0 && before === undefined)
    throw new Failure(
      'bad-request',
      'Wanted files, or the field upload with what an earlier answer called them; found neither.',
    );
  const upload = files.length === 0 ? intake.uploads.find(before ?? '') : begun;
  // A slip in the mapping is an event too.
  const taken = async function* () {
    yield* intake.take({ ...asked, upload, mapping: mappingIn(fields) }, signal);
  };
  yield* eventPieces(taken(), unexpected);
}

const unexpected = 'Something went wrong in the server; its log tells what. Nothing was loaded.';

function mappingIn(fields: ReadonlyMap<string, string>): unknown {
  const text = fields.get('mapping');
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new Failure('bad-request', 'Wanted a mapping as JSON, found a slip in its punctuation.', { cause });
  }
}
