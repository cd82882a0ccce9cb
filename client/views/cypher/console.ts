import { type Hint, type truncations } from '#shared/contract/cypher-routes';
import type { PlanReply } from '#shared/contract/cypher-routes';
import type { ParameterValue, TypedValue } from '#shared/contract/cypher-values';
import type { RequestError } from '../../api.ts';
import type { State } from '../../state/state.ts';

/** The types that a parameter can be given in by hand. */
export const parameterTypes = ['String', 'Integer', 'Float', 'Boolean', 'Date', 'List', 'Null'] as const;
export type ParameterType = (typeof parameterTypes)[number];

export interface Parameter {
  type: ParameterType;
  text: string;
}

export const resultTabs = ['table', 'graph', 'raw', 'plan'] as const;
export type ResultTab = (typeof resultTabs)[number];

/** The answer to a statement, every value with its type. */
export interface QueryResult {
  statement: string;
  fields: readonly string[];
  rows: readonly (readonly TypedValue[])[];
  truncated: { reason: (typeof truncations)[number]; total?: number | undefined } | undefined;
  notifications: readonly { title: string; description: string; severity: string }[];
  hints: readonly Hint[];
  plan: PlanReply | undefined;
  engine: 'neo4j' | 'embedded';
  /** What went wrong after the first rows. */
  error: { code: string; message: string } | undefined;
  tookMs: number;
}

type Run =
  | { state: 'idle' }
  | { state: 'busy'; seconds: number }
  | { state: 'stopped' }
  | { state: 'done'; result: QueryResult }
  | { state: 'failed'; error: RequestError; statement: string };

/** A statement as it was run. */
export interface Asked {
  statement: string;
  parameters: Readonly<Record<string, Parameter>>;
}

export interface ConsoleState {
  statement: string;
  parameters: Readonly<Record<string, Parameter>>;
  /** What was run last. */
  asked: Asked | undefined;
  run: Run;
  tab: ResultTab;
}

export const firstConsole: ConsoleState = {
  ...{ statement: '', parameters: {}, asked: undefined },
  ...{ run: { state: 'idle' }, tab: 'table' },
};

/** The names of the parameters in a statement, in order, without those inside texts. */
export function parameterNames(statement: string): string[] {
  const bare = statement.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*/gs, ' ');
  return [...new Set([...bare.matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].map(([, name]) => name ?? ''))];
}

/** The parameters of a statement as the server takes them; what is written wrongly the server says. */
export function parameterValues({ parameters }: Asked): Record<string, ParameterValue> {
  return Object.fromEntries(Object.entries(parameters).map(([name, given]) => [name, parameterValue(given)]));
}

/** The statement with those parameters that it has. */
export function askedOf({ statement, parameters }: Pick<ConsoleState, 'statement' | 'parameters'>): Asked {
  const own = parameterNames(statement).flatMap((name) => {
    const given = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return given === undefined ? [] : [[name, given] as const];
  });
  return { statement, parameters: Object.fromEntries(own) };
}

/** Whether something is written there that was not run as it stands: nothing that the page does by itself writes over it. */
export function isUnsent({ statement, parameters, asked }: Pick<ConsoleState, keyof Asked | 'asked'>): boolean {
  if (asked === undefined) return statement !== '';
  const sentText = JSON.stringify([asked.statement, Object.entries(asked.parameters).sort()]);
  const now = askedOf({ statement, parameters });
  return JSON.stringify([now.statement, Object.entries(now.parameters).sort()]) !== sentText;
}

/** Whether what failed still stands there as it was run: of another statement, or with other parameters, its error says nothing. */
export function standsAsRun({ run, ...now }: ConsoleState): boolean {
  if (run.state !== 'failed' || run.statement !== now.statement) return false;
  return now.asked === undefined || !isUnsent(now);
}

function parameterValue({ type, text }: Parameter): ParameterValue {
  if (type === 'Null') return null;
  if (type === 'Boolean') return text.trim().toLowerCase() === 'true';
  if (type === 'List') return listValue(text);
  if (type === 'String') return text;
  return { $type: type, _value: text.trim() };
}

/** A list as JSON, or words with commas between. */
function listValue(text: string): ParameterValue {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value as ParameterValue[];
  } catch {
    // Words, then.
  }
  return text
    .split(/[,\uff0c\u3001]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** What the console adds to the state. */
export interface CypherState {
  console: ConsoleState;
}

export type CypherPageState = State & CypherState;

/** The view's name in the address. */
export const cypherId = 'cypher';
