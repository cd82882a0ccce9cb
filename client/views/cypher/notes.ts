import { html, type TemplateResult } from 'lit-html';
import { type Hint, StatementErrorDetails } from '#shared/contract/cypher-routes';
import type { RequestError } from '../../api.ts';
import { errorText, tableOf, textsOf } from '../../i18n/texts.ts';
import { constructZh } from './constructs-zh.ts';
import { graphemesOf } from '../../parts/letters.ts';
import { parserWordsZh } from './parser-words-zh.ts';
import type { CypherContext } from './acts.ts';
import { focusEditor } from './focus-editor.ts';
import { consoleTextsOf } from './texts.ts';

/** The place of an error in the statement, and hints, as far as the server told them. */
export function detailsOf({ details }: RequestError): StatementErrorDetails {
  const parsed = StatementErrorDetails.safeParse(details);
  return parsed.success ? parsed.data : {};
}

/** Why a statement did not run: in the reader's words, with the part that it is about, the engine's own words, and hints. */
export function errorNote(context: CypherContext, error: RequestError, statement: string): TemplateResult {
  const texts = consoleTextsOf(context.state);
  const { start, end, construct, reason, parts = [], hints = [] } = detailsOf(error);
  const part = start === undefined || end === undefined ? '' : statement.slice(start, end);
  const { errors, reasons } = texts;
  const worded = reason === undefined || !Object.hasOwn(reasons, reason) ? undefined : reasons[reason]?.(parts);
  const isCutOff = error.code === 'invalid-query' && start !== undefined && start === end;
  const own = error.code === 'invalid-query' ? parserWordsOf(context.state)(error.message) : undefined;
  const said =
    worded ??
    (isCutOff ? texts.endsEarly(lastPart(statement, start)) : undefined) ??
    (error.code in errors
      ? errors[error.code as keyof typeof errors](shortened(part))
      : errorText(textsOf(context.state), error));
  return html`<div class="failure query-failure" role="alert" data-testid="query-error">
      <p>${said}</p>
      ${own === undefined ? '' : html`<p>${own}</p>`}
      ${worded !== undefined || error.code === 'unreachable' || error.code === 'needs-neo4j' ? '' : html`<p class="note">${texts.engineSays} <span lang="en">${error.message}</span></p>`}
      ${
        error.code === 'needs-neo4j'
          ? html`${constructNote(context, construct)}
              <p class="note">${texts.neo4jCommand} <code>npm run neo4j</code></p>`
          : ''
      }
    </div>
    ${hintsNote(context, hints, statement)}`;
}

/** The parser's words in the page's language; undefined where they are in it, or not known. */
export const parserWordsOf = tableOf<(words: string) => string | undefined>({ zh: parserWordsZh, en: () => undefined });

/** The server's own words are English: a Chinese page says it itself, or leaves it to the part of the statement. */
const constructOf = tableOf<(says: string) => string | undefined>({ zh: constructZh, en: (says) => says });

function constructNote({ state }: CypherContext, construct: string | undefined): TemplateResult | '' {
  const says = construct === undefined ? undefined : constructOf(state)(construct);
  return says === undefined ? '' : html`<p class="note">${says}</p>`;
}

/** What stands before that place, as far as it helps to find it. */
function lastPart(statement: string, end: number): string {
  const before = graphemesOf(statement.slice(0, end).trimEnd());
  return before.length > 40 ? `…${before.slice(-40).join('')}` : before.join('');
}

function shortened(part: string): string {
  return part.length > 120 ? `${part.slice(0, 120)}…` : part;
}

/** What may help, each with a button that does it where that is plain. */
export function hintsNote(context: CypherContext, hints: readonly Hint[], statement: string): TemplateResult | '' {
  const { state, actions } = context;
  const texts = consoleTextsOf(state);
  if (hints.length === 0) return '';
  const isCurrent = state.console.statement === statement;
  return html`<section class="hints" aria-label=${texts.hintsTitle} data-testid="query-hints">
    <h2>${texts.hintsTitle}</h2>
    <ul>
      ${hints.map((hint) => {
        const better = isCurrent ? replacement(hint, statement) : undefined;
        return html`<li data-hint=${hint.code}>
          ${texts.hints[hint.code](hint)}
          ${
            better === undefined
              ? ''
              : html`<button
                  type="button"
                  class="link"
                  @click=${() => {
                    actions.setStatement(statement.slice(0, hint.start) + better + statement.slice(hint.end));
                    focusEditor();
                  }}
                >
                  ${texts.apply(better)}
                </button>`
          }
        </li>`;
      })}
    </ul>
  </section>`;
}

/** What to write in the place of a hint. */
function replacement({ code, found, nearest, start, end }: Hint, statement: string): string | undefined {
  // What is missing may stand in many places.
  if (code === 'unclosed') return undefined;
  if (code === 'unquoted-text') return `'${found}'`;
  if (code === 'wrong-operator')
    return ({ '==': '=', '!=': '<>', '&&': 'AND', '||': 'OR' } as Record<string, string>)[found];
  if (code === 'reversed-direction') return reversed(statement.slice(start, end));
  if (code === 'equals-null')
    return statement
      .slice(start, end)
      .replace(/\s*=\s*null$/i, ' IS NULL')
      .replace(/\s*<>\s*null$/i, ' IS NOT NULL');
  return nearest;
}

function reversed(arrow: string): string {
  return arrow.startsWith('<') ? `${arrow.slice(1)}>` : `<${arrow.replace(/>$/, '')}`;
}
