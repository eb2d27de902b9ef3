import type { EditorView } from '@codemirror/view';
import { GoneError, post } from '../api/client';
import { LatestOnly } from '../api/latestOnly';
import type { Tabs } from '../dom/tabs';
import type { Checked, Checker } from '../editor/checker';
import { stateOf, type Settings } from '../editor/context';

/** Typing comes first: what a tab shows is asked for after this rest, in milliseconds. */
const rest = 150;

/** What a tab shows of the text: asked for while the tab is open, after the text was checked. */
export class LiveQuestion<A> {
  private asked: Checked | null = null;
  private timer = 0;
  private readonly questions: LatestOnly<Checked, A>;

  constructor(
    path: string,
    private readonly tab: string,
    private readonly tabs: Tabs,
    private readonly checker: Checker,
    view: EditorView,
    settings: Settings,
    use: (answer: A, checked: Checked) => void,
    fail: (message: string) => void,
  ) {
    this.questions = new LatestOnly<Checked, A>(
      () => post<A>(path, stateOf(view.state, settings)),
      (answer, checked) => {
        if (checker.isNew(checked)) {
          use(answer, checked);
        }
      },
      (error) => {
        // The next check that is answered asks again.
        this.asked = null;
        if (!(error instanceof GoneError)) {
          fail((error as Error).message);
        }
      },
    );
    checker.checked.onChange(() => this.refresh());
    tabs.onSelect(() => this.refresh());
  }

  private refresh(): void {
    window.clearTimeout(this.timer);
    const checked = this.checker.checked.value;
    if (this.tabs.selected === this.tab && checked !== this.asked && this.checker.isNew(checked)) {
      this.timer = window.setTimeout(() => {
        this.asked = checked;
        this.questions.request(checked);
      }, rest);
    }
  }
}
