import { element } from '../dom/element';
import type { TreeItem } from './treeItem';

const maxText = 80;

/** What a line of the tree shows. */
export function renderItem(item: TreeItem): HTMLElement {
  const line = element(
    'span',
    { class: 'tree-line' },
    element('span', { class: 'tree-twist', 'aria-hidden': 'true' }),
    element('span', { class: 'tree-kind', text: item.kind }),
  );
  if (item.isMissing) {
    line.append(element('span', { class: 'tree-missing', text: 'missing' }));
  } else if (item.text !== null) {
    line.append(element('code', { class: 'tree-text', text: visibly(item.text) }));
  }

  line.append(element('span', { class: 'tree-place', text: `${item.start}–${item.start + item.length}` }));
  return line;
}

/** White space as signs that can be seen, and no more than fits. */
function visibly(text: string): string {
  const short = text.length > maxText ? `${text.slice(0, maxText)}…` : text;
  return /^\s+$/.test(short) ? short.replaceAll(' ', '·').replaceAll('\t', '→').replace(/\r\n?|\n/g, '↵') : short.replace(/[\0-\x1f\x7f]+/g, '␣');
}
