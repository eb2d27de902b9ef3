import { StateEffect } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** Shows where the cursor is, and tells when it moves. */
export function watchCursor(view: EditorView, place: HTMLElement, onMove: () => void): void {
  const show = (): void => {
    const { main } = view.state.selection;
    const line = view.state.doc.lineAt(main.head);
    const selected = main.empty ? '' : `, ${main.to - main.from} selected`;
    place.textContent = `Line ${line.number}, column ${main.head - line.from + 1}${selected}`;
  };
  const listener = EditorView.updateListener.of(({ docChanged, selectionSet }) => {
    if (docChanged || selectionSet) {
      show();
      onMove();
    }
  });
  view.dispatch({ effects: StateEffect.appendConfig.of(listener) });
  show();
}
