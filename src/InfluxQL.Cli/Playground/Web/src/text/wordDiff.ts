export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond this many words on both sides together the difference is everything: it would help nobody. */
const maxWords = 6000;

/** What a text became, word by word. White space alone is no difference. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = split(before);
  const b = split(after);
  let head = 0;
  while (head < a.length && head < b.length && isSame(a[head], b[head])) {
    head++;
  }

  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && isSame(a[a.length - 1 - tail], b[b.length - 1 - tail])) {
    tail++;
  }

  const parts: DiffPart[] = [];
  push(parts, 'same', b.slice(0, head));
  between(parts, a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  push(parts, 'same', b.slice(b.length - tail));
  return parts;
}

/** Words with the white space behind them, and signs one by one. */
function split(text: string): string[] {
  return text.match(/"(?:[^"\\\n]|\\[^])*"\s*|'(?:[^'\\\n]|\\[^])*'\s*|[\p{L}\p{N}_.$]+\s*|[^]\s*/gu) ?? [];
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a?.trim() === b?.trim();
}

/** The longest common subsequence of the words that are left. */
function between(parts: DiffPart[], a: readonly string[], b: readonly string[]): void {
  if (a.length + b.length > maxWords || a.length * b.length > 4_000_000) {
    push(parts, 'removed', a);
    push(parts, 'added', b);
    return;
  }

  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = isSame(a[i], b[j]) ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }

  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && isSame(a[i], b[j])) {
      push(parts, 'same', b.slice(j, j + 1));
      i++;
      j++;
    } else if (i < a.length && (j === b.length || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      push(parts, 'removed', a.slice(i, i + 1));
      i++;
    } else {
      push(parts, 'added', b.slice(j, j + 1));
      j++;
    }
  }
}

function push(parts: DiffPart[], kind: DiffPart['kind'], words: readonly string[]): void {
  if (words.length === 0) {
    return;
  }

  const text = words.join('');
  const last = parts.at(-1);
  if (last?.kind === kind) {
    parts[parts.length - 1] = { kind, text: last.text + text };
  } else {
    parts.push({ kind, text });
  }
}
