import { html, type TemplateResult } from 'lit-html';
import { kindName } from '../i18n/texts.ts';
import type { State } from '../state/state.ts';
import { iconUrl } from './icons.ts';
import { palettes, roleColor } from './palette.ts';

/** The kind's icon; it speaks for itself only where no word beside it does. */
export function kindIcon(state: State, kind: string, speaks: 'silent' | 'spoken' = 'silent'): TemplateResult {
  const look = state.schema?.kinds.find((one) => one.kind === kind);
  const color = roleColor(palettes[state.theme], look?.color ?? 'rule');
  return html`<img
    class="icon"
    alt=${speaks === 'spoken' ? kindName(state, kind) : ''}
    src=${iconUrl(look?.icon ?? 'tag', color)}
  />`;
}
