import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, keymap, showPanel, type Panel } from '@codemirror/view';
import { post } from '../api/client';
import type { RenameAnswer, RenamePlace } from '../api/types';
import { element } from '../dom/element';
import { toast } from '../dom/toast';
import { stateOf, type Settings } from './context';
import { applyEdits } from './edits';

interface Renaming {
  readonly place: RenamePlace;
  readonly position: number;
}

const setRenaming = StateEffect.define<Renaming | null>();
const usedName = Decoration.mark({ class: 'cm-renamed' });

/** The alias and all its uses, shown in a line below the text that asks for the new name. F2 opens it. */
export function rename(settings: Settings): Extension {
  const field = StateField.define<Renaming | null>({
    create: () => null,
    update(renaming, transaction) {
      for (const effect of transaction.effects) {
        if (effect.is(setRenaming)) {
          return effect.value;
        }
      }

      // A change of the text ends it, because the places are no longer what they were.
      return transaction.docChanged ? null : renaming;
    },
    provide: (self) => [
      showPanel.from(self, (renaming) => (renaming ? (view) => openPanel(view, renaming, settings) : null)),
      EditorView.decorations.from(self, (renaming) =>
        renaming
          ? Decoration.set(renaming.place.spans.map(({ start, length }) => usedName.range(start, start + length)), true)
          : Decoration.none,
      ),
    ],
  });

  return [field, keymap.of([{ key: 'F2', run: (view) => (void begin(view, settings), true) }])];
}

async function begin(view: EditorView, settings: Settings): Promise<void> {
  const position = view.state.selection.main.head;
  const { doc } = view.state;
  try {
    const place = await post<RenamePlace | null>('/api/rename', { ...stateOf(view.state, settings), position });
    if (view.state.doc !== doc) {
      return;
    }

    if (place) {
      view.dispatch({ effects: setRenaming.of({ place, position }) });
    } else {
      toast('Only a name that AS gives can be renamed. Put the cursor on one.');
    }
  } catch (error) {
    toast((error as Error).message, true);
  }
}

function openPanel(view: EditorView, { place, position }: Renaming, settings: Settings): Panel {
  const input = element('input', { type: 'text', id: 'rename-name', spellcheck: 'false', autocomplete: 'off' });
  const problem = element('span', { class: 'rename-problem', role: 'alert' });
  input.value = place.name;

  const close = (): void => {
    view.dispatch({ effects: setRenaming.of(null) });
    view.focus();
  };
  const finish = async (): Promise<void> => {
    const { doc } = view.state;
    try {
      const answer = await post<RenameAnswer>('/api/rename', { ...stateOf(view.state, settings), position, newName: input.value });
      if (answer.edits && view.state.doc === doc) {
        close();
        applyEdits(view, answer.edits);
      } else {
        problem.textContent = answer.error ?? 'The text has changed in the meantime.';
      }
    } catch (error) {
      problem.textContent = (error as Error).message;
    }
  };

  const dom = element(
    'form',
    {
      class: 'rename',
      on: {
        submit: (event) => {
          event.preventDefault();
          void finish();
        },
        keydown: (event) => {
          event.stopPropagation();
          if ((event as KeyboardEvent).key === 'Escape') {
            close();
          }
        },
      },
    },
    element('label', { for: 'rename-name', text: `Rename ${place.name} to` }),
    input,
    element('button', { type: 'submit', class: 'button small primary', text: 'Rename' }),
    element('button', { type: 'button', class: 'button small', text: 'Cancel', on: { click: close } }),
    problem,
  );
  return {
    dom,
    mount: () => {
      input.focus();
      input.select();
    },
  };
}
