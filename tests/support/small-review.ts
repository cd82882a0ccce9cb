import { type Proposal, proposalsOf, type Review, reviewOf } from '../../client/views/draft/review.ts';
import { smallDraft, smallDraftWords } from '../../client/states/small-draft.ts';

/** Of a short draft, with nothing judged. */
export const review = reviewOf(smallDraft, smallDraftWords);

/** The proposal that is said so. */
export function proposal<What extends Proposal['what']>(of: Review, what: What, words: string) {
  const found = proposalsOf(of).find(
    (one): one is Extract<Proposal, { what: What }> => one.what === what && said(one) === words,
  );
  if (found === undefined) throw new Error(`no ${what} ${words} among ${proposalsOf(of).map(said).join(', ')}`);
  return found;
}

export function said(one: Proposal): string {
  if (one.what === 'entity') return one.entity.name;
  if (one.what === 'measure') return one.entity.name;
  return `${one.source.name} ${one.relation.type} ${one.target.name}`;
}

export function verdicts(of: Review) {
  return Object.fromEntries(proposalsOf(of).map((one) => [`${one.what} ${said(one)}`, one.verdict]));
}
