import type { EditorView } from '@codemirror/view';
import type { FormatAnswer } from '../api/types';
import { element } from '../dom/element';
import { toast } from '../dom/toast';
import { stateOf, type Settings } from '../editor/context';
import { replaceAll } from '../editor/edits';
import { copyText } from '../share/clipboard';
import { highlight, tokensOf } from '../text/highlight';
import { emptyNote } from './empty';

/** The text laid out for people, and in one line as programs keep it. */
export class FormattedPanel {
  private round = 0;

  constructor(
    private readonly panel: HTMLElement,
    private readonly view: EditorView,
    private readonly settings: Settings,
  ) {}

  fail(message: string): void {
    this.panel.replaceChildren(element('p', { class: 'problem', text: message }));
  }

  async show(answer: FormatAnswer): Promise<void> {
    const round = ++this.round;
    const sections = [
      ...(await this.render('Formatted', answer.formatted)),
      ...(await this.render('Canonical', answer.canonical)),
    ];
    if (round !== this.round) {
      return;
    }

    if (sections.length > 0) {
      this.panel.replaceChildren(...sections);
    } else if (answer.error) {
      this.fail(answer.error);
    } else {
      this.panel.replaceChildren(emptyNote('Nothing to format', 'The query stands here in a clear layout, and in its canonical form.'));
    }
  }

  private async render(title: string, text: string | null): Promise<HTMLElement[]> {
    if (text === null || text.trim() === '') {
      return [];
    }

    const tokens = await tokensOf(text, stateOf(this.view.state, this.settings));
    const code = element('code');
    code.append(...highlight(text, tokens));
    return [
      element(
        'section',
        { class: 'card', 'aria-label': title },
        element(
          'div',
          { class: 'card-head' },
          element('h3', { text: title }),
          element('button', { type: 'button', class: 'button small', text: 'Apply', 'aria-label': `Apply: ${title}`, on: { click: () => this.apply(text) } }),
          element('button', { type: 'button', class: 'button small', text: 'Copy', 'aria-label': `Copy: ${title}`, on: { click: () => void copy(text) } }),
        ),
        element('pre', { class: 'code', tabindex: '0', 'aria-label': `${title} text` }, code),
      ),
    ];
  }

  private apply(text: string): void {
    replaceAll(this.view, text);
    this.view.focus();
  }
}

async function copy(text: string): Promise<void> {
  toast((await copyText(text)) ? 'Copied.' : 'The browser did not let the page copy. Select the text and copy it by hand.');
}
