import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import { post } from '../api/client';
import type { HoverAnswer } from '../api/types';
import { element } from '../dom/element';
import { stateOf, type Settings } from './context';

/** What the server says about the token under the pointer. */
export function hover(settings: Settings): Extension {
  return hoverTooltip(
    async (view, position) => {
      let answer: HoverAnswer | null;
      try {
        answer = await post<HoverAnswer | null>('/api/hover', { ...stateOf(view.state, settings), position });
      } catch {
        // Nothing to show; that the server is gone is said elsewhere.
        return null;
      }

      if (!answer || answer.start + answer.length > view.state.doc.length) {
        return null;
      }

      const { start, length, title, paragraphs } = answer;
      return {
        pos: start,
        end: start + length,
        above: true,
        create: () => ({
          dom: element(
            'div',
            { class: 'tip' },
            element('p', { class: 'tip-title', text: title }),
            ...paragraphs.map((paragraph) => element('p', { text: paragraph })),
          ),
        }),
      };
    },
    { hoverTime: 250 },
  );
}
