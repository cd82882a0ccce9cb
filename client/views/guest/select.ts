import { html, type TemplateResult } from 'lit-html';

interface Choice<T extends string> {
  name: string;
  what: string;
  among: readonly T[];
  chosen: T | undefined;
  label: (one: T) => string;
  /** What stands where none is chosen; without it one always is. */
  none?: string | undefined;
  isLocked: boolean;
  choose: (one: T | undefined) => void;
}

/** One of several, or none. */
export function select<T extends string>(choice: Choice<T>): TemplateResult {
  const { name, what, among, chosen, label, none, isLocked, choose } = choice;
  // What is said may be of a property that is not there any more.
  const all = chosen === undefined || among.includes(chosen) ? among : [chosen, ...among];
  const change = ({ currentTarget }: Event) =>
    choose(all.find((one) => one === (currentTarget as HTMLSelectElement).value));
  return html`<select data-what=${what} aria-label=${name} ?disabled=${isLocked} @change=${change}>
    ${none === undefined ? '' : html`<option value="" .selected=${chosen === undefined}>${none}</option>`}
    ${all.map((one) => html`<option value=${one} .selected=${one === chosen}>${label(one)}</option>`)}
  </select>`;
}
