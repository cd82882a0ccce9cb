import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  type Completion,
  type CompletionContext,
  completionKeymap,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, Prec, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  keymap,
  placeholder,
  tooltips,
} from '@codemirror/view';
import { createLanguage } from './language.ts';
import type { Fault, GraphNames, Token } from './language-messages.ts';

export interface EditorTexts {
  label: string;
  placeholder: string;
}

export interface EditorParts {
  statement: string;
  texts: EditorTexts;
  /** Names of entities that begin like this, for completion inside quotation marks. */
  findNames: (words: string) => Promise<readonly string[]>;
  changed: (statement: string) => void;
  run: () => void;
  stop: () => void;
}

export interface Editor {
  dom: HTMLElement;
  setStatement: (statement: string) => void;
  setNames: (names: GraphNames) => void;
  setTexts: (texts: EditorTexts) => void;
  /** Underlines what the server said of the statement. */
  setFault: (fault: Fault | undefined) => void;
  format: () => Promise<void>;
  focus: () => void;
}

const setTokens = StateEffect.define<Token[]>();

/** CodeMirror with Neo4j's language support in a worker. It stands in a shadow root, where its style sheets need no leave of the page's policy. */
export function createEditor({ statement, texts, findNames, changed, run, stop }: EditorParts): Editor {
  const dom = document.createElement('div');
  dom.className = 'editor';
  const root = dom.attachShadow({ mode: 'open' });
  const language = createLanguage();
  const words = new Compartment();
  let checked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fault: Fault | undefined;

  const check = async (view: EditorView) => {
    const own = ++checked;
    const text = view.state.doc.toString();
    const answer = await language.check(text);
    if (answer === undefined || own !== checked || view.state.doc.toString() !== text) return;
    const faults = [...answer.faults, ...(fault === undefined ? [] : [fault])];
    view.dispatch({ effects: setTokens.of(answer.tokens) });
    view.dispatch(
      setDiagnostics(
        view.state,
        faults.map((one) => toDiagnostic(one, text.length)),
      ),
    );
  };

  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: statement,
      extensions: [
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        EditorView.lineWrapping,
        tokenField,
        theme,
        tooltips({ position: 'absolute' }),
        words.of(wordsOf(texts)),
        autocompletion({
          override: [(context) => completeNames(context, findNames), (context) => completeSyntax(context, language)],
          icons: false,
        }),
        Prec.highest(
          keymap.of([
            {
              key: 'Mod-Enter',
              run: (target) => {
                closeCompletion(target);
                return done(run);
              },
            },
            { key: 'Shift-Mod-f', run: () => done(() => void format()) },
          ]),
        ),
        // Escape closes a list first, and only then stops the statement. Tab leaves the editor, as it leaves every field.
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap]),
        keymap.of([{ key: 'Escape', run: () => done(stop) }]),
        keymap.of(defaultKeymap),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          fault = undefined;
          changed(update.state.doc.toString());
          clearTimeout(timer);
          timer = setTimeout(() => void check(view), 150);
        }),
      ],
    }),
  });

  const format = async () => {
    const text = view.state.doc.toString();
    const answer = await language.format(text);
    if (answer === undefined || view.state.doc.toString() !== text || answer.text === text) return;
    view.dispatch({ changes: { from: 0, to: text.length, insert: answer.text } });
  };
  void check(view);

  return {
    dom,
    setStatement: (next) => {
      const text = view.state.doc.toString();
      if (next === text) return;
      view.dispatch({ changes: { from: 0, to: text.length, insert: next } });
    },
    setNames: (names) => {
      language.setNames(names);
      void check(view);
    },
    setTexts: (next) => {
      view.dispatch({ effects: words.reconfigure(wordsOf(next)) });
    },
    setFault: (next) => {
      if (next === fault) return;
      fault = next;
      void check(view);
    },
    format,
    focus: () => {
      view.focus();
    },
  };
}

function wordsOf({ label, placeholder: text }: EditorTexts) {
  return [
    EditorView.contentAttributes.of({
      'aria-label': label,
      'data-testid': 'query-input',
      spellcheck: 'false',
      autocapitalize: 'off',
    }),
    placeholder(text),
  ];
}

function done(act: () => void): true {
  act();
  return true;
}

function toDiagnostic({ from, to, severity, message }: Fault, length: number): Diagnostic {
  const start = Math.max(0, Math.min(from, length));
  return { from: start, to: Math.max(start, Math.min(to, length)), severity, message };
}

/** Colours come from the worker and move with the text until the next come. */
const tokenField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, { changes, effects }) => {
    let next = marks.map(changes);
    for (const effect of effects)
      if (effect.is(setTokens))
        next = Decoration.set(
          effect.value
            .filter(({ from, to }) => to > from)
            .map(({ from, to, type }) => Decoration.mark({ class: `tok-${type}` }).range(from, to)),
          true,
        );
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

async function completeSyntax(
  context: CompletionContext,
  language: ReturnType<typeof createLanguage>,
): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\p{L}\p{N}_]*$/u);
  const before = context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos);
  const isWanted = context.explicit || (word !== null && word.from < word.to) || /[:.$]/.test(before);
  if (!isWanted || isInsideText(context)) return null;
  const answer = await language.complete(context.state.doc.toString(), context.pos);
  if (answer === undefined || context.aborted) return null;
  return {
    from: word?.from ?? context.pos,
    options: answer.options.map(({ label, type }): Completion => ({ label, type, boost: boosts[type] ?? 0 })),
    validFor: /^[\p{L}\p{N}_]*$/u,
  };
}

/** Names of the graph come before words of the language. */
const boosts: Record<string, number> = { variable: 4, property: 3, label: 3, type: 3, keyword: 0, function: -1 };

/** Inside quotation marks: names of entities. */
async function completeNames(
  context: CompletionContext,
  findNames: (words: string) => Promise<readonly string[]>,
): Promise<CompletionResult | null> {
  const text = context.state.sliceDoc(0, context.pos);
  const open = openText(text);
  if (open === undefined) return null;
  const words = text.slice(open + 1);
  if (words.trim() === '') return null;
  const names = await findNames(words);
  if (context.aborted || names.length === 0) return null;
  return {
    from: open + 1,
    options: names.map((label): Completion => ({ label, type: 'text' })),
    // What is found by pinyin does not hold the letters that were written.
    filter: false,
  };
}

function isInsideText(context: CompletionContext): boolean {
  return openText(context.state.sliceDoc(0, context.pos)) !== undefined;
}

/** Where the text begins that is still open at the end, or undefined. */
function openText(text: string): number | undefined {
  let open: number | undefined;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (open === undefined && (character === "'" || character === '"')) open = at;
    else if (open !== undefined && character === text[open]) open = undefined;
  }
  return open;
}

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--ground)', fontSize: '14px', height: '100%' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '10px 4px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--quiet)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': { background: 'var(--select-soft) !important' },
  '.cm-matchingBracket': { backgroundColor: 'var(--select-soft)', outline: '1px solid var(--line)' },
  '.cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--ground)',
    border: '1px solid var(--line)',
    boxShadow: '0 4px 14px rgb(0 0 0 / 18%)',
    zIndex: '30',
  },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '16em' },
  '.cm-tooltip-autocomplete > ul > li': { padding: '3px 10px', lineHeight: '1.5' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-diagnostic': { fontFamily: 'var(--font)', padding: '6px 10px', maxWidth: '48ch' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--danger)' },
  '.cm-diagnostic-warning': { borderLeft: '3px solid var(--select)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--danger) 1.5px' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline wavy var(--select) 1.5px' },
  '.tok-keyword, .tok-predicateFunction': { color: 'var(--code-keyword)', fontWeight: '600' },
  '.tok-label': { color: 'var(--code-label)' },
  '.tok-function, .tok-procedure, .tok-namespace': { color: 'var(--code-function)' },
  '.tok-property': { color: 'var(--code-property)' },
  '.tok-stringLiteral': { color: 'var(--code-text)' },
  '.tok-numberLiteral, .tok-booleanLiteral, .tok-keywordLiteral': { color: 'var(--code-number)' },
  '.tok-paramDollar, .tok-paramValue': { color: 'var(--code-parameter)' },
  '.tok-comment': { color: 'var(--quiet)', fontStyle: 'italic' },
});
