import { EditorView } from '@codemirror/view';

/**
 * Text that is typed over a selection is put in by the editor itself. Chromium would keep the colour of what was there as an
 * inline style, which the page's policy forbids and the browser's log then tells. Composed text is left to the browser.
 */
export const typedOver = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { data, inputType } = event;
    const { from, to } = view.state.selection.main;
    if (inputType !== 'insertText' || data === null || from === to || view.composing || event.isComposing) return false;
    const insert = () =>
      view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    event.preventDefault();
    if (!view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, insert)))
      view.dispatch(insert());
    return true;
  },
});
