import { SavedViewId } from '#shared/saved-views';
import { type Settled, settled } from '../../actions/settled.ts';
import { type Api, RequestError } from '../../api.ts';
import type { Notice } from '../../state/notice.ts';
import { statementsFit } from '../../state/statement-address.ts';
import { ownViews } from './own-views.ts';

/** What says nothing of a view. */
const beside = ['embed', 'motion'];

/** What statements are called in an address, and what is given to them. */
const statements = [
  ['q', 'q-parameters'],
  ['statement', 'parameters'],
] as const;

/** More no server takes. */
const longest = 6000;

interface Opened {
  /** The address that is opened, from `?` on. */
  search: string;
  /** What stands in the browser's address meanwhile: a view that it has no room for is named there. */
  shown: string;
  /** Why there is no such view to be seen. */
  notice: Notice | undefined;
}

/**
 * The address of the view that `saved=ID` names, in this browser or on the server. Where more is said beside the id the reader has gone on from
 * there: that counts, and of the view only what an address has no room for. While no server answers, the address stays.
 */
export async function openSaved(search: string, api: Pick<Api, 'savedView'>): Promise<Opened> {
  const params = new URLSearchParams(search);
  const id = params.get('saved');
  if (id === null) return { search, shown: search, notice: undefined };
  params.delete('saved');
  const rest = params.size === 0 ? '' : `?${params.toString()}`;
  const found = await addressOf(id, api);
  if (found.state === 'failed')
    return found.error.code === 'not-found'
      ? { search: rest, shown: rest, notice: { what: 'no-saved', name: id } }
      : { search: rest, shown: search, notice: { what: 'saved-unread', search, why: found.error } };
  const saved = new URLSearchParams(found.value);
  for (const name of beside) saved.delete(name);
  if ([...params.keys()].every((name) => beside.includes(name))) {
    for (const [name, value] of params) saved.set(name, value);
    const whole = saved.size === 0 ? '' : `?${saved.toString()}`;
    return { search: whole, shown: whole.length > longest ? search : whole, notice: undefined };
  }
  const canvas = saved.get('canvas');
  if (canvas !== null && !params.has('canvas')) params.set('canvas', canvas);
  for (const [name, besideIt] of statements) {
    const [statement, given] = [saved.get(name), saved.get(besideIt)];
    if (statement === null || params.has(name) || statementsFit([{ statement: statement + (given ?? '') }])) continue;
    params.set(name, statement);
    if (given !== null) params.set(besideIt, given);
  }
  return { search: `?${params.toString()}`, shown: search, notice: undefined };
}

async function addressOf(id: string, api: Pick<Api, 'savedView'>): Promise<Settled<string>> {
  const own = await ownViews().catch(() => []);
  const found = own.find((view) => view.id === id);
  if (found !== undefined) return { state: 'done', value: found.address };
  // What can be no id is none.
  if (!SavedViewId.safeParse(id).success)
    return { state: 'failed', error: new RequestError('not-found', 'no such id') };
  return settled(api.savedView({ params: { id } }).then(({ view }) => view.address));
}
