import type { Text } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import { GoneError, isServerThere, post } from '../api/client';
import { LatestOnly } from '../api/latestOnly';
import type { CheckAnswer } from '../api/types';
import type { RequestSettings } from '../state/requestState';
import { Signal } from '../state/signal';
import { TokenList } from '../text/tokenList';
import { stateOf, type Settings } from './context';
import { setFolds } from './folds';
import { squiggles } from './squiggles';
import { setTokens } from './tokenLayer';
import { TypingWatch } from './typingWatch';

/** What the server said about a version of the text. */
export interface Checked {
  readonly doc: Text;
  readonly settings: RequestSettings;
  readonly answer: CheckAnswer | null;
  /** Why there is no answer, or null. */
  readonly problem: string | null;
}

interface Question {
  readonly doc: Text;
  readonly settings: RequestSettings;
}

/** Asks about each version of the text and shows the answer to the newest; typing never waits for it. */
export class Checker {
  /** The last answer that was right when it came. */
  readonly checked = new Signal<Checked | null>(null);

  private view: EditorView | null = null;
  private readonly watch = new TypingWatch();
  private readonly questions = new LatestOnly<Question, CheckAnswer>(
    () => post<CheckAnswer>('/api/check', stateOf(this.attached.state, this.settings)),
    (answer, question) => this.show(answer, question),
    (error, question) => this.fail(error, question),
  );

  constructor(private readonly settings: Settings) {}

  /** What the editor needs so that each change is checked. */
  get extension() {
    return [EditorView.updateListener.of((update) => this.onUpdate(update)), this.watch.extension];
  }

  start(view: EditorView): void {
    this.view = view;
    this.settings.onChange(() => this.ask());
    isServerThere.onChange((isThere) => {
      // A request that failed is repeated when somebody answers again.
      if (isThere && !this.isNew(this.checked.value)) {
        this.ask();
      }
    });
    this.ask();
  }

  /** Whether the answer is about the text and the settings as they are now. */
  isNew(checked: Checked | null): checked is Checked {
    return checked !== null && checked.doc === this.attached.state.doc && checked.settings === this.settings.value;
  }

  private get attached(): EditorView {
    if (!this.view) {
      throw new Error('The checker has no editor yet.');
    }

    return this.view;
  }

  private ask(): void {
    this.questions.request({ doc: this.attached.state.doc, settings: this.settings.value });
  }

  private onUpdate({ docChanged }: ViewUpdate): void {
    if (docChanged && this.view) {
      this.watch.changed();
      this.ask();
    }
  }

  private show(answer: CheckAnswer, question: Question): void {
    const view = this.attached;
    if (question.doc !== view.state.doc || question.settings !== this.settings.value) {
      return;
    }

    const { effects } = squiggles(view.state, answer.diagnostics);
    view.dispatch({
      effects: [
        ...(Array.isArray(effects) ? effects : effects ? [effects] : []),
        setTokens.of(new TokenList(answer.tokens, answer.classes)),
        setFolds.of(answer.folds),
      ],
    });
    this.watch.shown();
    this.checked.value = { ...question, answer, problem: null };
  }

  private fail(error: unknown, question: Question): void {
    const view = this.attached;
    if (error instanceof GoneError || question.doc !== view.state.doc) {
      return;
    }

    view.dispatch(squiggles(view.state, []), { effects: [setTokens.of(TokenList.empty), setFolds.of([])] });
    this.checked.value = { ...question, answer: null, problem: (error as Error).message };
  }
}
