import type { Api } from '../../api.ts';
import { ownViews } from './own-views.ts';

/** What says nothing of a view. */
const beside = ['embed', 'motion'];

/** More no server takes. */
const longest = 6000;

interface Opened {
  /** The address that is opened, from `?` on. */
  search: string;
  /** What stands in the browser's address meanwhile: a view that it has no room for is named there. */
  shown: string;
  /** The id of a view that there is not. */
  missing: string | undefined;
}

/**
 * The address of the view that `saved=ID` names, in this browser or on the server. Where more is said beside the id the reader has gone on from
 * there: that counts, and of the view only what an address has no room for.
 */
export async function openSaved(search: string, api: Pick<Api, 'savedView'>): Promise<Opened> {
  const params = new URLSearchParams(search);
  const id = params.get('saved');
  if (id === null) return { search, shown: search, missing: undefined };
  params.delete('saved');
  const rest = params.size === 0 ? '' : `?${params.toString()}`;
  const address = await addressOf(id, api);
  if (address === undefined) return { search: rest, shown: rest, missing: id };
  const saved = new URLSearchParams(address);
  for (const name of beside) saved.delete(name);
  if ([...params.keys()].every((name) => beside.includes(name))) {
    for (const [name, value] of params) saved.set(name, value);
    const whole = saved.size === 0 ? '' : `?${saved.toString()}`;
    return { search: whole, shown: whole.length > longest ? search : whole, missing: undefined };
  }
  const canvas = saved.get('canvas');
  if (canvas !== null && !params.has('canvas')) params.set('canvas', canvas);
  return { search: `?${params.toString()}`, shown: search, missing: undefined };
}

async function addressOf(id: string, api: Pick<Api, 'savedView'>): Promise<string | undefined> {
  const own = await ownViews().catch(() => []);
  const found = own.find((view) => view.id === id);
  if (found !== undefined) return found.address;
  // Whatever stands in the way of the server, the page opens, and says that there is no such view.
  return api.savedView({ params: { id } }).then(
    ({ view }) => view.address,
    () => undefined,
  );
}
