import { html, type TemplateResult } from 'lit-html';
import type { AsBefore } from '#shared/contract/dataset-routes';
import { listText } from '../../i18n/list-text.ts';
import type { DataContext } from './acts.ts';
import type { Understood } from './own.ts';
import { dataTextsOf } from './texts.ts';

/** That tables are taken as a loaded dataset was, what differs, and the ways to the guess and to its next version. */
export function mappedBefore({ state, actions }: DataContext, known: Understood): TemplateResult | '' {
  const { asBefore, plan } = known;
  if (asBefore === undefined) return '';
  const texts = dataTextsOf(state);
  const { before, gone, fresh } = asBefore;
  const isNext = (known.id ?? plan.id) === before.id;
  const called = (all: AsBefore['gone']) =>
    listText(
      state,
      all.map(({ table, column }) => column ?? table),
    );
  return html`<section class="as-before" data-testid="mapped-before" aria-label=${texts.asBefore(before.title)}>
    <p>
      <b>${texts.asBefore(before.title)}</b>
      ${gone.length === 0 ? '' : html`<span data-testid="columns-gone">${texts.columnsGone(called(gone))}</span>`}
      ${fresh.length === 0 ? '' : html`<span data-testid="columns-fresh">${texts.columnsFresh(called(fresh))}</span>`}
    </p>
    <div class="abreast">
      ${
        isNext
          ? ''
          : html`<button
              type="button"
              data-testid="next-version"
              @click=${() => actions.change({ id: before.id, title: before.title })}
            >
              ${texts.nextVersion(before.title)}
            </button>`
      }
      <button type="button" data-testid="guess-anew" @click=${() => actions.change({ mapping: undefined })}>
        ${texts.guessAnew}
      </button>
    </div>
  </section>`;
}
