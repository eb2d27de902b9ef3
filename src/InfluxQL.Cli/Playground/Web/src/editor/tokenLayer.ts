import { RangeSetBuilder, StateEffect, StateField, type ChangeDesc } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { TokenList } from '../text/tokenList';

/** Brings the tokens of the text as it is now. */
export const setTokens = StateEffect.define<TokenList>();

interface Layer {
  readonly tokens: TokenList;
  /** What was changed since the tokens were right, or null for nothing. */
  readonly since: ChangeDesc | null;
}

const layerField = StateField.define<Layer>({
  create: () => ({ tokens: TokenList.empty, since: null }),
  update(layer, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setTokens)) {
        return { tokens: effect.value, since: null };
      }
    }

    if (!transaction.docChanged) {
      return layer;
    }

    const { changes } = transaction;
    return { tokens: layer.tokens, since: layer.since ? layer.since.composeDesc(changes.desc) : changes.desc };
  },
});

const marks = new Map<string, Decoration>();

function markOf(style: string): Decoration {
  let mark = marks.get(style);
  if (!mark) {
    mark = Decoration.mark({ class: style });
    marks.set(style, mark);
  }

  return mark;
}

/** The decorations of what can be seen; a text of megabytes costs no more than a screen of it. */
function decorate(view: EditorView): DecorationSet {
  const { tokens, since } = view.state.field(layerField);
  const back = since ? since.invertedDesc : null;
  const builder = new RangeSetBuilder<Decoration>();
  let done = 0;
  for (const { from, to } of view.visibleRanges) {
    const first = tokens.firstEndingAfter(back ? back.mapPos(from, -1) : from);
    const limit = back ? back.mapPos(to, 1) : to;
    for (let i = first; i < tokens.count && tokens.startOf(i) < limit; i++) {
      const start = Math.max(done, since ? since.mapPos(tokens.startOf(i), 1) : tokens.startOf(i));
      const end = since ? since.mapPos(tokens.endOf(i), -1) : tokens.endOf(i);
      if (end > start && end <= view.state.doc.length) {
        builder.add(start, end, markOf(tokens.styleOf(i)));
        done = end;
      }
    }
  }

  return builder.finish();
}

const layerView = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged || update.startState.field(layerField) !== update.state.field(layerField)) {
        this.decorations = decorate(update.view);
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** Colours by the tokens that the server last named, carried along by what is typed until it names new ones. */
export const tokenLayer = [layerField, layerView];
