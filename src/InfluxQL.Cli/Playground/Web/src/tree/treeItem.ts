import type { TreeNode, Trivia } from '../api/types';

/** A line of the tree: a node, a token, or white space and comments. */
export class TreeItem {
  private made: readonly TreeItem[] | null = null;

  private constructor(
    readonly role: 'node' | 'token' | 'trivia',
    private readonly source: TreeNode | Trivia,
    private readonly withTrivia: boolean,
  ) {}

  static ofNode(node: TreeNode, withTrivia: boolean): TreeItem {
    return new TreeItem(node.token === true ? 'token' : 'node', node, withTrivia);
  }

  get kind(): string {
    return this.source.kind;
  }

  get start(): number {
    return this.source.start;
  }

  get length(): number {
    return this.source.length;
  }

  /** The text of a token or of trivia; null for a node. */
  get text(): string | null {
    return this.role === 'node' ? null : (this.source.text ?? '');
  }

  get isMissing(): boolean {
    return 'missing' in this.source && this.source.missing === true;
  }

  get isCut(): boolean {
    return 'cut' in this.source && this.source.cut === true;
  }

  /** What is below; made when somebody looks, because a tree may be big. */
  get children(): readonly TreeItem[] {
    this.made ??= this.makeChildren();
    return this.made;
  }

  /** Whether all of a range belongs to it, with its white space and comments. */
  covers(from: number, to: number): boolean {
    const start = 'fullStart' in this.source ? this.source.fullStart : this.start;
    const length = 'fullLength' in this.source ? this.source.fullLength : this.length;
    return start <= from && to <= start + length;
  }

  private makeChildren(): readonly TreeItem[] {
    if (!('fullStart' in this.source)) {
      return [];
    }

    const { token, children, leading, trailing } = this.source;
    if (token !== true) {
      return (children ?? []).map((child) => TreeItem.ofNode(child, this.withTrivia));
    }

    const trivia = this.withTrivia ? [...(leading ?? []), ...(trailing ?? [])] : [];
    return trivia.map((item) => new TreeItem('trivia', item, false));
  }
}
