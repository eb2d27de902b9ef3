import { get } from '../api/client';
import type { Example } from '../api/types';
import { element } from '../dom/element';
import { toRequestState, type RequestState } from '../state/requestState';
import { emptyNote } from './empty';

/** Queries to begin with; each brings its settings along. */
export async function showExamples(panel: HTMLElement, open: (state: RequestState) => void): Promise<void> {
  let examples: Example[];
  try {
    examples = await get<Example[]>('/api/examples');
  } catch (error) {
    panel.replaceChildren(emptyNote('No examples', (error as Error).message));
    return;
  }

  const list = element('ul', { class: 'examples' });
  for (const { title, note, state } of examples) {
    const parsed = toRequestState(state);
    if (parsed) {
      list.append(
        element(
          'li',
          {},
          element(
            'button',
            { type: 'button', class: 'example', on: { click: () => open(parsed) } },
            element('span', { class: 'example-title', text: title }),
            element('span', { class: 'example-note', text: note }),
            element('code', { class: 'example-code', text: parsed.text }),
          ),
        ),
      );
    }
  }

  panel.replaceChildren(list);
}
