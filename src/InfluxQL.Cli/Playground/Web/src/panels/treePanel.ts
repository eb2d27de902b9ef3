import type { EditorView } from '@codemirror/view';
import type { TreeAnswer } from '../api/types';
import { byId, element } from '../dom/element';
import type { Tabs } from '../dom/tabs';
import type { Checked, Checker } from '../editor/checker';
import { selectSpan } from '../editor/edits';
import { TreeItem } from '../tree/treeItem';
import { TreeView } from '../tree/treeView';

/** The syntax tree, linked with the text in both directions. */
export class TreePanel {
  private readonly tree: TreeView;
  private readonly trivia = byId<HTMLInputElement>('tree-trivia');
  private shown: { answer: TreeAnswer; checked: Checked } | null = null;
  private isChoosing = false;

  constructor(
    private readonly view: EditorView,
    private readonly checker: Checker,
    private readonly tabs: Tabs,
  ) {
    this.tree = new TreeView(byId('tree'), (item) => this.choose(item));
    this.trivia.addEventListener('change', () => this.render());
    tabs.onSelect(() => this.followCursor());
  }

  show(answer: TreeAnswer, checked: Checked): void {
    this.shown = { answer, checked };
    this.render();
  }

  fail(message: string): void {
    byId('tree-note').replaceChildren(element('span', { class: 'problem', text: message }));
  }

  /** Marks the line of the cursor or selection, where the tree is the one of the text. */
  followCursor(): void {
    if (this.tabs.selected === 'tree' && !this.isChoosing && this.shown && this.checker.isNew(this.shown.checked)) {
      const { from, to } = this.view.state.selection.main;
      this.tree.reveal(from, to);
    }
  }

  private render(): void {
    if (!this.shown) {
      return;
    }

    const { answer } = this.shown;
    byId('tree-note').textContent = answer.cut ? 'The text is long: parts of its tree are left out.' : '';
    this.tree.show(TreeItem.ofNode(answer.root, this.trivia.checked));
    this.followCursor();
  }

  private choose(item: TreeItem): void {
    if (this.shown && this.checker.isNew(this.shown.checked)) {
      // The line that was chosen stays marked, although a smaller one may have the same text.
      this.isChoosing = true;
      selectSpan(this.view, item, false);
      this.isChoosing = false;
    }
  }
}
