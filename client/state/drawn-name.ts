import type { State } from './state.ts';

/** Whether names are written in Latin letters. */
export function writesLatin({ latinNames, language }: Pick<State, 'latinNames' | 'language'>): boolean {
  return latinNames && language !== 'zh';
}

/** A name as it is drawn: in Latin letters where a person wants it so and it is known how. */
export function drawnName(state: Pick<State, 'latinNames' | 'language' | 'spelled'>, name: string): string {
  return writesLatin(state) ? (state.spelled.get(name) ?? name) : name;
}
