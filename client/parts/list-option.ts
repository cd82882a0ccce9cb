import { html, type TemplateResult } from 'lit-html';
import { isComposing } from './composing.ts';
import { onceDrawn } from './frame.ts';

interface ListOption {
  id: string;
  isActive: boolean;
  content: unknown;
  choose: (event: MouseEvent) => void;
}

/** One of what a combobox (WAI-ARIA 1.2) lists. Choosing it leaves the keyboard in the field. */
export function listOption({ id, isActive, content, choose }: ListOption): TemplateResult {
  return html`<div
    role="option"
    id=${id}
    aria-selected=${isActive ? 'true' : 'false'}
    class=${isActive ? 'active' : ''}
    @mousedown=${(event: MouseEvent) => {
      event.preventDefault();
      choose(event);
    }}
  >
    ${content}
  </div>`;
}

/** Which of so many options an arrow key leads to, round and round; undefined for every other key. */
export function steppedTo(event: KeyboardEvent, active: number, count: number): number | undefined {
  const step = isComposing(event) ? undefined : { ArrowDown: 1, ArrowUp: -1 }[event.key];
  return step === undefined || count === 0 ? undefined : (active + step + count) % count;
}

/** Once it is drawn. */
export function bringOptionInSight(id: string): void {
  onceDrawn(() => document.getElementById(id)?.scrollIntoView({ block: 'nearest' }));
}
