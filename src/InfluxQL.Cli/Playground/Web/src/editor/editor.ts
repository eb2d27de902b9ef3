import { acceptCompletion, closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import {
  crosshairCursor,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
  rectangularSelection,
} from '@codemirror/view';
import { theme } from '../dom/themeSwitch';
import type { Checker } from './checker';
import { completion } from './completion';
import type { Settings } from './context';
import { editorTheme } from './editorTheme';
import { folding } from './folds';
import { formatText } from './formatCommand';
import { hover } from './hover';
import { rename } from './rename';
import { signature } from './signature';
import { squiggleGutter } from './squiggles';
import { tokenLayer } from './tokenLayer';
import { typingOverSelection } from './typingOverSelection';
import { widerSelection } from './widerSelection';

interface EditorCommands {
  readonly run: () => void;
  readonly showFixes: () => void;
}

/** Makes the editor in its place of the page. */
export function createEditor(parent: HTMLElement, settings: Settings, checker: Checker, commands: EditorCommands): EditorView {
  const themes = new Compartment();
  const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';
  const view = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        EditorView.cspNonce.of(nonce),
        themes.of(editorTheme(theme.value)),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'InfluxQL query', 'aria-describedby': 'editor-keys', spellcheck: 'false' }),
        EditorState.allowMultipleSelections.of(true),
        EditorState.tabSize.of(4),
        squiggleGutter,
        lineNumbers(),
        folding,
        highlightSpecialChars(),
        history(),
        drawSelection(),
        rectangularSelection(),
        crosshairCursor(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        placeholder('Type InfluxQL here, or take one of the examples'),
        tokenLayer,
        typingOverSelection,
        hover(settings),
        signature(settings),
        completion(settings),
        rename(settings),
        widerSelection(settings),
        checker.extension,
        Prec.highest(
          keymap.of([
            { key: 'Mod-Enter', run: () => (commands.run(), true) },
            { key: 'Mod-.', run: () => (commands.showFixes(), true) },
            { key: 'Shift-Alt-f', run: (target) => (void formatText(target, settings), true) },
            { key: 'Tab', run: acceptCompletion },
          ]),
        ),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...lintKeymap, indentWithTab]),
      ],
    }),
  });
  theme.onChange((value) => view.dispatch({ effects: themes.reconfigure(editorTheme(value)) }));
  checker.start(view);
  return view;
}
