import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
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
import { completeNames, completeSyntax } from './completion.ts';
import { editorTheme } from './editor-theme.ts';
import { createLanguage } from './language.ts';
import { typedOver } from './typed-over.ts';
import type { Fault, GraphNames, Token } from './language-messages.ts';

export interface EditorTexts {
  label: string;
  placeholder: string;
  /** The words of the parser as the page says them. */
  says: (words: string) => string;
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
  let { says } = texts;

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
        faults.map((one) => toDiagnostic(one, text.length, says)),
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
        typedOver,
        editorTheme,
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
      ({ says } = next);
      view.dispatch({ effects: words.reconfigure(wordsOf(next)) });
      void check(view);
    },
    setFault: (next) => {
      if (next === fault) return;
      fault = next;
      void check(view);
    },
    format,
    focus: () => view.focus(),
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

function toDiagnostic({ from, to, severity, message }: Fault, length: number, says: EditorTexts['says']): Diagnostic {
  const start = Math.max(0, Math.min(from, length));
  return { from: start, to: Math.max(start, Math.min(to, length)), severity, message: says(message) };
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
