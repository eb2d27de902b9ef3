import type { Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * Types over a selection without the browser's own editing: that would copy the colours of the old text into a style
 * attribute, which the content-security policy refuses with an error in the console.
 */
export const typingOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const text = event.data;
    const { main } = view.state.selection;
    if (event.inputType !== 'insertText' || text === null || main.empty || view.composing || event.isComposing) {
      return false;
    }

    const insert = (): Transaction => view.state.update(view.state.replaceSelection(text), { userEvent: 'input.type', scrollIntoView: true });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handler) => handler(view, main.from, main.to, text, insert))) {
      view.dispatch(insert());
    }

    event.preventDefault();
    return true;
  },
});
