import { EditorSelection, Prec, type Extension } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';
import { post } from '../api/client';
import type { Span } from '../api/types';
import { toast } from '../dom/toast';
import { stateOf, type Settings } from './context';

/** Shift-Alt-Right selects what is around the selection in the tree, Shift-Alt-Left goes back. */
export function widerSelection(settings: Settings): Extension {
  let before: { from: number; to: number }[] = [];
  let last: unknown = null;

  const expand = async (view: EditorView): Promise<void> => {
    const { doc, selection } = view.state;
    const { from, to } = selection.main;
    try {
      const { ranges } = await post<{ ranges: Span[] }>('/api/selection', { ...stateOf(view.state, settings), position: from });
      const wider = ranges
        .map(({ start, length }) => ({ from: start, to: start + length }))
        .filter((range) => range.from <= from && range.to >= to && range.to - range.from > to - from)
        .sort((a, b) => a.to - a.from - (b.to - b.from))[0];
      if (wider && view.state.doc === doc && view.state.selection.eq(selection)) {
        before = last === selection ? [...before, { from, to }] : [{ from, to }];
        select(view, wider);
      }
    } catch (error) {
      toast((error as Error).message, true);
    }
  };

  const shrink = (view: EditorView): boolean => {
    const range = last === view.state.selection ? before.pop() : undefined;
    if (range) {
      select(view, range);
    }

    return true;
  };

  const select = (view: EditorView, range: { from: number; to: number }): void => {
    view.dispatch({ selection: EditorSelection.single(range.from, range.to), userEvent: 'select.expand' });
    last = view.state.selection;
  };

  return Prec.high(
    keymap.of([
      { key: 'Shift-Alt-ArrowRight', run: (view) => (void expand(view), true) },
      { key: 'Shift-Alt-ArrowLeft', run: shrink },
    ]),
  );
}
