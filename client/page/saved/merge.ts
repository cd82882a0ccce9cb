import { type SavedView, SavedViewsFile } from '#shared/saved-views';

export interface Merged {
  /** What is to be put into the browser. */
  views: readonly SavedView[];
  added: number;
  renewed: number;
  /** Of those brought, what is here already, as it is or newer. */
  kept: number;
}

/** What is brought beside one's own: a view that is not here is added, and of two with one id the one that was changed last stays. */
export function merge(own: readonly SavedView[], brought: readonly SavedView[]): Merged {
  const known = new Map(own.map((view) => [view.id, view]));
  const views = new Map<string, SavedView>();
  const counts = { added: 0, renewed: 0, kept: 0 };
  for (const view of brought) {
    const before = views.get(view.id) ?? known.get(view.id);
    const became = before === undefined ? 'added' : before.at < view.at ? 'renewed' : 'kept';
    counts[became] += 1;
    if (became !== 'kept') views.set(view.id, view);
  }
  return { views: [...views.values()], ...counts };
}

/** The views of a file; undefined where it is none of views. */
export function viewsOfFile(text: string): readonly SavedView[] | undefined {
  try {
    return SavedViewsFile.safeParse(JSON.parse(text)).data?.views;
  } catch {
    return undefined;
  }
}

export function fileOfViews(views: readonly SavedView[]): string {
  return `${JSON.stringify({ kuajie: 'views', version: 1, views }, undefined, 1)}\n`;
}
