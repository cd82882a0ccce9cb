import { browserStore } from '../../parts/browser-store.ts';
import { proposalsOf, Review } from './review.ts';

/** A review that lies in this browser, and how far it is. */
export interface KeptReview {
  key: string;
  review: Review;
  judged: number;
  total: number;
}

const store = browserStore('kuajie-drafts');

/** The newest first. Throws where the browser keeps nothing; what is no review of this version is passed by. */
export async function keptReviews(): Promise<KeptReview[]> {
  const all = await store.all();
  return all
    .flatMap(([key, value]) => {
      const { data: review } = Review.safeParse(value);
      if (review === undefined) return [];
      const proposals = proposalsOf(review);
      return [
        {
          key,
          review,
          judged: proposals.filter(({ verdict }) => verdict !== undefined).length,
          total: proposals.length,
        },
      ];
    })
    .sort((a, b) => (a.review.changed < b.review.changed ? 1 : -1));
}

/** The same document is the same review. */
export async function keepReview(review: Review): Promise<void> {
  await store.put(keyOf(review), review);
}

export function forgetReview(key: string): Promise<void> {
  return store.remove(key);
}

export function keyOf({ draft: { document } }: Review): string {
  return `${document.title} ${document.text.length} ${document.text.slice(0, 200)}`;
}
