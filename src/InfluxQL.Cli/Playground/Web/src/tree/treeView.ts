import { element } from '../dom/element';
import { renderItem } from './treeLine';
import type { TreeItem } from './treeItem';

/** So many children are put into the page at once; a line below them brings more. */
const batch = 200;

/** With at most this many lines a tree is open from the beginning. */
const openLines = 120;

/** A tree with the keys that screen readers' users know, made as far as it is open. */
export class TreeView {
  private readonly items = new WeakMap<Element, TreeItem>();
  private readonly lines = new Map<TreeItem, HTMLElement>();
  private root: TreeItem | null = null;
  private current: HTMLElement | null = null;

  constructor(
    private readonly tree: HTMLElement,
    private readonly onChoose: (item: TreeItem) => void,
  ) {
    tree.addEventListener('click', (event) => this.onClick(event));
    tree.addEventListener('keydown', (event) => this.onKey(event));
  }

  show(root: TreeItem): void {
    const hadFocus = this.tree.contains(document.activeElement);
    this.root = root;
    this.lines.clear();
    this.tree.replaceChildren(this.line(root, 1, 1, 1));
    this.current = null;
    this.openSome(root);
    this.setCurrent(this.lines.get(root) ?? null, hadFocus);
  }

  /** Opens the way to the smallest line that has all of the range, marks it, and brings it into view. */
  reveal(from: number, to: number): void {
    let item = this.root;
    if (!item?.covers(from, to)) {
      return;
    }

    for (;;) {
      const next: TreeItem | undefined = item.children.findLast((child) => child.covers(from, to));
      if (!next) {
        break;
      }

      this.open(item);
      this.bringInto(item, next);
      item = next;
    }

    const line = this.lines.get(item) ?? null;
    this.setCurrent(line, false);
    this.scrollTo(line?.firstElementChild ?? null);
  }

  /** Scrolls the tree alone; the page stays where the person types. */
  private scrollTo(line: Element | null): void {
    const scroller = this.tree.parentElement;
    if (!line || !scroller) {
      return;
    }

    const { top, bottom } = line.getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    if (top < view.top || bottom > view.bottom) {
      scroller.scrollTop += (top + bottom) / 2 - (view.top + view.bottom) / 2;
    }
  }

  private openSome(root: TreeItem): void {
    let level: TreeItem[] = [root];
    let count = 1;
    while (level.length > 0) {
      const next = level.flatMap((item) => item.children.slice(0, batch));
      count += next.length;
      if (count > openLines && level[0] !== root) {
        return;
      }

      for (const item of level) {
        this.open(item);
      }

      level = next;
    }
  }

  private line(item: TreeItem, level: number, index: number, size: number): HTMLElement {
    const line = element('li', {
      role: 'treeitem',
      class: `tree-item tree-${item.role}`,
      'aria-level': level,
      'aria-posinset': index,
      'aria-setsize': size,
      'aria-selected': 'false',
      tabindex: -1,
    });
    if (item.children.length > 0) {
      line.setAttribute('aria-expanded', 'false');
    }

    line.append(renderItem(item));
    this.items.set(line, item);
    this.lines.set(item, line);
    return line;
  }

  private open(item: TreeItem): void {
    const line = this.lines.get(item);
    if (line?.getAttribute('aria-expanded') === 'false') {
      line.setAttribute('aria-expanded', 'true');
      if (!groupOf(line)) {
        line.append(element('ul', { role: 'group' }));
        this.addBatch(line, item);
      }
    }
  }

  private close(line: HTMLElement): void {
    line.setAttribute('aria-expanded', 'false');
    if (this.current && this.current !== line && line.contains(this.current)) {
      this.setCurrent(line, this.tree.contains(document.activeElement));
    }
  }

  private addBatch(line: HTMLElement, item: TreeItem): void {
    const group = groupOf(line);
    if (!group) {
      return;
    }

    group.querySelector(':scope > .tree-more')?.remove();
    const level = Number(line.getAttribute('aria-level')) + 1;
    const done = group.childElementCount;
    const { children } = item;
    for (const [offset, child] of children.slice(done, done + batch).entries()) {
      group.append(this.line(child, level, done + offset + 1, children.length));
    }

    const left = children.length - group.childElementCount;
    if (left > 0) {
      group.append(this.note(level, `${left} more`, 'tree-item tree-more'));
    } else if (item.isCut) {
      group.append(this.note(level, 'The rest of this big tree is left out.', 'tree-item tree-cut'));
    }
  }

  private note(level: number, text: string, style: string): HTMLElement {
    return element('li', { role: 'treeitem', class: style, 'aria-level': level, 'aria-selected': 'false', tabindex: -1 }, element('span', { class: 'tree-line', text }));
  }

  private bringInto(parent: TreeItem, child: TreeItem): void {
    const line = this.lines.get(parent);
    while (line && !this.lines.has(child)) {
      this.addBatch(line, parent);
    }
  }

  private setCurrent(line: HTMLElement | null, focus: boolean): void {
    if (this.current) {
      this.current.tabIndex = -1;
      this.current.setAttribute('aria-selected', 'false');
    }

    this.current = line;
    if (line) {
      line.tabIndex = 0;
      line.setAttribute('aria-selected', 'true');
      if (focus) {
        line.focus();
      }
    }
  }

  private onClick(event: Event): void {
    const target = event.target as Element;
    const line = target.closest<HTMLElement>('[role=treeitem]');
    if (!line) {
      return;
    }

    this.setCurrent(line, true);
    if (target.closest('.tree-twist')) {
      this.toggle(line);
    } else {
      this.choose(line);
    }
  }

  private toggle(line: HTMLElement): void {
    const item = this.items.get(line);
    if (line.getAttribute('aria-expanded') === 'true') {
      this.close(line);
    } else if (item) {
      this.open(item);
    }
  }

  private choose(line: HTMLElement): void {
    const item = this.items.get(line);
    if (item) {
      this.onChoose(item);
    } else if (line.classList.contains('tree-more')) {
      this.chooseMore(line);
    }
  }

  private chooseMore(line: HTMLElement): void {
    const parent = parentOf(line);
    const item = parent ? this.items.get(parent) : undefined;
    if (parent && item) {
      const before = line.previousElementSibling;
      this.addBatch(parent, item);
      this.setCurrent((before?.nextElementSibling as HTMLElement | null) ?? parent, true);
    }
  }

  private onKey(event: KeyboardEvent): void {
    const line = (event.target as Element).closest<HTMLElement>('[role=treeitem]');
    if (!line || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }

    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(line);
      return;
    }

    const next = this.move(line, event.key);
    if (next !== undefined) {
      event.preventDefault();
      this.setCurrent(next, true);
    }
  }

  /** The line that a key leads to; undefined for other keys. */
  private move(line: HTMLElement, key: string): HTMLElement | undefined {
    const expanded = line.getAttribute('aria-expanded');
    switch (key) {
      case 'ArrowRight':
        if (expanded === 'false') {
          this.toggle(line);
          return line;
        }

        return expanded === 'true' ? this.step(line, 1) : line;
      case 'ArrowLeft':
        if (expanded === 'true') {
          this.close(line);
          return line;
        }

        return parentOf(line) ?? line;
      case 'ArrowDown':
        return this.step(line, 1);
      case 'ArrowUp':
        return this.step(line, -1);
      case 'Home':
        return this.visible()[0];
      case 'End':
        return this.visible().at(-1);
      default:
        return undefined;
    }
  }

  private step(line: HTMLElement, by: number): HTMLElement {
    const lines = this.visible();
    return lines[lines.indexOf(line) + by] ?? line;
  }

  private visible(): HTMLElement[] {
    return [...this.tree.querySelectorAll<HTMLElement>('[role=treeitem]')].filter((line) => !line.parentElement?.closest('[aria-expanded=false]'));
  }
}

function groupOf(line: Element): Element | null {
  return line.querySelector(':scope > [role=group]');
}

function parentOf(line: Element): HTMLElement | null {
  return line.parentElement?.closest<HTMLElement>('[role=treeitem]') ?? null;
}
