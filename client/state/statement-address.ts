import { joinNames } from '#shared/joined-names';
import type { State } from './state.ts';

/** A server takes no longer address: so many signs have all statements of one with their parameters, as they are written there. */
const mostSigns = 6000;

type Parameters = Readonly<Record<string, { type: string; text: string }>>;

interface Statement {
  statement: string;
  parameters?: Parameters | undefined;
}

/** `NAME~TYPE~TEXT`, with commas between; undefined where there are none. */
export function parametersText(parameters: Parameters = {}): string | undefined {
  const all = Object.entries(parameters);
  if (all.length === 0) return undefined;
  return joinNames(
    all.map(([called, { type, text }]) => joinNames([called, type, text], '~')),
    ',',
  );
}

/** Whether an address has room for these together. */
export function statementsFit(all: readonly Statement[]): boolean {
  const written = all.map(({ statement, parameters }) => ['', statement + (parametersText(parameters) ?? '')]);
  return new URLSearchParams(written).toString().length <= mostSigns;
}

/** The statement whose result is drawn. */
export function drawnStatement({ query, graph: { shows } }: Pick<State, 'query' | 'graph'>): Statement | undefined {
  if (query === undefined) return undefined;
  return { statement: query, parameters: shows.what === 'query' ? shows.parameters : undefined };
}

/** Whether the address has room for it. */
export function drawnFits(state: Pick<State, 'query' | 'graph'>): boolean {
  const drawn = drawnStatement(state);
  return drawn === undefined || statementsFit([drawn]);
}

/** It where the address has room for it. */
export function drawnInAddress(state: Pick<State, 'query' | 'graph'>): Statement | undefined {
  return drawnFits(state) ? drawnStatement(state) : undefined;
}
