import type { State } from '../state/state.ts';

/** A moment, ISO 8601, as the reader's language and place say it. */
export function dateTime({ language }: Pick<State, 'language'>, moment: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment));
}
