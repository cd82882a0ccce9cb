import { html, type TemplateResult } from 'lit-html';
import { textsOf } from '../i18n/texts.ts';
import type { ShownStatement } from '../views/view.ts';
import { asCypher } from './shown-statements.ts';
import { onceDrawn } from '../parts/frame.ts';
import { copyText } from '../parts/clipboard.ts';
import type { PageContext } from './rooms.ts';

/** What the page shows, as statements: to be copied, or opened in the console. */
export function createAsCypher(again: () => void) {
  let isOpen = false;
  let copied: string | undefined;

  const toggle = (open: boolean) => {
    isOpen = open;
    copied = undefined;
    again();
    const target = open ? '.as-cypher [data-testid="as-cypher-close"]' : '[data-testid="as-cypher"]';
    onceDrawn(() => document.querySelector<HTMLElement>(target)?.focus());
  };

  const copy = async (statement: string, failed: string) => {
    copied = (await copyText(statement)) ? statement : failed;
    again();
  };

  return (context: PageContext): TemplateResult => {
    const texts = textsOf(context.state).asCypher;
    return html`<button
        type="button"
        data-testid="as-cypher"
        title=${texts.says}
        aria-expanded=${isOpen ? 'true' : 'false'}
        @click=${() => toggle(!isOpen)}
      >
        ${texts.button}
      </button>
      ${
        isOpen
          ? html`<section
              class="as-cypher"
              aria-label=${texts.says}
              @keydown=${(event: KeyboardEvent) => {
                if (event.key === 'Escape') toggle(false);
              }}
            >
              <div class="as-cypher-head">
                <h2>${texts.says}</h2>
                <button type="button" data-testid="as-cypher-close" @click=${() => toggle(false)}>
                  ${texts.close}
                </button>
              </div>
              ${asCypher(context.state).map((shown) => shownStatement(context, shown))}
            </section>`
          : ''
      }`;
  };

  function shownStatement({ state, actions }: PageContext, { title, statement }: ShownStatement): TemplateResult {
    const texts = textsOf(state).asCypher;
    return html`<h3>${title}</h3>
      <pre tabindex="0" aria-label=${title}>${statement}</pre>
      <p>
        <button type="button" data-testid="copy-cypher" @click=${() => void copy(statement, texts.copyFailed)}>
          ${texts.copy}
        </button>
        <button
          type="button"
          data-testid="open-cypher"
          @click=${() => {
            isOpen = false;
            actions.openStatement(statement);
          }}
        >
          ${texts.open}
        </button>
        <span role="status"
          >${copied === statement ? texts.copied : copied === texts.copyFailed ? texts.copyFailed : ''}</span
        >
      </p>`;
  }
}
