import type { EditorView } from '@codemirror/view';
import { post } from '../api/client';
import type { FormatAnswer } from '../api/types';
import { announce } from '../dom/announcer';
import { toast } from '../dom/toast';
import { stateOf, type Settings } from './context';
import { replaceAll } from './edits';

/** Formats the text in the editor, or says why it cannot be. */
export async function formatText(view: EditorView, settings: Settings): Promise<void> {
  const { doc } = view.state;
  try {
    const { formatted, error } = await post<FormatAnswer>('/api/format', stateOf(view.state, settings));
    if (formatted === null) {
      toast(error ?? 'This text cannot be formatted.', true);
    } else if (view.state.doc === doc) {
      if (formatted !== doc.toString()) {
        replaceAll(view, formatted);
      }

      announce('The text is formatted.');
    }
  } catch (error) {
    toast((error as Error).message, true);
  }
}
