import type { savedViews } from '#shared/contract/view-routes';
import type { ReplyOf } from '#shared/contract/route';
import type { SavedView } from '#shared/saved-views';
import { settled } from '../../actions/settled.ts';
import { type Api, RequestError } from '../../api.ts';
import { errorText, textsOf } from '../../i18n/texts.ts';
import { download } from '../../parts/download.ts';
import { focusOn } from '../../parts/focus-on.ts';
import { type Asked, valueOf } from '../../state/asked.ts';
import { wholeAddress } from '../address.ts';
import { loadedPart } from '../loaded-part.ts';
import type { PictureParts } from '../pictures.ts';
import type { PageState } from '../rooms.ts';
import { fileOfViews, merge, viewsOfFile } from './merge.ts';
import { keepOwnView, ownViews, removeOwnView } from './own-views.ts';
import { savedTextsOf } from './texts.ts';

/** In this browser, or on the server for all. */
export type Place = 'own' | 'shared';

export interface Shelf {
  own: readonly SavedView[];
  /** Whether this browser keeps nothing. */
  isBarred: boolean;
  shared: Asked<ReplyOf<typeof savedViews>> | undefined;
  /** The view whose title and note are being changed. */
  editing: string | undefined;
  /** What the last act has to say. */
  said: string;
  isFailure: boolean;
  /** What was removed last, and from where. */
  removed: { view: SavedView; from: Place } | undefined;
  isBusy: boolean;
}

export interface ShelfParts extends Pick<PictureParts, 'canvas' | 'portrait'> {
  api: Pick<Api, 'savedViews' | 'saveView' | 'removeView'>;
  state: () => PageState;
  /** Forgets a token that the server does not know. */
  refuseToken: (token: string | undefined) => void;
}

export type Words = Pick<SavedView, 'title' | 'note'>;

/** The views that are saved, and what can be done with them. `again` draws the page anew. */
export function createShelf(parts: ShelfParts, again: () => void) {
  let shelf: Shelf = {
    ...{ own: [], isBarred: false, shared: undefined, editing: undefined },
    ...{ said: '', isFailure: false, removed: undefined, isBusy: false },
  };
  const put = (change: Partial<Shelf>) => {
    shelf = { ...shelf, ...change };
    again();
  };
  const texts = () => savedTextsOf(parts.state());
  const token = () => {
    const { token: known } = parts.state().editor;
    return known === undefined ? {} : { token: known };
  };

  /** Those on the server that come after the ones that are listed. */
  const readMore = async () => {
    const { shared } = shelf;
    const after = valueOf(shared)?.next;
    if (after === undefined || shelf.isBusy) return;
    put({ isBusy: true });
    const answer = await settled(parts.api.savedViews({ query: { after } }));
    put({ isBusy: false });
    // The list was read anew meanwhile.
    if (shelf.shared !== shared) return;
    if (answer.state === 'failed') put({ said: reasonOf(answer.error), isFailure: true });
    else
      put({
        shared: {
          ...answer,
          value: { ...answer.value, views: [...(valueOf(shared)?.views ?? []), ...answer.value.views] },
        },
      });
  };

  const reasonOf = (error: RequestError) => {
    if (error.code !== 'unauthorized') return `${errorText(textsOf(parts.state()), error)} ${texts().notDone}`;
    // Another token is asked for.
    parts.refuseToken(parts.state().editor.token);
    return texts().unauthorized;
  };

  const read = async () => {
    put({ shared: shelf.shared ?? { state: 'busy' } });
    await Promise.all([
      ownViews().then(
        (own) => put({ own, isBarred: false }),
        () => put({ isBarred: true }),
      ),
      settled(parts.api.savedViews()).then((shared) => put({ shared })),
    ]);
  };

  /** Does it, says what came of it, and shows the lists as they are then. */
  const act = async (done: () => Promise<string>, focus?: string, within?: string) => {
    if (shelf.isBusy) return;
    put({ isBusy: true, said: '', isFailure: false, removed: undefined });
    try {
      const said = await done();
      await read();
      put({ said, editing: undefined, isBusy: false });
      if (focus !== undefined) focusOn(focus, within);
    } catch (cause) {
      const isTold = cause instanceof RequestError;
      put({ said: isTold ? reasonOf(cause) : texts().failed, isFailure: true, removed: undefined, isBusy: false });
      if (!isTold) console.warn(cause);
    }
  };

  const keep = (place: Place, view: SavedView): Promise<unknown> =>
    place === 'own' ? keepOwnView(view) : parts.api.saveView({ body: view, ...token() });

  return {
    now: () => shelf,
    read,
    readMore,
    save: (words: Words) =>
      act(async () => {
        const address = wholeAddress(parts.state());
        const view: SavedView = { ...words, address, id: newId(), at: new Date().toISOString() };
        const picture = await pictureOf(parts);
        await keepOwnView({ ...view, ...(picture === undefined ? {} : { picture }) });
        return texts().saved(words.title);
      }),
    /** Begins to change its title and note, or leaves them. */
    edit: (place: Place, id: string, isBegun: boolean) => {
      put({ editing: isBegun ? `${place} ${id}` : undefined, said: '', removed: undefined });
      focusOn(isBegun ? 'saved-name' : 'saved-rename', rowOf(place, id));
    },
    leave: () => put({ editing: undefined, said: '', removed: undefined }),
    change: (place: Place, view: SavedView, words: Words) =>
      act(
        async () => {
          await keep(place, { ...view, ...words, at: new Date().toISOString() });
          return texts().changed(words.title);
        },
        'saved-rename',
        rowOf(place, view.id),
      ),
    share: (view: SavedView) =>
      act(async () => {
        const { id: _, at: __, sharedAs, ...given } = view;
        const body = sharedAs === undefined ? given : { ...given, id: sharedAs };
        const kept = await parts.api.saveView({ body, ...token() });
        // Put there again it takes the place of what it was.
        await keepOwnView({ ...view, sharedAs: kept.view.id });
        return texts().sharedNow(view.title);
      }),
    remove: (from: Place, view: SavedView) =>
      act(async () => {
        if (from === 'own') await removeOwnView(view.id);
        else await parts.api.removeView({ params: { id: view.id }, ...token() });
        shelf = { ...shelf, removed: { view, from } };
        return texts().removed(view.title);
      }, 'saved-undo'),
    undo: ({ view, from }: NonNullable<Shelf['removed']>) =>
      act(async () => {
        await keep(from, view);
        return texts().back(view.title);
      }, 'saved-title'),
    takeOut: () => download('kuajie-views.json', 'application/json', fileOfViews(shelf.own)),
    bring: (name: string, file: Blob) =>
      act(async () => {
        const brought = viewsOfFile(await file.text());
        if (brought === undefined) return texts().notViews(name);
        const { views, ...counts } = merge(await ownViews(), brought);
        for (const view of views) await keepOwnView(view);
        return texts().brought(counts.added, counts.renewed, counts.kept);
      }),
  };
}

export type ShelfActs = ReturnType<typeof createShelf>;

/** Without a picture a view is saved all the same. */
async function pictureOf(parts: ShelfParts): Promise<string | undefined> {
  try {
    const { pictureNow } = await loadedPart(import('./little-picture.ts'));
    return await pictureNow(parts);
  } catch {
    return undefined;
  }
}

/** Where a view stands in the dialog. */
function rowOf(place: Place, id: string): string {
  return `[data-testid="saved-${place}"] [data-saved="${CSS.escape(id)}"]`;
}

function newId(): string {
  return `v${crypto.getRandomValues(new Uint32Array(2)).join('')}`.slice(0, 18);
}
