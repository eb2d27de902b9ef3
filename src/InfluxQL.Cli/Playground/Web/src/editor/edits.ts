import { EditorSelection, type ChangeSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Edit, Span } from '../api/types';

/** Applies the edits of an answer as one step of the history. */
export function applyEdits(view: EditorView, edits: readonly Edit[]): void {
  const end = view.state.doc.length;
  const changes: ChangeSpec[] = edits
    .filter(({ start, length }) => start + length <= end)
    .map(({ start, length, text }) => ({ from: start, to: start + length, insert: text }));
  view.dispatch({ changes, userEvent: 'input.fix', scrollIntoView: true });
}

/** Puts a new text in place of all of it, and keeps the cursor where it can. */
export function replaceAll(view: EditorView, text: string): void {
  const insert = view.state.toText(text);
  const cursor = Math.min(view.state.selection.main.head, insert.length);
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert },
    selection: EditorSelection.cursor(cursor),
    userEvent: 'input.replace',
  });
}

/** Selects a place and brings it into view. */
export function selectSpan(view: EditorView, { start, length }: Span, focus: boolean): void {
  const end = view.state.doc.length;
  const from = Math.min(start, end);
  const to = Math.min(start + length, end);
  view.dispatch({
    selection: EditorSelection.single(from, to),
    effects: EditorView.scrollIntoView(EditorSelection.range(from, to), { y: 'nearest', yMargin: 40 }),
    userEvent: 'select.place',
  });
  if (focus) {
    view.focus();
  }
}
