import { gazetteer } from '../draft/names/gazetteer.ts';
import { quoteOf } from '../draft/prove.ts';
import { placesIn } from '../draft/text/places-in.ts';
import { withoutMarks } from '../draft/text/without-marks.ts';
import type { Draft, DraftEntity } from '../../shared/draft.ts';
import type { ModelPiece } from '../../shared/model-pieces.ts';
import { type DroppedReason, modelRule } from '../../shared/model-words.ts';
import { findQuote } from './find-quote.ts';
import type { NameBook } from './name-book.ts';
import type { SaidEntity } from './read-answer.ts';

/** A proposal after the check, or why it is none. */
export type Checked<T> = { is: 'proposal'; value: T } | { is: DroppedReason };

/** Nobody has counted how often a model is right: as often as not. */
const certainty = 0.5;

/** So many of a name are marked in the text; its evidence is another matter. */
const mostMentions = 500;

export interface Checking {
  draft: Draft;
  piece: ModelPiece;
  book: NameBook;
  model: string;
}

/** What a model names is an entity where its quote stands in the piece and has the name in it. */
export function checkEntity(
  { name: said, kind, n, quote }: SaidEntity,
  { draft, piece, book, model }: Checking,
  { kinds, idOf }: { kinds: readonly string[]; idOf: (named: { kind: string; name: string }) => string },
): Checked<DraftEntity> | { is: 'known'; value: DraftEntity } {
  const name = withoutMarks(said);
  if (!kinds.includes(kind)) return { is: 'unknown-kind' };
  const found = findQuote(draft, piece, { quote, n });
  if (found === undefined) return { is: 'no-quote' };
  const { text } = draft.document;
  if (name.length < 2 || !text.slice(found.quote.start, found.quote.end).includes(name)) return { is: 'not-named' };
  const called = book.called(name);
  const known = called.find((one) => one.kind === kind);
  if (known !== undefined) return { is: 'known', value: known };
  if (called.length > 0) return { is: 'other-kind' };
  const id = isDivision(kind) ? divisionId(name, kind) : idOf({ kind, name });
  if (id === undefined) return { is: 'no-division' };
  const evidence = quoteOf(text, found.around);
  if (!evidence.quote.includes(name)) return { is: 'not-named' };
  return {
    is: 'proposal',
    value: {
      ...{ id, kind, name, aliases: [], mentions: placesIn(text, name, mostMentions) },
      evidence: { ...evidence, basis: 'stated' },
      ...{ rule: modelRule, certainty, models: [model] },
    },
  };
}

/** Kinds whose entities have a code of the list: without it one is on no map and joins nothing. */
function isDivision(kind: string): boolean {
  divisionKinds ??= new Set([...gazetteer().byId.values()].map((one) => one.kind));
  return divisionKinds.has(kind);
}
let divisionKinds: ReadonlySet<string> | undefined;

function divisionId(name: string, kind: string): string | undefined {
  const found = gazetteer().longestAt(name, 0);
  const named = found?.length === name.length ? found.named : [];
  const [only, ...others] = named.filter(({ division, form }) => division.kind === kind && form === 'full');
  return others.length === 0 ? only?.division.id : undefined;
}
