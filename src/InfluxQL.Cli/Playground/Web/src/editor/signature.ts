import { Prec, StateEffect, StateField, type Extension } from '@codemirror/state';
import { EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { post } from '../api/client';
import { LatestOnly } from '../api/latestOnly';
import type { SignatureAnswer } from '../api/types';
import { element } from '../dom/element';
import { stateOf, type Settings } from './context';

const setSignature = StateEffect.define<Tooltip | null>();

const signatureField = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setSignature)) {
        return effect.value;
      }
    }

    return shown && transaction.docChanged ? { ...shown, pos: transaction.changes.mapPos(shown.pos) } : shown;
  },
  provide: (field) => showTooltip.from(field),
});

/** A call is looked for this far before the cursor; further away the tip would only be in the way. */
const reach = 400;

/** The signature of the call that the cursor is in. */
export function signature(settings: Settings): Extension {
  const questions = new LatestOnly<EditorView, SignatureAnswer | null>(
    (view) => post<SignatureAnswer | null>('/api/signature', { ...stateOf(view.state, settings), position: view.state.selection.main.head }),
    (answer, view) => show(view, answer),
    (_, view) => show(view, null),
  );
  let timer = 0;
  return [
    signatureField,
    EditorView.updateListener.of(({ docChanged, selectionSet, view }) => {
      if (!docChanged && !selectionSet) {
        return;
      }

      window.clearTimeout(timer);
      const { head } = view.state.selection.main;
      if (view.state.sliceDoc(Math.max(0, head - reach), head).includes('(')) {
        timer = window.setTimeout(() => questions.request(view), 80);
      } else if (view.state.field(signatureField)) {
        timer = window.setTimeout(() => show(view, null));
      }
    }),
    Prec.low(
      keymap.of([
        {
          key: 'Escape',
          run: (view) => {
            const isShown = view.state.field(signatureField) !== null;
            show(view, null);
            return isShown;
          },
        },
      ]),
    ),
  ];
}

function show(view: EditorView, answer: SignatureAnswer | null): void {
  if (!answer || !view.hasFocus) {
    if (view.state.field(signatureField)) {
      view.dispatch({ effects: setSignature.of(null) });
    }

    return;
  }

  const tooltip: Tooltip = {
    pos: view.state.selection.main.head,
    above: true,
    create: () => ({ dom: render(answer) }),
  };
  view.dispatch({ effects: setSignature.of(tooltip) });
}

function render({ label, parameters, active, documentation }: SignatureAnswer): HTMLElement {
  const now = parameters[active];
  const title = element('p', { class: 'tip-title' });
  if (now) {
    title.append(
      label.slice(0, now.start),
      element('strong', { class: 'tip-active', text: label.slice(now.start, now.start + now.length) }),
      label.slice(now.start + now.length),
    );
  } else {
    title.append(label);
  }

  return element(
    'div',
    { class: 'tip tip-signature' },
    title,
    now?.documentation ? element('p', { text: now.documentation }) : null,
    documentation ? element('p', { text: documentation }) : null,
  );
}
