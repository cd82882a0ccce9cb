import { SavedView } from '#shared/saved-views';
import { browserStore } from '../../parts/browser-store.ts';

const store = browserStore('kuajie-views');

/** The views that this browser keeps, the newest first. Throws where it keeps nothing; what is no view of this version is passed by. */
export async function ownViews(): Promise<SavedView[]> {
  const all = await store.all();
  return all
    .flatMap(([, value]) => SavedView.safeParse(value).data ?? [])
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

export function keepOwnView(view: SavedView): Promise<void> {
  return store.put(view.id, view);
}

export function removeOwnView(id: string): Promise<void> {
  return store.remove(id);
}
