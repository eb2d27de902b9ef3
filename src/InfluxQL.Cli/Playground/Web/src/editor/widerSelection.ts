import { EditorSelection, Prec, type EditorState, type Extension } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';
import { post } from '../api/client';
import type { Span } from '../api/types';
import { toast } from '../dom/toast';
import { stateOf, type Settings } from './context';

/** The place to ask about: behind a word, the word is meant and not what follows. */
function placeOf(state: EditorState): number {
  const { from, empty } = state.selection.main;
  const isBehindWord = empty && /^[\p{L}\p{N}_]$/u.test(state.sliceDoc(Math.max(0, from - 1), from)) && !/^[\p{L}\p{N}_]/u.test(state.sliceDoc(from, from + 1));
  return isBehindWord ? from - 1 : from;
}

/** Shift-Alt-Right selects what is around the selection in the tree, Shift-Alt-Left goes back. */
export function widerSelection(settings: Settings): Extension {
  let before: { from: number; to: number }[] = [];
  let last: unknown = null;

  const expand = async (view: EditorView): Promise<void> => {
    const { doc, selection } = view.state;
    const { from, to } = selection.main;
    try {
      const { ranges } = await post<{ ranges: Span[] }>('/api/selection', { ...stateOf(view.state, settings), position: placeOf(view.state) });
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
