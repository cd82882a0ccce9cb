import { wholeCanvas } from '../state/canvas-address.ts';
import { readTable, writeTable } from '../state/address-table.ts';
import { canvasView } from '../state/state.ts';
import { drawingTable, filterTable, shownTable } from '../state/address.ts';
import { looksTable } from '../state/looks-address.ts';
import { allRooms, allViews, type PageState, type RoomsWanted } from './rooms.ts';

const shown = shownTable(allViews.map(({ id }) => id));

/** What the address asks for; what it does not say, or says wrongly, is as usual. */
export function readAddress(search: string, prefersReducedMotion: boolean) {
  const params = new URLSearchParams(search);
  const { query, only, folded, focus, pair, relation, canvas, document, at, row, ...picture } = readTable(
    shown,
    params,
  );
  const { older: _, ...filters } = readTable(filterTable, params);
  const motion = params.get('motion') !== 'off' && !prefersReducedMotion;
  const view = params.get('view');
  const isUnknown = view !== null && !allViews.some(({ id }) => id === view);
  // Every room reads its own part; together they are what the type says.
  const wanted = Object.assign({}, ...allRooms.map(({ address }) => address?.read(params))) as RoomsWanted;
  const drawing = readTable(drawingTable, params);
  const isClosed = drawing.embedded && allViews.some(({ id, changes }) => changes === true && id === view);
  return {
    state: {
      ...{ ...picture, ...(isClosed ? { view: canvasView } : {}) },
      ...{ ...filters, ...drawing, ...readTable(looksTable, params), motion },
    },
    ...{ query, only, folded, focus, pair, relation, canvas },
    passage: document === undefined ? undefined : { document, ...at, row },
    /** A view that there is not. */
    unknownView: isUnknown ? view : undefined,
    ...wanted,
  };
}

export type Address = ReturnType<typeof readAddress>;

/** The address of what is shown; parameters that are none of ours stay. */
export function writeAddress(search: string, state: PageState): string {
  const params = new URLSearchParams(search);
  writeTable(shown, state, params);
  writeTable(filterTable, state, params);
  for (const { address } of allRooms) address?.write(state, params);
  writeTable(drawingTable, state, params);
  writeTable(looksTable, state, params);
  return textOf(params);
}

/** The address of what is shown with all statements and all that a person made of the picture, also where no server would take it. */
export function wholeAddress(state: PageState): string {
  const params = new URLSearchParams(writeAddress('', state));
  const canvas = wholeCanvas(state);
  if (canvas !== undefined) params.set('canvas', canvas);
  if (state.query !== undefined) params.set('q', state.query);
  for (const { address } of allRooms) address?.writeWhole?.(state, params);
  return textOf(params);
}

/** Whether the address has room for all that rooms tell in it. */
export function roomsFit(state: PageState): boolean {
  return allRooms.every(({ address }) => address?.fits?.(state) !== false);
}

function textOf(params: URLSearchParams): string {
  const text = params.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%7E', '~');
  return text === '' ? '' : `?${text}`;
}
