import type { Relation } from '#shared/graph';
import type { MenuTarget } from '../canvas/gestures.ts';
import { endsOfLine } from '../canvas/elements.ts';
import { type ChosenTexts, chosenTextsOf } from '../i18n/chosen-texts.ts';
import { kindNameApart } from '../i18n/names-apart.ts';
import { kindName, typeName } from '../i18n/texts.ts';
import type { Menu, MenuItem } from '../parts/menu.ts';
import { chosenIds } from '../state/chosen.ts';
import { hiddenToTell } from '../state/hidden.ts';
import { standingIn } from '../state/hiding.ts';
import { canBePinned } from '../state/pins.ts';
import { broughtCount, nameOf, visible } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { pathsBetween } from './paths-between.ts';
import type { PageActions } from './rooms.ts';

interface MenuContext {
  state: State;
  actions: PageActions;
  texts: ChosenTexts;
}

/** What can be done with an entity, a line, several or the whole picture, each with its keys. One of several that are selected stands for all. */
export function canvasMenu(state: State, actions: PageActions, target: MenuTarget): Menu {
  const context = { state, actions, texts: chosenTextsOf(state) };
  const { selection } = state;
  if (target.what === 'several' || (target.what === 'entity' && isOneOfSeveral(state, target.id)))
    return severalMenu(context, chosenIds(selection));
  if (target.what === 'entity') return entityMenu(context, target.id);
  return target.what === 'line' ? lineMenu(context, target.id) : groundMenu(context);
}

function isOneOfSeveral({ selection }: State, id: string): boolean {
  return selection?.what === 'several' && selection.ids.includes(id);
}

function entityMenu({ state, actions, texts }: MenuContext, id: string): Menu {
  const { graph } = state;
  const kind = graph.entities.get(id)?.kind ?? '';
  const inside = standingIn(graph, id);
  const brought = broughtCount(graph, id);
  const isChosen = chosenIds(state.selection).includes(id);
  return {
    title: `${nameOf(state, id)} · ${kindName(state, kind)}`,
    groups: [
      [
        item('details', texts.details, () => actions.selectEntity(id)),
        item('expand', texts.expand, () => void actions.expand(id), 'Enter'),
        item('expand-by-choice', texts.expandByChoice, () => void actions.chooseGrowth(id), 'E'),
        ...(brought.entities + brought.relations === 0
          ? []
          : [item('collapse', texts.collapse, () => actions.collapse(id), 'C')]),
        item('path', texts.pathFrom, () => {
          const entity = graph.entities.get(id);
          if (entity !== undefined) void actions.findPaths(entity, undefined);
        }),
      ],
      [
        inside.length === 0
          ? item('hide', texts.hide, () => actions.hide([id]), 'H')
          : item('hide', texts.hideBox(inside.length), () => actions.hide([id]), 'H'),
        item('neighbourhood', texts.keepNeighbourhood, () => actions.keepNeighbourhood(id), 'N'),
        item('move', texts.move, () => actions.pickUp(id), 'M'),
        item('rings', texts.ringsAbout, () => void actions.arrange('rings', id)),
        ...(canBePinned(graph, id)
          ? [item('pin', graph.pinned.has(id) ? texts.unpin : texts.pin, () => actions.togglePins([id]), 'P')]
          : []),
      ],
      [
        item('choose', isChosen ? texts.leave : texts.choose, () => void actions.toggleChosen(id), 'Shift Space'),
        item('choose-neighbours', texts.chooseNeighbours, () => actions.chooseNeighbours(id)),
        item('choose-kind', texts.chooseKind(kindNameApart(state, kind)), () => actions.chooseKind(kind)),
        ...(inside.length === 0 ? [] : [item('choose-box', texts.chooseBox, () => actions.chooseSeveral(inside))]),
      ],
    ],
  };
}

function lineMenu({ state, actions, texts }: MenuContext, id: string): Menu {
  const places = endsOfLine(id);
  const relation = state.graph.relations.get(id);
  const ends = places ?? (relation === undefined ? [] : [relation.source, relation.target]);
  const [a, b] = ends;
  return {
    title: titleOfLine(state, ends, relation),
    groups: [
      places === undefined
        ? [item('read', texts.read, () => actions.selectRelationById(id), 'Enter')]
        : [
            item('read', texts.readLine, () => actions.selectPair(...places), 'Enter'),
            item('only-two', texts.onlyTwo, () => void actions.showSubnetwork(...places)),
          ],
      [
        item('choose-ends', texts.chooseEnds, () => actions.chooseSeveral(ends)),
        ...(a === undefined || b === undefined
          ? []
          : [item('path', texts.pathBetween, () => pathsBetween(state, actions, a, b))]),
        item('keep', texts.keepOnly, () => actions.keepOnly(ends)),
      ],
    ],
  };
}

/** Both ends, with what lies between where it is one relation. */
function titleOfLine(state: State, ends: readonly string[], relation: Relation | undefined): string {
  const [from = '', to = ''] = ends.map((end) => nameOf(state, end));
  return [from, ...(relation === undefined ? [] : [typeName(state, relation.type)]), to].join(' — ');
}

function severalMenu({ state, actions, texts }: MenuContext, ids: readonly string[]): Menu {
  const [a, b] = ids;
  const able = ids.filter((id) => canBePinned(state.graph, id));
  const isPinned = able.length > 0 && able.every((id) => state.graph.pinned.has(id));
  return {
    title: texts.severalTitle(ids.length),
    groups: [
      [
        item('hide', texts.hide, () => actions.hide(ids), 'H'),
        item('keep', texts.keepOnly, () => actions.keepOnly(ids), 'K'),
        ...(able.length === 0
          ? []
          : [item('pin', isPinned ? texts.unpin : texts.pin, () => actions.togglePins(ids), 'P')]),
      ],
      [
        item('expand', texts.expandAll, () => void actions.expandSeveral(ids)),
        ...(ids.length !== 2 || a === undefined || b === undefined
          ? []
          : [item('path', texts.pathBetween, () => pathsBetween(state, actions, a, b))]),
      ],
      [item('clear', texts.clear, actions.clearSelection, 'Esc')],
    ],
  };
}

function groundMenu({ state, actions, texts }: MenuContext): Menu {
  const { pinned } = state.graph;
  const hidden = hiddenToTell(state).length;
  const shown = visible(state).entities.length;
  return {
    title: texts.menuOfGround,
    groups: [
      shown === 0
        ? []
        : [
            item('fit', texts.fit, actions.fit, '0'),
            item('lay-out', texts.layOutAgain, () => void actions.layOutAgain()),
            item('choose-all', texts.chooseAll, actions.chooseAll),
          ],
      [
        ...(hidden === 0 ? [] : [item('bring-all-back', `${texts.bringAllBack} (${hidden})`, actions.bringAllBack)]),
        ...(pinned.size === 0 ? [] : [item('unpin-all', texts.unpinAll(pinned.size), actions.unpinAll)]),
      ],
      [
        ...(state.past.length === 0 ? [] : [item('undo', texts.undo, actions.undo, 'Ctrl Z')]),
        ...(state.future.length === 0 ? [] : [item('redo', texts.redo, actions.redo, 'Ctrl Shift Z')]),
        ...(state.selection === undefined ? [] : [item('clear', texts.clear, actions.clearSelection, 'Esc')]),
      ],
    ],
  };
}

function item(id: string, name: string, act: () => void, keys?: string): MenuItem {
  return { id, name, act, ...(keys === undefined ? {} : { keys }) };
}
