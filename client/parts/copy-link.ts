import type { TemplateResult } from 'lit-html';
import { textsOf } from '../i18n/texts.ts';
import type { State } from '../state/state.ts';
import { copyButton } from './copy-button.ts';

/** Copies the address of what is shown, and says that it did, or where to take it from; `holds` says what it leads to. */
export function copyLink(state: Pick<State, 'language'>, holds: string): TemplateResult {
  const { copyLink: name, linkNotCopied: failed } = textsOf(state);
  const text = () => location.href.replace(/#.*$/, '');
  return copyButton(state, { testId: 'copy-link', name, holds, text, failed });
}
