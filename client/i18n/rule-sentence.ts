import type { ValueOf } from './said-values.ts';

/** What a rule of the server says in a language that the server does not speak. */
export interface Sentence {
  /** Of a notice. */
  text?: (value: ValueOf) => string;
  /** Of a fault. */
  wanted?: (value: ValueOf) => string;
  found?: (value: ValueOf) => string;
  proposed?: (value: ValueOf) => string;
}
