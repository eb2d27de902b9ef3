import {
  autocompletion,
  completionKeymap,
  pickedCompletion,
  snippet,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { type Extension } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';
import { post } from '../api/client';
import type { CompletionAnswer, CompletionOffer } from '../api/types';
import { element } from '../dom/element';
import { stateOf, type Settings } from './context';

const maxOffers = 300;

/** After these characters a list opens by itself; elsewhere it would take the Enter that a new line is meant by. */
const opening = /[\p{L}\p{N}_".:$]$/u;

/** The list of what may stand at the cursor, as the server knows it. */
export function completion(settings: Settings): Extension {
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const before = context.state.sliceDoc(Math.max(0, context.pos - 2), context.pos);
    if (!context.explicit && !opening.test(before)) {
      return null;
    }

    const aborter = new AbortController();
    context.addEventListener('abort', () => aborter.abort());
    let answer: CompletionAnswer;
    try {
      answer = await post<CompletionAnswer>('/api/complete', { ...stateOf(context.state, settings), position: context.pos }, aborter.signal);
    } catch {
      // Without an answer there is no list; that the server is gone is said elsewhere.
      return null;
    }

    const offers = context.explicit ? answer.items : answer.items.filter((offer) => isWanted(offer, context));
    const shown = offers.slice(0, maxOffers);
    if (context.aborted || context.view?.hasFocus === false || shown.length === 0 || (!context.explicit && isAllTyped(shown, context))) {
      return null;
    }

    return {
      from: Math.min(...shown.map(({ start }) => start)),
      options: shown.map(toCompletion),
      filter: false,
    };
  };

  return [
    autocompletion({
      override: [source],
      activateOnTypingDelay: 60,
      interactionDelay: 40,
      icons: false,
      defaultKeymap: false,
      maxRenderedOptions: 100,
      optionClass: (option) => `offer offer-${option.type ?? 'other'}`,
      addToOptions: [{ render: renderKind, position: 20 }],
    }),
    keymap.of(completionKeymap),
  ];
}

/** Without having been asked for, signs are not offered, nor parameters for a word that may well be meant as it is. */
function isWanted({ kind, start }: CompletionOffer, context: CompletionContext): boolean {
  return kind === 'parameter' ? context.state.sliceDoc(start, start + 1) === '$' : kind !== 'operator' && kind !== 'punctuation';
}

/** Whether the only offer is what stands there already. */
function isAllTyped(offers: readonly CompletionOffer[], context: CompletionContext): boolean {
  const only = offers.length === 1 ? offers[0] : undefined;
  return only !== undefined && only.snippet === null && context.state.sliceDoc(only.start, only.start + only.length) === only.insert;
}

function toCompletion(offer: CompletionOffer): Completion {
  const { documentation } = offer;
  return {
    label: offer.label,
    type: offer.kind,
    ...(offer.detail ? { detail: offer.detail } : {}),
    ...(documentation ? { info: () => element('div', { class: 'offer-info', text: documentation }) } : {}),
    apply: (view, chosen) => take(view, chosen, offer),
  };
}

function take(view: EditorView, chosen: Completion, offer: CompletionOffer): void {
  // The cursor may be further than where the list was asked for.
  const from = offer.start;
  const to = Math.max(view.state.selection.main.head, from);
  if (offer.snippet !== null) {
    snippet(toTemplate(offer.snippet))(view, chosen, from, to);
    return;
  }

  view.dispatch({
    changes: { from, to, insert: offer.insert },
    selection: { anchor: from + offer.insert.length },
    annotations: pickedCompletion.of(chosen),
    userEvent: 'input.complete',
    scrollIntoView: true,
  });
}

/** Turns the notation of the Language Server Protocol into that of the editor, which escapes braces and not `$`. */
export function toTemplate(text: string): string {
  return text.replace(/\\([$}\\])|\$\{\d+:((?:\\[$}\\]|[^}\\])*)\}|[{}]/g, (all, escaped: string | undefined, place: string | undefined) => {
    if (place !== undefined) {
      return `\${${place.replace(/\\([$}\\])/g, '$1')}}`;
    }

    const plain = escaped ?? all;
    return plain === '{' || plain === '}' ? `\\${plain}` : plain;
  });
}

const letters: Readonly<Record<string, string>> = {
  keyword: 'K',
  snippet: '❏',
  function: 'ƒ',
  measurement: 'M',
  field: 'F',
  tag: 'T',
  tagValue: '“',
  time: '◷',
  database: 'D',
  retentionPolicy: 'R',
  alias: 'A',
  type: '::',
  value: '#',
  parameter: '$',
  operator: '±',
  punctuation: ',',
};

const words: Readonly<Record<string, string>> = { tagValue: 'tag value', retentionPolicy: 'retention policy' };

/** A letter for the kind, with the kind's name for who points at it. */
function renderKind(option: Completion): Node {
  const kind = option.type ?? '';
  return element('span', { class: 'offer-kind', title: words[kind] ?? kind, 'aria-hidden': 'true', text: letters[kind] ?? '·' });
}
