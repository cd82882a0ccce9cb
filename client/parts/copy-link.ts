import type { TemplateResult } from 'lit-html';
import { chosenTextsOf } from '../i18n/chosen-texts.ts';
import { textsOf } from '../i18n/texts.ts';
import { fitsAddress } from '../state/canvas-address.ts';
import { drawnFits } from '../state/statement-address.ts';
import type { State } from '../state/state.ts';
import { copyButton } from './copy-button.ts';

/**
 * Copies the address of what is shown, and says that it did, what it has no room for, or where to take it from; `holds` says what it leads to,
 * `hasStatement` whether the statement that the page shows is in it.
 */
export function copyLink(
  state: Pick<State, 'language' | 'graph' | 'query' | 'selection' | 'hiddenDatasets'>,
  holds: string,
  hasStatement = true,
): TemplateResult {
  const { copyLink: name, linkCopied, linkNotCopied: failed } = textsOf(state);
  const { linkWithout, linkWithoutStatement } = chosenTextsOf(state);
  const isNamed = hasStatement && drawnFits(state);
  const copied = !isNamed ? linkWithoutStatement : fitsAddress(state) ? linkCopied : linkWithout;
  return copyButton(state, { testId: 'copy-link', name, holds, text: addressOfPage, copied, failed });
}

/** The whole page at what is shown, also out of a frame. */
export function addressOfPage(): string {
  const address = new URL(location.href);
  address.hash = '';
  address.searchParams.delete('embed');
  return address.href;
}
