import type { DraftEntity, DraftRelation } from '#shared/draft';
import { focusOn } from '../../parts/focus-on.ts';
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
  openOf,
  type RelationCorrection,
} from './judge.ts';
import type { DraftPageState, Form, Reviewing, ShownKind, Step } from './own.ts';
import { type Proposal, proposalsOf, type Review, type Verdict } from './review.ts';

interface ReviewParts {
  getState: () => DraftPageState;
  put: (step: Step) => void;
  keep: (review: Review) => void;
}

const pastMost = 200;

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
    const review = next(now);
    if (review === now.review) return;
    keep(review);
    const after = {
      ...now,
      review,
      past: [...now.past, now.review].slice(-pastMost),
      form: undefined,
      selected: undefined,
    };
    // Who mends what was judged before stays there; rules are accepted one after the other.
    const wasJudged = proposalsOf(now.review).some(({ key, verdict }) => key === now.at && verdict !== undefined);
    const isByRule = now.form === 'rules';
    const at =
      wasJudged && !isByRule && proposalsOf(review).some(({ key }) => key === now.at) ? now.at : nextOpen(after);
    put({ ...after, at, form: isByRule ? 'rules' : undefined });
    if (isByRule) focusOn('draft-form-first');
    else if (now.form !== undefined || at === undefined) focusOn('draft-card');
  };
  const current = () => {
    const now = reviewing();
    return now === undefined ? undefined : currentOf(now);
  };

  return {
    openReview: (review: Review) => {
      keep(review);
      const first = { step: 'review', review, past: [], at: undefined, shown: 'all', onlyOpen: true } as const;
      const opened: Reviewing = { ...first, form: undefined, selected: undefined };
      put({ ...opened, at: listed(opened)[0]?.key });
      focusOn('draft-card');
    },
    judgeCurrent: (verdict: Verdict | undefined) => {
      const proposal = current();
      if (proposal !== undefined) change(({ review }) => judge(review, [proposal], verdict));
    },
    acceptRule: (rule: string, certainty: number) =>
      change(({ review }) => judge(review, openOf(proposalsOf(review), rule, certainty), 'accepted')),
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
      const before = now?.past.at(-1);
      if (now === undefined || before === undefined) return;
      keep(before);
      const changed = proposalsOf(before).find(({ key }) => before.verdicts[key] !== now.review.verdicts[key]);
      put({ ...now, review: before, past: now.past.slice(0, -1), form: undefined, at: changed?.key ?? now.at });
    },
    lookAt: (at: string) => show({ at, form: undefined, selected: undefined }),
    step: (by: 1 | -1) => {
      const now = reviewing();
      if (now === undefined) return;
      const all = listed(now);
      const at = all.findIndex(({ key }) => key === now.at);
      const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
      show({ at: next?.key ?? now.at, form: undefined, selected: undefined });
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

/** The proposals that are gone through; the one that is looked at is among them whatever it became. */
export function listed({ review, shown, onlyOpen, at }: Reviewing): Proposal[] {
  return proposalsOf(review).filter(
    ({ what, verdict, key }) =>
      key === at || ((shown === 'all' || shown === what) && (!onlyOpen || verdict === undefined)),
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
