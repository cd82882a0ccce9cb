import { html, type TemplateResult } from 'lit-html';
import { firstNames } from '../../i18n/list-text.ts';
import { textsOf } from '../../i18n/texts.ts';
import { cypherAddress } from './address.ts';
import { type CypherPageState, standsAsRun } from './console.ts';
import type { CypherContext } from './acts.ts';
import { isFavourite, toggleFavourite } from './remembered.ts';
import type { Language, State } from '../../state/state.ts';
import type { Editor, EditorTexts } from './editor.ts';
import type { Fault } from './language-messages.ts';
import { copyLink } from '../../parts/copy-link.ts';
import { onceDrawn } from '../../parts/frame.ts';
import { detailsOf, errorNote, parserWordsOf } from './notes.ts';
import { parametersForm } from './parameters.ts';
import type { DrawGraph } from '../view.ts';
import { exampleStatement } from './own-questions.ts';
import { createResults } from './results.ts';
import { consoleTextsOf } from './texts.ts';

export interface ConsoleParts {
  /** Names of entities for completion inside quotation marks. */
  findNames: (words: string) => Promise<readonly string[]>;
  drawGraph: DrawGraph;
}

interface Console {
  main: (context: CypherContext) => TemplateResult;
  /** Keeps the editor as the state says; loads it when the view is first seen. */
  drawn: (context: CypherContext) => void;
}

/** The console: a statement, its parameters, its result. The editor is loaded when the view first opens. */
export function createConsole(again: () => void, { findNames, drawGraph }: ConsoleParts): Console {
  const results = createResults(again, drawGraph);
  let editor: Editor | undefined;
  let loading: Promise<void> | undefined;
  let known: { schema?: State['schema']; language?: Language } = {};

  const load = ({ state, actions }: CypherContext) => {
    loading ??= import('./editor.ts').then(({ createEditor }) => {
      editor = createEditor({
        statement: state.console.statement,
        texts: editorTexts(state),
        findNames,
        changed: actions.setStatement,
        run: () => void actions.runStatement(),
        stop: actions.stopStatement,
      });
      again();
      onceDrawn(() => editor?.focus());
    });
  };

  const sync = (context: CypherContext) => {
    const { state } = context;
    if (editor === undefined) {
      load(context);
      return;
    }
    editor.setStatement(state.console.statement);
    editor.setFault(faultOf(state));
    if (known.schema !== state.schema && state.schema !== undefined) {
      const { kinds, relations } = state.schema;
      editor.setNames({
        labels: ['Entity', ...kinds.map(({ kind }) => kind)],
        relationshipTypes: relations.map(({ type }) => type),
        propertyKeys: [...new Set([...kinds, ...relations].flatMap(({ properties }) => properties))],
      });
    }
    if (known.language !== state.language || known.schema !== state.schema) editor.setTexts(editorTexts(state));
    known = { ...(state.schema === undefined ? {} : { schema: state.schema }), language: state.language };
  };

  const main = (context: CypherContext): TemplateResult => {
    const { state, actions } = context;
    const texts = consoleTextsOf(state);
    const { run, statement } = state.console;
    const isBusy = run.state === 'busy';
    const isEmpty = statement.trim() === '';
    const isKept = isFavourite(statement);
    return html`<div
      class="console"
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape' && isBusy) actions.stopStatement();
      }}
    >
      <div class="toolbar">
        <button
          type="button"
          class="primary"
          data-testid="query-run"
          title=${texts.runSays}
          ?disabled=${isEmpty || isBusy}
          @click=${() => void actions.runStatement()}
        >
          ${texts.run}
        </button>
        <button
          type="button"
          data-testid="query-stop"
          title=${texts.stopSays}
          ?disabled=${!isBusy}
          @click=${actions.stopStatement}
        >
          ${texts.stop}
        </button>
        <button type="button" data-testid="query-format" ?disabled=${isEmpty} @click=${() => void editor?.format()}>
          ${texts.format}
        </button>
        <button
          type="button"
          data-testid="query-keep"
          title=${texts.keepSays}
          aria-pressed=${isKept ? 'true' : 'false'}
          ?disabled=${isEmpty}
          @click=${() => {
            toggleFavourite(statement);
            again();
          }}
        >
          ${isKept ? texts.kept : texts.keep}
        </button>
        ${state.console.asked === undefined || run.state === 'idle' ? '' : copyLink(state, textsOf(state).linkOfStatement, cypherAddress.fits?.(state))}
      </div>
      ${editor === undefined ? html`<p class="message loading">${texts.loading}</p>` : editor.dom}
      ${parametersForm(context)} ${allDatasetsNote(state)}
      ${
        run.state === 'done'
          ? results.show(context, run.result)
          : run.state === 'failed' && standsAsRun(state.console)
            ? errorNote(context, run.error, run.statement)
            : run.state === 'failed'
              ? ''
              : html`<p class="message" role="status">
                  ${run.state === 'busy' ? runningText(context, run.seconds) : run.state === 'stopped' ? texts.stopped : texts.nothingYet}
                </p>`
      }
    </div>`;
  };

  return { main, drawn: sync };
}

/** What is off elsewhere is not left out of an answer. */
function allDatasetsNote(state: State): TemplateResult | '' {
  const off = (state.schema?.datasets ?? []).filter(({ id }) => state.hiddenDatasets.has(id));
  if (off.length === 0) return '';
  const titles = firstNames(
    state,
    off.map(({ title }) => title),
  );
  return html`<p class="note" data-testid="query-all-datasets">${consoleTextsOf(state).readsAll(titles)}</p>`;
}

/** The seconds are for the eye: a screen reader is told once that it runs. */
function runningText({ state }: CypherContext, seconds: number): TemplateResult {
  const texts = consoleTextsOf(state);
  return html`${texts.running}
    <span aria-hidden="true" data-testid="query-seconds">${seconds === 0 ? '' : texts.seconds(seconds)}</span>`;
}

function editorTexts(state: State): EditorTexts {
  const { editor: label, engineSays } = consoleTextsOf(state);
  const own = parserWordsOf(state);
  return {
    ...{ label, placeholder: exampleStatement(state) },
    says: (words) => own(words) ?? `${engineSays} ${words}`,
  };
}

/** What the server said of the statement, to be underlined while it stands there unchanged. */
const faults = new WeakMap<object, Fault>();

function faultOf({ console: now }: CypherPageState): Fault | undefined {
  const { run } = now;
  if (run.state !== 'failed' || !standsAsRun(now)) return undefined;
  const { start, end } = detailsOf(run.error);
  if (start === undefined || end === undefined) return undefined;
  const fault = faults.get(run) ?? { from: start, to: end, severity: 'error' as const, message: run.error.message };
  faults.set(run, fault);
  return fault;
}
