import { codeFolding, foldGutter, foldKeymap, foldService } from '@codemirror/language';
import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import type { Fold } from '../api/types';

export const setFolds = StateEffect.define<readonly Fold[]>();

interface Range {
  readonly from: number;
  readonly to: number;
}

const foldField = StateField.define<readonly Range[]>({
  create: () => [],
  update(folds, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setFolds)) {
        const end = transaction.newDoc.length;
        return effect.value
          .map(({ start, length }) => ({ from: start, to: start + length }))
          .filter(({ from, to }) => from < to && to <= end);
      }
    }

    if (!transaction.docChanged) {
      return folds;
    }

    const { changes } = transaction;
    return folds.map(({ from, to }) => ({ from: changes.mapPos(from, 1), to: changes.mapPos(to, -1) })).filter(({ from, to }) => from < to);
  },
});

/** The first line of a range stays, and what is behind it is hidden. */
const service = foldService.of((state, lineStart, lineEnd) => {
  for (const { from, to } of state.field(foldField)) {
    if (from >= lineStart && from <= lineEnd && to > lineEnd) {
      return { from: lineEnd, to };
    }
  }

  return null;
});

export const folding: Extension = [
  foldField,
  service,
  codeFolding({ placeholderText: '…' }),
  foldGutter({
    foldingChanged: (update) => update.startState.field(foldField) !== update.state.field(foldField),
    markerDOM: (open) => {
      const marker = document.createElement('span');
      marker.textContent = open ? '▾' : '▸';
      marker.title = open ? 'Fold' : 'Unfold';
      return marker;
    },
  }),
  keymap.of(foldKeymap),
];
