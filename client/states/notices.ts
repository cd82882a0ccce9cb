import { html } from 'lit-html';
import type { RelationName } from '#shared/fact-key';
import type { PageState } from '../page/rooms.ts';
import { emptyGraph, graphOf } from '../state/graph.ts';
import { overlay } from '../views/network/overlay.ts';
import { allViews, insideOf } from '../page/rooms.ts';
import { inLanguage } from '../state/in-language.ts';
import { busy, done, entity, failed } from './build.ts';
import { having, type NamedState } from './state.ts';
import { treaties } from './treaties.ts';
import { entities } from './world.ts';

function over(change: Partial<PageState>): NamedState['draw'] {
  return (context) => overlay(having(context, change));
}

const { error } = failed('unreachable');

const formerNames = new Map([
  ['county:9', '崇义县'],
  ['county:8', '桂东县'],
]);
const relation: RelationName = { source: 'county:9', type: 'SIGNED', target: 'county:8', id: 'r' };

export const noticeStates: readonly NamedState[] = [
  { name: 'the first picture is loading', draw: over({ busy: true, graph: emptyGraph }) },
  { name: 'laying out', draw: over({ busy: true }) },
  { name: 'failed', draw: over({ failure: error }) },
  { name: 'failed for good', draw: over({ failure: failed('not-found').error }) },
  { name: 'what filters go by failed', draw: over({ timeline: failed('timeout') }) },
  { name: 'all neighbours are shown', draw: over({ notice: { what: 'all-shown', names: ['汝城县'] } }) },
  { name: 'what was hidden came back', draw: over({ notice: { what: 'brought-back', names: ['汝城县', '崇义县'] } }) },
  {
    name: 'asked for, and tied by a dataset that is off',
    draw: over({ notice: { what: 'called', names: ['汝城县'], datasets: ['small'] } }),
  },
  {
    name: 'asked for, and of a dataset that is off',
    draw: over({ notice: { what: 'switched-off', names: ['汝城县'], datasets: ['small'] } }),
  },
  { name: 'asked for, and filtered away', draw: over({ notice: { what: 'filtered-out', names: ['汝城县'] } }) },
  {
    name: 'many asked for, and filtered away',
    draw: over({ notice: { what: 'filtered-out', names: Array.from({ length: 200 }, (_, nth) => `县${nth + 1}`) } }),
  },
  { name: 'moved by keys', draw: over({ moving: entities.rucheng.id }) },
  { name: 'moved where no room is', draw: over({ notice: { what: 'no-room', name: entities.rucheng.id } }) },
  { name: 'a result was added', draw: over({ notice: { what: 'added', entities: 3, relations: 1 } }) },
  {
    name: 'a result brought back what was hidden',
    draw: over({ notice: { what: 'added', entities: 0, relations: 0, back: 2 } }),
  },
  { name: 'a result was there already', draw: over({ notice: { what: 'added', entities: 0, relations: 0 } }) },
  { name: 'no such dataset', draw: over({ notice: { what: 'no-datasets', names: ['treaties', 'others'] } }) },
  { name: 'no such lens', draw: over({ notice: { what: 'no-lens', name: 'treaties' } }) },
  { name: 'no such view', draw: over({ notice: { what: 'no-view', name: 'globe' } }) },
  { name: 'no such entity', draw: over({ notice: { what: 'no-entity', name: 'county:999999' } }) },
  { name: 'no such saved view', draw: over({ notice: { what: 'no-saved', name: 'Qm3x' } }) },
  {
    name: 'a saved view that could not be read',
    draw: over({ notice: { what: 'saved-unread', search: '?saved=Qm3x', why: failed('unavailable').error } }),
  },
  { name: 'named by an address and gone', draw: over({ notice: { what: 'gone', names: ['county:1', 'company:x'] } }) },
  {
    name: 'named by an address, gone, and known before',
    draw: over({ notice: { what: 'gone', names: ['county:9', 'company:x'] }, formerNames }),
  },
  {
    name: 'an entity that was known before',
    draw: over({ notice: { what: 'no-entity', name: 'county:9' }, formerNames }),
  },
  {
    name: 'a relation of what was known before',
    draw: over({
      ...{ notice: { what: 'no-relation', name: 'county:9 SIGNED county:8', relation }, formerNames },
    }),
  },
  {
    name: 'a dataset that stands beside the picture',
    draw: over({ notice: { what: 'beside', names: ['湘赣边区域合作示范区'] } }),
  },
  { name: 'an address in an unknown form', draw: over({ notice: { what: 'unread-canvas' } }) },
  { name: 'all filtered away', draw: over({ hiddenKinds: new Set(['County', 'Agreement', 'Company']) }) },
  {
    name: 'a lens of what is switched off',
    draw: over({
      graph: graphOf('agreements', {
        entities: [entity('County', 'one', '汝城县', { datasets: ['small'] })],
        relations: [],
      }),
      hiddenDatasets: new Set(['small']),
    }),
  },
  { name: 'an empty graph', draw: over({ graph: emptyGraph }) },
  { name: 'a database of others', draw: over({ graph: emptyGraph, foreignNodes: done(1200) }) },
];

/** What each view says of how much is shown, in one line. */
export const statusStates: readonly NamedState[] = [
  { name: 'of every view', change: {} },
  { name: 'of every view while its data are loading', change: { participations: busy, timeline: busy } },
  { name: 'of every view, with treaties', change: treaties },
  { name: 'of every view under filters', change: { hiddenKinds: new Set(['Agreement']), crossBorderOnly: true } },
].map(({ name, change }) => ({
  name,
  draw: (context) => {
    const { state } = having(context, change);
    return html`<dl>
      ${allViews.map(
        (view) =>
          html`<dt>${inLanguage(view.name, state.language)}</dt>
            <dd data-status=${view.id}>${insideOf(view)?.status?.(state) ?? ''}</dd>`,
      )}
    </dl>`;
  },
}));
