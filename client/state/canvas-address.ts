import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { fromUint8Array, toUint8Array } from 'js-base64';
import * as z from 'zod';
import type { Parameter } from './address-table.ts';
import type { Graph } from './graph.ts';
import { remember } from './memo.ts';
import type { Selection, State } from './state.ts';

/** What a person made of the picture. Places are model coordinates, in whole pixels at zoom 1. */
export interface CanvasPart {
  hidden: readonly string[];
  pinned: readonly (readonly [id: string, x: number, y: number])[];
  several: readonly string[];
  /** The address holds this part in a form that is not known here, or damaged. */
  isUnread: boolean;
}

const nothing: CanvasPart = { hidden: [], pinned: [], several: [], isUnread: false };

/** A server takes no longer address; what does not fit is left out of it, and the page says so. */
const mostSigns = 6000;

/**
 * `canvas=1.…`: the number of the form, then JSON, deflated, as base64url. A new form gets a new number and its own reader
 * in this list; none is ever taken out, for links live long.
 */
export const canvasPart: Parameter<State, CanvasPart | undefined> = {
  name: 'canvas',
  read: (given) => {
    if (given === undefined) return undefined;
    const [form = '', data = ''] = given.split('.', 2);
    return (Object.hasOwn(forms, form) ? forms[form]?.(data) : undefined) ?? { ...nothing, isUnread: true };
  },
  write: ({ graph, selection }) => {
    const text = written(graph.hidden, graph.pinned, selection);
    return text !== undefined && text.length > mostSigns ? undefined : text;
  },
};

/** Whether the address has room for all that a person made of the picture. */
export function fitsAddress({ graph, selection }: Pick<State, 'graph' | 'selection'>): boolean {
  return (written(graph.hidden, graph.pinned, selection)?.length ?? 0) <= mostSigns;
}

const Ids = z.array(z.string()).default([]);
const FirstForm = z.object({ h: Ids, p: z.array(z.tuple([z.string(), z.number(), z.number()])).default([]), s: Ids });

const forms: Readonly<Record<string, (data: string) => CanvasPart | undefined>> = {
  '1': (data) => {
    const parsed = FirstForm.safeParse(unpacked(data)).data;
    return parsed && { hidden: parsed.h, pinned: parsed.p, several: parsed.s, isUnread: false };
  },
};

const written = remember((hidden: Graph['hidden'], pinned: Graph['pinned'], selection: Selection | undefined) => {
  const several = selection?.what === 'several' ? selection.ids : [];
  if (hidden.size + pinned.size + several.length === 0) return undefined;
  const form: z.input<typeof FirstForm> = {
    ...(hidden.size === 0 ? {} : { h: [...hidden] }),
    ...(pinned.size === 0 ? {} : { p: [...pinned].map(([id, { x, y }]) => [id, x, y]) }),
    ...(several.length === 0 ? {} : { s: [...several] }),
  };
  return `1.${packed(form)}`;
});

function packed(value: unknown): string {
  return fromUint8Array(deflateSync(strToU8(JSON.stringify(value)), { level: 9 }), true);
}

/** Undefined where somebody cut or changed it. */
function unpacked(data: string): unknown {
  try {
    return JSON.parse(strFromU8(inflateSync(toUint8Array(data))));
  } catch {
    return undefined;
  }
}
