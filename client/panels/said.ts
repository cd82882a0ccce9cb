import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { Correction } from '#shared/corrections';
import type { PanelContext } from '../actions/context.ts';
import { correctionTextsOf } from '../i18n/correction-texts.ts';
import { dateTime } from '../parts/date-time.ts';
import { failureTextByHand } from '../parts/failure.ts';
import { standingsIn } from '../state/corrections.ts';
import { type Fact, sayForm, type SayActs } from './say-form.ts';

export type SaidActs = SayActs & { retryReading: (name: 'corrections') => Promise<void> };

/** What readers say of a fact, who, when and why, and the way to say something oneself. */
export function saidSection(context: PanelContext<SaidActs>, fact: Fact): TemplateResult | '' {
  const { state, actions } = context;
  const texts = correctionTextsOf(state);
  const { corrections } = state;
  if (corrections?.state === 'failed')
    return section(
      texts.title,
      failureTextByHand(state, corrections.error, () => void actions.retryReading('corrections')),
    );
  if (corrections?.state !== 'done') return '';
  const standing = standingsIn(state).get(fact.fact);
  const last = standing?.last ?? [];
  const earlier = standing?.all.filter((one) => !last.includes(one)) ?? [];
  return section(
    texts.title,
    html`
      <ul class="sayings">
        ${last.map((one) => saying(context, one))}
      </ul>
      ${
        earlier.length === 0
          ? ''
          : html`<details>
              <summary>${texts.earlier(earlier.length)}</summary>
              <ul class="sayings">
                ${earlier.map((one) => saying(context, one))}
              </ul>
            </details>`
      }
      ${
        // Who frames the page could lead a click astray.
        state.embedded
          ? ''
          : keyed(
              fact.fact,
              html`<details class="say" data-testid="say">
                <summary title=${texts.openSays}>${texts.open}</summary>
                ${sayForm(context, fact)}
              </details>`,
            )
      }
    `,
  );
}

function section(title: string, body: TemplateResult): TemplateResult {
  return html`<section class="said-of" data-testid="said-of">
    <h3>${title}</h3>
    ${body}
  </section>`;
}

/** Who said what, when and why. */
export function saying({ state }: PanelContext, { says, name, at, reason }: Correction): TemplateResult {
  const texts = correctionTextsOf(state);
  return html`<li data-says=${says}>
    <b>${name}</b> ${texts.says[says]}
    <small><time datetime=${at}>${dateTime(state, at)}</time></small>
    ${reason === '' ? nothing : html`<q>${reason}</q>`}
  </li>`;
}
