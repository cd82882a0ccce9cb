import type { DraftEntity, DraftRelation } from '#shared/draft';
import { focusOn } from '../../parts/focus-on.ts';
import { onceDrawn } from '../../parts/frame.ts';
import { namesGone, remembering, takenBack } from './history.ts';
import {
  addEntity,
  addRelation,
  correctEntity,
  correctMeasure,
  correctRelation,
  type EntityCorrection,
  judge,
  type MeasureCorrection,
  merge,
  type RelationCorrection,
} from './judge.ts';
import {
  type ByRule,
  type DraftPageState,
  firstByRule,
  type Form,
  type Reviewing,
  type ShownKind,
  type Step,
} from './own.ts';
import type { Verdict } from './decided.ts';
import { type Proposal, proposalsOf, type Review } from './review.ts';

interface ReviewParts {
  getState: () => DraftPageState;
  put: (step: Step) => void;
  keep: (review: Review) => void;
}

/** A draft gone through: each act leads on to the next open proposal. */
export function createReviewActs({ getState, put, keep }: ReviewParts) {
  const reviewing = (): Reviewing | undefined => {
    const { step } = getState().draft;
    return step.step === 'review' ? step : undefined;
  };
  const show = (change: Partial<Reviewing>) => {
    const now = reviewing();
    if (now !== undefined) put({ ...now, ...change });
  };
  /** What was judged is left behind; the next that is open is looked at. */
  const change = (next: (now: Reviewing) => Review) => {
    const now = reviewing();
    if (now === undefined) return;
    const changed = next(now);
    if (changed === now.review) return;
    const review = remembering(now.review, changed);
    keep(review);
    const after = { ...now, review, form: undefined, selected: undefined, tookBack: [] };
    // Who mends what was judged before stays there; rules are accepted one after the other.
    const wasJudged = proposalsOf(now.review).some(({ key, verdict }) => key === now.at && verdict !== undefined);
    const isByRule = now.form === 'rules';
    const at =
      wasJudged && !isByRule && proposalsOf(review).some(({ key }) => key === now.at) ? now.at : nextOpen(after);
    put({ ...after, at, form: isByRule ? 'rules' : undefined });
    if (isByRule) focusOn('draft-form-first');
    else if (now.form !== undefined || at === undefined) focusOn('draft-card');
    else keepFocus();
  };
  const current = () => {
    const now = reviewing();
    return now === undefined ? undefined : currentOf(now);
  };

  return {
    openReview: (review: Review) => {
      keep(review);
      const first = { step: 'review', review, at: undefined, shown: 'all', onlyOpen: true } as const;
      const opened: Reviewing = { ...first, form: undefined, selected: undefined, byRule: firstByRule };
      put({ ...opened, at: listed(opened)[0]?.key });
      focusOn('draft-card');
    },
    judgeCurrent: (verdict: Verdict | undefined) => {
      const proposal = current();
      if (proposal !== undefined) change(({ review }) => judge(review, [proposal], verdict));
    },
    /** What is open of the sentence that is looked at, and is gone through. */
    judgeSentence: (verdict: Verdict) =>
      change((now) => {
        const open = besides(now).filter((one) => one.verdict === undefined);
        return open.length === 0 ? now.review : judge(now.review, open, verdict);
      }),
    acceptAll: (proposals: readonly Proposal[]) => change(({ review }) => judge(review, proposals, 'accepted')),
    setByRule: (byRule: Partial<ByRule>) => {
      const now = reviewing();
      if (now !== undefined) put({ ...now, byRule: { ...now.byRule, ...byRule } });
    },
    correctEntity: (proposal: Extract<Proposal, { what: 'entity' }>, correction: EntityCorrection) =>
      change(({ review }) => correctEntity(review, proposal, correction)),
    correctRelation: (proposal: Proposal, correction: RelationCorrection) =>
      change(({ review }) => correctRelation(review, proposal, correction)),
    correctMeasure: (proposal: Proposal, correction: MeasureCorrection) =>
      change(({ review }) => correctMeasure(review, proposal, correction)),
    mergeEntities: (from: string, into: string) => change(({ review }) => merge(review, from, into)),
    addEntity: (entity: DraftEntity) => change(({ review }) => addEntity(review, entity)),
    addRelation: (relation: DraftRelation) => change(({ review }) => addRelation(review, relation)),
    undoReview: () => {
      const now = reviewing();
      const before = now === undefined ? undefined : takenBack(now.review);
      if (now === undefined || before === undefined) return;
      const { review, keys } = before;
      keep(review);
      const known = new Set(proposalsOf(review).map(({ key }) => key));
      const at = [...keys, ...(now.at === undefined ? [] : [now.at])].find((key) => known.has(key));
      const tookBack = namesGone(now.review, review);
      put({ ...now, review, tookBack, form: undefined, at: at ?? nextOpen({ ...now, review }) });
      keepFocus();
    },
    lookAt: (at: string) => {
      const wasForm = reviewing()?.form !== undefined;
      show({ at, form: undefined, selected: undefined, tookBack: [] });
      if (wasForm) focusOn('draft-card');
      else keepFocus();
    },
    step: (by: 1 | -1) => {
      const now = reviewing();
      if (now === undefined) return;
      const all = listed(now);
      const at = all.findIndex(({ key }) => key === now.at);
      const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
      show({ at: next?.key ?? now.at, form: undefined, selected: undefined, tookBack: [] });
      keepFocus();
    },
    setShown: (shown: ShownKind) => {
      const now = reviewing();
      if (now !== undefined)
        put({ ...now, shown, form: undefined, at: listed({ ...now, shown, at: undefined })[0]?.key });
    },
    setOnlyOpen: (onlyOpen: boolean) => {
      const now = reviewing();
      if (now !== undefined) put({ ...now, onlyOpen, at: now.at ?? listed({ ...now, onlyOpen })[0]?.key });
    },
    openForm: (form: Form) => {
      show({ form });
      focusOn(form === undefined ? 'draft-card' : 'draft-form-first');
    },
    select: (selected: Reviewing['selected']) => show({ selected }),
  };
}

/** What was pressed may be gone or off now; the keys go on. */
function keepFocus(): void {
  onceDrawn(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      document.querySelector<HTMLElement>('[data-testid="draft-card"]')?.focus();
  });
}

/** The proposals that are gone through; the one that is looked at is among them whatever it became. */
export function listed({ review, shown, onlyOpen, at }: Reviewing): Proposal[] {
  return proposalsOf(review).filter(
    ({ what, verdict, key }) =>
      key === at || ((shown === 'all' || shown === what) && (!onlyOpen || verdict === undefined)),
  );
}

/** What is gone through of the sentence that is looked at, judged or not. */
export function besides(now: Reviewing): Proposal[] {
  const current = currentOf(now);
  return proposalsOf(now.review).filter(
    ({ sentence, what, key }) =>
      sentence === current?.sentence && (now.shown === 'all' || now.shown === what || key === now.at),
  );
}

export function currentOf({ review, at }: Reviewing): Proposal | undefined {
  return proposalsOf(review).find(({ key }) => key === at);
}

function nextOpen(now: Reviewing): string | undefined {
  const all = proposalsOf(now.review).filter(({ what }) => now.shown === 'all' || now.shown === what);
  const at = all.findIndex(({ key }) => key === now.at);
  const inOrder = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))];
  return inOrder.find(({ verdict }) => verdict === undefined)?.key;
}
