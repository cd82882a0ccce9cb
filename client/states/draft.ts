import { RequestError } from '../api.ts';
import type { OfferedModel } from '#shared/model';
import { remembering } from '../views/draft/history.ts';
import { judge } from '../views/draft/judge.ts';
import { type DraftSlice, firstByRule, firstDraft, type Reviewing, type Step } from '../views/draft/own.ts';
import { proposalsOf, type Review, reviewOf, withProposals } from '../views/draft/review.ts';
import { middleOf, panelOfView } from './middle.ts';
import { smallDraft, smallDraftWords, smallProposals } from './small-draft.ts';
import type { NamedState } from './state.ts';

const review: Review = { ...reviewOf(smallDraft, smallDraftWords), changed: '2026-11-26T05:00:00.000Z' };
const proposals = proposalsOf(review);
const half = remembering(review, judge(review, proposals.slice(0, 5), 'accepted'));

function reviewing(more: Partial<Reviewing> = {}): Reviewing {
  const at = proposals.find(({ what }) => what === 'relation')?.key;
  const first = { step: 'review', review, at, shown: 'all', onlyOpen: true, byRule: firstByRule } as const;
  return { ...first, form: undefined, selected: undefined, ...more };
}

const keyOf = (what: string) => proposals.findLast((one) => one.what === what)?.key;
const failure = new RequestError(
  'bad-request',
  'Wanted a PDF with text, found pictures of 12 pages: read it with OCR first.',
);

function state(name: string, step: Step, more: Partial<DraftSlice> = {}): NamedState {
  return { name, draw: middleOf('draft', { draft: { ...firstDraft, step, ...more } }) };
}

const offered = (isHere: boolean): Partial<DraftSlice> => {
  const value: OfferedModel = {
    name: 'qwen3:8b',
    host: isHere ? 'http://127.0.0.1:11434' : 'https://api.example.org',
    isHere,
  };
  return { model: { state: 'done', value } };
};
const withModel = withProposals(review, smallProposals);
const ofModel = (sole: boolean) =>
  proposalsOf(withModel).find(
    (one) => one.what === 'relation' && (one.relation.rule === 'model') === sole && one.relation.models !== undefined,
  )?.key;

export const draftStates: readonly NamedState[] = [
  state('nothing yet', { step: 'bring', failure: undefined }, { kept: [] }),
  state(
    'reviews kept',
    { step: 'bring', failure: undefined },
    { kept: [{ key: 'k', review: half, judged: 5, total: 12 }] },
  ),
  state('cannot be read', { step: 'bring', failure }),
  state('on its way', { step: 'sending', sent: 30, total: 100 }),
  state('being read', { step: 'sending', sent: 100, total: 100 }),
  state('a relation', reviewing()),
  state('an entity', reviewing({ at: keyOf('entity') })),
  state('a number', reviewing({ at: keyOf('measure') })),
  state('judged', reviewing({ review: half, onlyOpen: false, at: keyOf('entity') })),
  state('correcting a relation', reviewing({ form: 'correct' })),
  state('correcting an entity', reviewing({ form: 'correct', at: keyOf('entity') })),
  state('two that are one', reviewing({ form: 'merge', at: keyOf('entity') })),
  state('adding an entity', reviewing({ form: 'add-entity', selected: { start: 9, end: 12 } })),
  state('adding a relation', reviewing({ form: 'add-relation' })),
  state('by rule', reviewing({ form: 'rules' })),
  state('what a model would be sent, here', reviewing({ form: 'model' }), offered(true)),
  state('what a model would be sent, elsewhere', reviewing({ form: 'model' }), offered(false)),
  state('by a model', reviewing({ review: withModel, at: ofModel(true) })),
  state('by a rule and a model', reviewing({ review: withModel, at: ofModel(false) })),
  state('by rule, with a model', reviewing({ review: withModel, form: 'rules' })),
  state('the proposals of a rule', reviewing({ form: 'rules', byRule: { atLeast: 0.8, opened: 'signed' } })),
  state('nothing open', reviewing({ at: undefined, review: judge(review, proposals, 'accepted') })),
  state(
    'nothing proposed',
    reviewing({
      at: undefined,
      review: reviewOf({ ...smallDraft, entities: [], relations: [], measures: [] }, smallDraftWords),
    }),
  ),
  state('to be made', {
    step: 'finish',
    from: reviewing({ review: half }),
    isMaking: false,
    failure: undefined,
    faults: [],
  }),
  state('being made', {
    step: 'finish',
    from: reviewing({ review: half }),
    isMaking: true,
    failure: undefined,
    faults: [],
  }),
  state('saved, and good', {
    step: 'finish',
    from: reviewing({ review: half }),
    isMaking: false,
    failure: undefined,
    faults: [],
    savedAs: 'small.zip',
  }),
  state('not made', {
    step: 'finish',
    from: reviewing({ review: half }),
    isMaking: false,
    failure,
    faults: [
      {
        ...{
          file: 'small/relations.csv',
          row: 4,
          column: 'basis',
          rule: 'ends-unsaid',
          values: { names: '三湾乡' },
          count: 1,
        },
        ...{ wanted: 'a stated quote to name both ends', found: 'no name or alias of 三湾乡 in it' },
      },
    ],
  }),
  state('loaded', {
    step: 'loaded',
    from: reviewing(),
    id: 'small',
    title: '赣州郴州共建通道',
    entities: 7,
    relations: 4,
    measures: 3,
  }),
];

function panel(name: string, step: Step, more: Partial<DraftSlice>): NamedState {
  return { name, draw: panelOfView('draft', { draft: { ...firstDraft, step, ...more } }) };
}

export const draftPanelStates: readonly NamedState[] = [
  { name: 'before a document', draw: panelOfView('draft', { draft: firstDraft }) },
  { name: 'half judged', draw: panelOfView('draft', { draft: { ...firstDraft, step: reviewing({ review: half }) } }) },
  panel('a model can be asked', reviewing(), offered(true)),
  panel('a model is being asked', reviewing(), { ...offered(true), asking: { at: 2, of: 3 } }),
  panel('a model has answered', reviewing({ review: withModel }), offered(true)),
  panel('a model could not be asked', reviewing(), { ...offered(true), askFailure: failure }),
  panel('whether there is a model is unknown', reviewing(), { model: { state: 'failed', error: failure } }),
  {
    name: 'nothing kept',
    draw: panelOfView('draft', { draft: { ...firstDraft, cannotKeep: true, step: reviewing() } }),
  },
];
