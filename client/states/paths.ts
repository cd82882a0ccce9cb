import { html } from 'lit-html';
import type { Path } from '#shared/contract/path-routes';
import { pathsPanel } from '../views/paths/panel.ts';
import { type PathQuest, usualPathOptions } from '../views/paths/quest.ts';
import { busy, done, failed, many, refOf } from './build.ts';
import { having, type NamedState } from './state.ts';
import { entities, relations } from './world.ts';

const [from, to] = [refOf(entities.rucheng), refOf(entities.chongyi)];
const path: Path = {
  // A reference table is among them, which is no document.
  ...{ basis: 'stated', steps: 2, documents: 2 },
  entities: [from, refOf(entities.tourism), to],
  hops: [
    { relations: [relations.signed], continues: false },
    { relations: [relations.alsoSigned, relations.planned], continues: false },
  ],
  sentence: { zh: '', en: '' },
};
const answer = (paths: Path[], cut = false) =>
  done({ from, to, paths, truncated: cut, reason: cut ? ('time' as const) : undefined, touched: 3 });

const box = (label: string, shown?: string) =>
  html`<input type="search" aria-label=${label} placeholder=${shown ?? ''} />`;

function panelOf(quest: Partial<PathQuest>): NamedState['draw'] {
  const paths = { from, to, options: usualPathOptions, answer: undefined, ...quest };
  return (context) => pathsPanel(having(context, { paths, drawnPath: path }), paths, { from: box, to: box });
}

export const pathStates: readonly NamedState[] = [
  { name: 'one end is wanting', draw: panelOf({ to: undefined }) },
  { name: 'both ends are the same', draw: panelOf({ to: from }) },
  { name: 'searching', draw: panelOf({ answer: busy }) },
  { name: 'failed', draw: panelOf({ answer: failed('timeout') }) },
  {
    name: 'none under these conditions',
    draw: panelOf({ answer: answer([]), options: { ...usualPathOptions, maxLength: 2, crossBorder: true } }),
  },
  { name: 'one', draw: panelOf({ answer: answer([path]) }) },
  {
    name: 'many, cut',
    draw: panelOf({
      answer: answer(
        many(10, () => ({ ...path, basis: 'inferred' })),
        true,
      ),
    }),
  },
];
