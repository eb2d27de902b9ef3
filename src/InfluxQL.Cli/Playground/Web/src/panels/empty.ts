import { element } from '../dom/element';

/** What a panel shows where there is nothing to show. */
export function emptyNote(title: string, text: string): HTMLElement {
  return element('div', { class: 'empty' }, element('p', { class: 'empty-title', text: title }), element('p', { text }));
}
