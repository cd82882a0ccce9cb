import { html, type TemplateResult } from 'lit-html';
import { textsOf } from '../i18n/texts.ts';
import type { State } from '../state/state.ts';
import { copyText } from './clipboard.ts';

interface Copied {
  testId: string;
  name: string;
  /** What is copied, said at more length. */
  holds: string;
  text: () => string;
  /** Said when it is done, where it is not the usual. */
  copied?: string;
  /** Said where the browser does not let the page copy. */
  failed: string;
}

/** Copies a text and says that it did, or what to do instead. */
export function copyButton(
  state: Pick<State, 'language'>,
  { testId, name, holds, text, copied = textsOf(state).linkCopied, failed }: Copied,
): TemplateResult {
  const copy = async ({ currentTarget }: Event) => {
    const said = (currentTarget as HTMLElement).nextElementSibling;
    const done = (await copyText(text())) ? copied : failed;
    if (said === null) return;
    said.textContent = done;
    setTimeout(() => (said.textContent = ''), saidMs);
  };
  return html`<span class="copy-link"
    ><button type="button" data-testid=${testId} title=${holds} @click=${(event: Event) => void copy(event)}>
      ${name}</button
    ><span class="said" role="status"></span
  ></span>`;
}

const saidMs = 4000;
