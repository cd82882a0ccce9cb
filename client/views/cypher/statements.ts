import { html, type TemplateResult } from 'lit-html';
import { type Question, questions } from './gallery.ts';
import { ownQuestions } from './own-questions.ts';
import {
  clearHistory,
  findStatements,
  readFavourites,
  readHistory,
  type RememberedStatement,
  openRemembered,
} from './remembered.ts';
import { inLanguage } from '../../state/in-language.ts';
import type { State } from '../../state/state.ts';
import type { CypherContext } from './acts.ts';
import { textsOf } from '../../i18n/texts.ts';
import { consoleTextsOf } from './texts.ts';

const lists = ['questions', 'names', 'history', 'favourites'] as const;

/** Beside the editor: questions to start from, what was run before, and what is kept. */
export function createStatementsPanel(again: () => void) {
  openRemembered();
  let shown: (typeof lists)[number] = 'questions';
  let words = '';

  return (context: CypherContext): TemplateResult => {
    const texts = consoleTextsOf(context.state);
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
      ${shown === 'questions' ? gallery(context) : shown === 'names' ? graphNames(context) : shown === 'history' ? history(context) : favourites(context)}
    `;
  };

  function gallery({ state, actions }: CypherContext): TemplateResult {
    const texts = consoleTextsOf(state);
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
                ${inLanguage<string>(question, state.language)}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  function history(context: CypherContext): TemplateResult {
    const texts = consoleTextsOf(context.state);
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

  function favourites(context: CypherContext): TemplateResult {
    const all = readFavourites();
    return all.length === 0
      ? html`<p class="note">${consoleTextsOf(context.state).noFavourites}</p>`
      : statementList(context, all);
  }
}

/** What the graph calls its things; a click writes the name at the end of the statement. */
function graphNames({ state, actions }: CypherContext): TemplateResult {
  const texts = consoleTextsOf(state);
  const { kinds = [], relations = [] } = state.schema ?? {};
  const list = (title: string, names: readonly string[], before: string) =>
    html`<h3>${title}</h3>
      <p class="names">
        ${names.map(
          (name) =>
            html`<button
              type="button"
              class="link code"
              data-name=${name}
              @click=${() => actions.setStatement(`${state.console.statement}${before}${name}`)}
            >
              ${name}
            </button> `,
        )}
      </p>`;
  const present = <T extends { count: number }>(all: readonly T[]) => all.filter(({ count }) => count > 0);
  const properties = [...present(kinds), ...present(relations)].flatMap((one) => one.properties);
  return html`<p class="note">${texts.namesSay}</p>
    ${list(
      texts.labels,
      present(kinds).map(({ kind }) => kind),
      ':',
    )}
    ${list(
      texts.types,
      present(relations).map(({ type }) => type),
      ':',
    )}
    ${list(texts.properties, [...new Set(properties)].sort(), '.')}`;
}

function statementList({ state, actions }: CypherContext, statements: readonly RememberedStatement[]): TemplateResult {
  const texts = consoleTextsOf(state);
  const when = new Intl.DateTimeFormat(textsOf(state).locale, {
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
            @click=${() => actions.setStatement(statement)}
          ></button>
          <small>${when.format(at)} · ${rows === undefined ? texts.failedRun : texts.rowCount(rows)}</small>
        </li>`,
    )}
  </ul>`;
}

/** The questions that this graph has something for, those by the names of its own kinds first. */
function questionsFor(state: State): readonly Question[] {
  const { schema } = state;
  const known = new Set([
    ...(schema?.kinds.filter(({ count }) => count > 0).map(({ kind }) => kind) ?? []),
    ...(schema?.relations.filter(({ count }) => count > 0).map(({ type }) => type) ?? []),
  ]);
  const asked = questions.filter(({ needs }) => needs.every((name) => known.has(name)));
  return [...ownQuestions(state, asked), ...asked];
}
