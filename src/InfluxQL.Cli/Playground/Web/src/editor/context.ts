import type { EditorState } from '@codemirror/state';
import type { RequestSettings, RequestState } from '../state/requestState';
import type { Signal } from '../state/signal';

/** What the parts of the editor know of the page: the settings beside the text. */
export type Settings = Signal<RequestSettings>;

/** The state that a question to the server carries. */
export function stateOf(state: EditorState, settings: Settings): RequestState {
  return { ...settings.value, text: state.doc.toString() };
}
