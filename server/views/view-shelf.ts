import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { savedViews } from '../../shared/contract/view-routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { type GivenView, SavedView, SavedViewId } from '../../shared/saved-views.ts';
import { Failure } from '../failure.ts';
import type { Journal } from '../journal/journal.ts';

/** What became of a view: that it was saved, or changed, or removed. */
export const ViewEntry = z.discriminatedUnion('what', [
  z.object({ what: z.literal('saved'), at: z.string(), view: SavedView }),
  z.object({ what: z.literal('removed'), at: z.string(), id: SavedViewId }),
]);
export type ViewEntry = z.output<typeof ViewEntry>;

/** So many characters an answer has; one view always has room. */
const mostCharacters = 1_000_000;

/** The views that are saved for all, the newest first: the first ones, or those after. */
export async function listViews(
  journal: Journal<ViewEntry>,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<Omit<ReplyOf<typeof savedViews>, 'mayWrite'>> {
  const all = [...(await standing(journal)).values()].sort((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1));
  // The one that it names may be changed or gone since.
  const left = after === undefined ? all : all.filter((view) => placeOf(view) < after);
  let room = mostCharacters;
  const fitting = left.slice(0, limit).findIndex(({ address, picture = '', note }, at) => {
    room -= address.length + picture.length + note.length;
    return room < 0 && at > 0;
  });
  const views = left.slice(0, fitting === -1 ? limit : fitting);
  const last = views.at(-1);
  const truncated = views.length < left.length;
  return {
    ...{ views, total: all.length, truncated },
    ...(truncated && last !== undefined ? { next: placeOf(last) } : {}),
  };
}

function placeOf({ at, id }: SavedView): string {
  return `${at} ${id}`;
}

/** Throws `not-found`. */
export async function viewOf(journal: Journal<ViewEntry>, id: string): Promise<SavedView> {
  const view = (await standing(journal)).get(id);
  if (view === undefined)
    throw new Failure('not-found', `No view ${id} is saved here; GET /api/views lists those that are.`);
  return view;
}

/** Saves a view under a new id, or changes the one of that id. One that was removed is back by that. */
export async function shelve(
  journal: Journal<ViewEntry>,
  { id = randomBytes(6).toString('base64url'), ...given }: GivenView & { id?: string | undefined },
): Promise<SavedView> {
  const at = new Date().toISOString();
  const view = { ...given, id, at };
  await journal.add({ what: 'saved', at, view });
  return view;
}

/** Throws `not-found`. */
export async function unshelve(journal: Journal<ViewEntry>, id: string): Promise<SavedView> {
  const view = await viewOf(journal, id);
  await journal.add({ what: 'removed', at: new Date().toISOString(), id });
  return view;
}

async function standing(journal: Journal<ViewEntry>): Promise<ReadonlyMap<string, SavedView>> {
  const views = new Map<string, SavedView>();
  for (const entry of await journal.read())
    if (entry.what === 'saved') views.set(entry.view.id, entry.view);
    else views.delete(entry.id);
  return views;
}
