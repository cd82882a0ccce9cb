import type { KnownCorrection } from '#shared/contract/correction-routes';
import { relationKey } from '#shared/fact-key';
import { RequestError } from '../api.ts';
import { relationPanel } from '../panels/relation.ts';
import { saidFilter } from '../page/said-filter.ts';
import type { PageState } from '../page/rooms.ts';
import { queueMiddle } from '../views/queue/card.ts';
import { queuePanel } from '../views/queue/panel.ts';
import { done, failed, many } from './build.ts';
import { having, type NamedState, type StatesContext } from './state.ts';
import { entities, longName, quoted, relations } from './world.ts';

const signed = relationKey(relations.signed);

function said(nth: number, more: Partial<KnownCorrection> = {}): KnownCorrection {
  return {
    ...{ id: String(nth), at: `2026-03-0${nth}T09:30:00Z`, fact: signed, says: 'wrong', name: '王五' },
    ...{ reason: '', called: '汝城县 签署 红色旅游协议', quote: '', orphaned: false },
    ...more,
  };
}

const several = [
  said(1, { says: 'wrong', reason: '签署的是崇义县，\n不是汝城县。' }),
  said(2, { says: 'confirmed', name: 'Ann' }),
  said(3, { says: 'unsure', name: 'Bo', reason: longName.repeat(3) }),
  said(4, { says: 'withdrawn', name: 'Bo' }),
];
const orphaned = many(3, (nth) =>
  said(nth, {
    ...{ fact: `agreement:gone-${nth}`, called: nth === 1 ? longName : `协议${nth}`, orphaned: true },
    quote: nth === 1 ? '两县还将推进医疗合作' : '',
  }),
);

function saying(corrections: readonly KnownCorrection[], editor: Partial<PageState['editor']> = {}, mayWrite = true) {
  return (context: StatesContext): StatesContext =>
    having(context, {
      corrections: done({ corrections: [...corrections], mayWrite }),
      editor: { ...context.state.editor, ...editor },
    });
}

const known = { token: 'a-token', name: 'Ann' };
const panel =
  (by: (context: StatesContext) => StatesContext): NamedState['draw'] =>
  (context) =>
    relationPanel(by(context), relations.signed);

export const saidStates: readonly NamedState[] = [
  { name: 'nothing, where nobody may', draw: panel(saying([], {}, false)) },
  { name: 'nothing, where a token is wanted', draw: panel(saying([])) },
  { name: 'several things by several, with a token', draw: panel(saying(several, known)) },
  { name: 'on its way', draw: panel(saying(several, { ...known, isBusy: true })) },
  {
    name: 'a token that is not known',
    draw: panel(saying([], { failure: new RequestError('unauthorized', 'wanted another one') })),
  },
  {
    name: 'what did not arrive',
    draw: panel(saying(several, { ...known, failure: new RequestError('unreachable', 'no answer') })),
  },
  { name: 'what cannot be read', draw: panel((context) => having(context, { corrections: failed() })) },
  {
    name: 'as a filter',
    draw: (context) =>
      saidFilter(saying(several)(having(context, { said: 'confirmed' }))) || panel(saying([]))(context),
  },
];

const middle =
  (by: (context: StatesContext) => StatesContext): NamedState['draw'] =>
  (context) =>
    queueMiddle(by(context));
const all = [...Object.values(relations).map(relationKey), entities.firm.id].map((fact, nth) =>
  said(nth + 1, { fact, says: 'confirmed' }),
);

export const queueStates: readonly NamedState[] = [
  { name: 'the weakest first, with a token', draw: middle(saying([], known)) },
  { name: 'where nobody may', draw: middle(saying([], {}, false)) },
  { name: 'where a token is wanted', draw: middle(saying([])) },
  {
    name: 'one that was spoken of, with what can be taken back',
    draw: (context) =>
      queueMiddle(
        saying(
          several,
          known,
        )(
          having(context, {
            queue: { at: signed, shown: undefined, onlyOpen: true, of: 'relation' },
            spoken: [{ fact: signed, name: 'Ann' }],
          }),
        ),
      ),
  },
  {
    name: 'an entity, by where documents name it',
    draw: middle((context) => {
      const { graph } = context.state;
      const named = new Map([
        [String(entities.firm.id), { evidence: [quoted('三一集团有十余家企业', { basis: 'context' })], total: 60 }],
      ]);
      return saying(
        [],
        known,
      )(
        having(context, {
          queue: { at: entities.firm.id, shown: undefined, onlyOpen: true, of: 'entity' },
          mentions: { of: graph.entities, answer: done(named) },
        }),
      );
    }),
  },
  {
    name: 'entities that cannot be read',
    draw: middle((context) =>
      saying([], known)(having(context, { mentions: { of: context.state.graph.entities, answer: failed() } })),
    ),
  },
  { name: 'all spoken of', draw: middle(saying(all, known)) },
];

export const queuePanelStates: readonly NamedState[] = [
  { name: 'nothing said', draw: (context) => queuePanel(saying([])(context)) },
  {
    name: 'doubted, confirmed and orphaned',
    draw: (context) => queuePanel(saying([...several, ...orphaned])(context)),
  },
  {
    name: 'more than are listed',
    draw: (context) =>
      queuePanel(
        saying(many(60, (nth) => said(1, { id: `${nth}`, fact: `agreement:${nth}`, called: `协议${nth}` })))(context),
      ),
  },
];
