/** The tokens of one version of a text: start, length and class of each, one after the other. */
export class TokenList {
  static readonly empty = new TokenList([], []);

  constructor(
    private readonly numbers: readonly number[],
    private readonly classes: readonly string[],
  ) {}

  get count(): number {
    return this.numbers.length / 3;
  }

  startOf(index: number): number {
    return this.numbers[index * 3] ?? 0;
  }

  endOf(index: number): number {
    return this.startOf(index) + (this.numbers[index * 3 + 1] ?? 0);
  }

  /** The class of the style sheet, such as `tok-keyword`. */
  styleOf(index: number): string {
    return `tok-${this.classes[this.numbers[index * 3 + 2] ?? -1] ?? 'none'}`;
  }

  /** The index of the first token that ends behind the position. */
  firstEndingAfter(position: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.endOf(middle) > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }

    return low;
  }
}
