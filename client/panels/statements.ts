import { html, type TemplateResult } from 'lit-html';
import { textsOf } from '../i18n/texts.ts';
import { type Question, questions } from '../state/gallery.ts';
import {
  clearHistory,
  findStatements,
  readFavourites,
  readHistory,
  type RememberedStatement,
} from '../state/statements.ts';
import type { State } from '../state/state.ts';
import type { PanelContext } from './parts.ts';

const lists = ['questions', 'history', 'favourites'] as const;

/** Beside the editor: questions to start from, what was run before, and what is kept. */
export function createStatementsPanel(again: () => void) {
  let shown: (typeof lists)[number] = 'questions';
  let words = '';

  return (context: PanelContext): TemplateResult => {
    const texts = textsOf(context.state).console;
    return html`
      <div class="choice" role="group" aria-label=${texts.questions}>
        ${lists.map(
          (list) =>
            html`<button
              type="button"
              data-list=${list}
              aria-pressed=${list === shown ? 'true' : 'false'}
              @click=${() => {
                shown = list;
                again();
              }}
            >
              ${texts[list]}
            </button>`,
        )}
      </div>
      ${shown === 'questions' ? gallery(context) : shown === 'history' ? history(context) : favourites(context)}
    `;
  };

  function gallery({ state, actions }: PanelContext): TemplateResult {
    const texts = textsOf(state).console;
    return html`<p class="note">${texts.questionsText}</p>
      <ul class="statements" data-testid="query-gallery">
        ${questionsFor(state).map(
          (question) =>
            html`<li>
              <button
                type="button"
                class="link"
                @click=${() => {
                  for (const [name, parameter] of Object.entries(question.parameters ?? {}))
                    actions.setParameter(name, parameter);
                  actions.setStatement(question.statement);
                  void actions.runStatement();
                }}
              >
                ${question[state.language]}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  function history(context: PanelContext): TemplateResult {
    const texts = textsOf(context.state).console;
    const all = readHistory();
    if (all.length === 0) return html`<p class="note">${texts.noHistory}</p>`;
    const found = findStatements(all, words);
    return html`<input
        type="search"
        class="history-search"
        data-testid="history-search"
        aria-label=${texts.searchHistory}
        placeholder=${texts.searchHistory}
        .value=${words}
        @input=${(event: Event) => {
          words = (event.target as HTMLInputElement).value;
          again();
        }}
      />
      ${found.length === 0 ? html`<p class="note">${texts.noneFound}</p>` : statementList(context, found.slice(0, 100))}
      <button
        type="button"
        @click=${() => {
          clearHistory();
          again();
        }}
      >
        ${texts.clearHistory}
      </button>`;
  }

  function favourites(context: PanelContext): TemplateResult {
    const all = readFavourites();
    return all.length === 0
      ? html`<p class="note">${textsOf(context.state).console.noFavourites}</p>`
      : statementList(context, all);
  }
}

function statementList({ state, actions }: PanelContext, statements: readonly RememberedStatement[]): TemplateResult {
  const texts = textsOf(state).console;
  const when = new Intl.DateTimeFormat(state.language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return html`<ul class="statements">
    ${statements.map(
      ({ statement, at, rows }) =>
        html`<li>
          <button
            type="button"
            class="link code"
            .textContent=${statement}
            @click=${() => {
              actions.setStatement(statement);
            }}
          ></button>
          <small>${when.format(at)} · ${rows === undefined ? texts.failedRun : texts.rowCount(rows)}</small>
        </li>`,
    )}
  </ul>`;
}

/** The questions that this graph has something for. */
function questionsFor({ schema }: State): readonly Question[] {
  const known = new Set([
    ...(schema?.kinds.filter(({ count }) => count > 0).map(({ kind }) => kind) ?? []),
    ...(schema?.relations.filter(({ count }) => count > 0).map(({ type }) => type) ?? []),
  ]);
  return questions.filter(({ needs }) => needs.every((name) => known.has(name)));
}
