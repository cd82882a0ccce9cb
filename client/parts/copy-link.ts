import type { TemplateResult } from 'lit-html';
import { chosenTextsOf } from '../i18n/chosen-texts.ts';
import { textsOf } from '../i18n/texts.ts';
import { fitsAddress } from '../state/canvas-address.ts';
import type { State } from '../state/state.ts';
import { copyButton } from './copy-button.ts';

/** Copies the address of what is shown, and says that it did, or where to take it from; `holds` says what it leads to. */
export function copyLink(
  state: Pick<State, 'language' | 'graph' | 'selection' | 'hiddenDatasets'>,
  holds: string,
): TemplateResult {
  const { copyLink: name, linkCopied, linkNotCopied: failed } = textsOf(state);
  const copied = fitsAddress(state) ? linkCopied : chosenTextsOf(state).linkWithout;
  return copyButton(state, { testId: 'copy-link', name, holds, text: addressOfPage, copied, failed });
}

/** The whole page at what is shown, also out of a frame. */
export function addressOfPage(): string {
  const address = new URL(location.href);
  address.hash = '';
  address.searchParams.delete('embed');
  return address.href;
}
