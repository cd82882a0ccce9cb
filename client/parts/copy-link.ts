import { html, type TemplateResult } from 'lit-html';
import { chosenTextsOf } from '../i18n/chosen-texts.ts';
import { textsOf } from '../i18n/texts.ts';
import { fitsAddress } from '../state/canvas-address.ts';
import type { State } from '../state/state.ts';
import { copyText } from './clipboard.ts';

/** Copies the address of what is shown, and says that it did, or where to take it from; `holds` says what it leads to. */
export function copyLink(state: Pick<State, 'language' | 'graph' | 'selection'>, holds: string): TemplateResult {
  const texts = textsOf(state);
  const copied = fitsAddress(state) ? texts.linkCopied : chosenTextsOf(state).linkWithout;
  const copy = async ({ currentTarget }: Event) => {
    const said = (currentTarget as HTMLElement).nextElementSibling;
    const text = (await copyText(location.href.replace(/#.*$/, ''))) ? copied : texts.linkNotCopied;
    if (said === null) return;
    said.textContent = text;
    setTimeout(() => (said.textContent = ''), saidMs);
  };
  return html`<span class="copy-link"
    ><button type="button" data-testid="copy-link" title=${holds} @click=${(event: Event) => void copy(event)}>
      ${texts.copyLink}</button
    ><span class="said" role="status"></span
  ></span>`;
}

const saidMs = 4000;
