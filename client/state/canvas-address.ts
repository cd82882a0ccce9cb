import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { fromUint8Array, toUint8Array } from 'js-base64';
import type { Parameter } from './address-table.ts';
import { type CanvasPart, FirstForm, firstFormOf, partOfFirstForm } from './canvas-form.ts';
import type { Graph } from './graph.ts';
import { remember } from './memo.ts';
import { drawnFits } from './statement-address.ts';
import type { Selection, State } from './state.ts';

/** A server takes no longer address; what does not fit is left out of it, and the page says so. */
const mostSigns = 6000;

/** A view that was saved has room for more. */
const mostRead = 400_000;

/** What is written in so many signs is no longer than this when it is unpacked. */
const mostBytes = 1_000_000;

/**
 * `canvas=1.…`: the number of the form, then JSON, deflated, as base64url. A new form gets a new number and its own reader
 * in this list; none is ever taken out, for links live long.
 */
export const canvasPart: Parameter<State, CanvasPart | undefined> = {
  name: 'canvas',
  read: (given) => {
    if (given === undefined) return undefined;
    if (given.length > mostRead) return 'unread';
    const [form = '', data = ''] = given.split('.', 2);
    return (Object.hasOwn(forms, form) ? forms[form]?.(data) : undefined) ?? 'unread';
  },
  write: (state) => (fitsAddress(state) ? wholeCanvas(state) : undefined),
};

type Drawn = Pick<State, 'graph' | 'selection' | 'hiddenDatasets'>;

/**
 * Whether the address has room for all that a person made of the picture. What was made of the result of a statement is nothing in another
 * picture.
 */
export function fitsAddress(state: Drawn & Pick<State, 'query'>): boolean {
  return drawnFits(state) && (wholeCanvas(state)?.length ?? 0) <= mostSigns;
}

/** The same without a bound, for where there is room. */
export function wholeCanvas({ graph, selection, hiddenDatasets }: Drawn): string | undefined {
  return written(graph, selection, hiddenDatasets);
}

const forms: Readonly<Record<string, (data: string) => CanvasPart | undefined>> = {
  '1': (data) => {
    const parsed = FirstForm.safeParse(unpacked(data)).data;
    return parsed && partOfFirstForm(parsed);
  },
};

const written = remember((graph: Graph, selection: Selection | undefined, hiddenDatasets: ReadonlySet<string>) => {
  const form = firstFormOf(graph, selection, hiddenDatasets);
  return form && `1.${fromUint8Array(deflateSync(strToU8(JSON.stringify(form)), { level: 9 }), true)}`;
});

/** Undefined where somebody cut or changed it. */
function unpacked(data: string): unknown {
  try {
    return JSON.parse(strFromU8(inflateSync(toUint8Array(data), { out: new Uint8Array(mostBytes) })));
  } catch {
    return undefined;
  }
}
