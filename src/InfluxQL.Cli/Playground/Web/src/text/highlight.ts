import { post } from '../api/client';
import type { CheckAnswer } from '../api/types';
import { element } from '../dom/element';
import type { RequestState } from '../state/requestState';
import { TokenList } from './tokenList';

/** A longer text is shown without colours. */
const maxLength = 200_000;

/** The tokens of a text that is not the editor's; none where they cannot be had. */
export async function tokensOf(text: string, state: RequestState): Promise<TokenList> {
  if (text.length > maxLength) {
    return TokenList.empty;
  }

  try {
    const { tokens, classes } = await post<CheckAnswer>('/api/check', { ...state, text });
    return new TokenList(tokens, classes);
  } catch {
    // The text is as readable without colours.
    return TokenList.empty;
  }
}

/** A stretch of a text as nodes with the colours of its tokens. */
export function highlight(text: string, tokens: TokenList, from = 0, to = text.length): Node[] {
  const nodes: Node[] = [];
  let done = from;
  for (let i = tokens.firstEndingAfter(from); i < tokens.count && tokens.startOf(i) < to; i++) {
    const start = Math.max(done, tokens.startOf(i));
    const end = Math.min(to, tokens.endOf(i));
    if (start > done) {
      nodes.push(document.createTextNode(text.slice(done, start)));
    }

    if (end > start) {
      nodes.push(element('span', { class: tokens.styleOf(i), text: text.slice(start, end) }));
      done = end;
    }
  }

  if (done < to) {
    nodes.push(document.createTextNode(text.slice(done, to)));
  }

  return nodes;
}
