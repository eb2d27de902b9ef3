import type { EditorView } from '@codemirror/view';
import type { PlanAnswer, PlannedStatement } from '../api/types';
import { element } from '../dom/element';
import type { Checked } from '../editor/checker';
import { stateOf, type Settings } from '../editor/context';
import { selectSpan } from '../editor/edits';
import { highlight, tokensOf } from '../text/highlight';
import { TokenList } from '../text/tokenList';
import { wordDiff } from '../text/wordDiff';
import { emptyNote } from './empty';

const separator = ';\n';
const maxShown = 200;

/** What would be executed: each statement as it is sent, where, and why it differs from what was typed. */
export class PlanPanel {
  private round = 0;

  constructor(
    private readonly panel: HTMLElement,
    private readonly view: EditorView,
    private readonly settings: Settings,
  ) {}

  fail(message: string): void {
    this.panel.replaceChildren(element('p', { class: 'problem', text: message }));
  }

  async show(plan: PlanAnswer, { doc }: Checked): Promise<void> {
    const round = ++this.round;
    const statements = plan.statements.slice(0, maxShown);
    const all = statements.map(({ text }) => text).join(separator);
    const tokens = all === '' ? TokenList.empty : await tokensOf(all, stateOf(this.view.state, this.settings));
    if (round !== this.round) {
      return;
    }

    if (statements.length === 0) {
      const refused = plan.diagnostics.filter(({ severity }) => severity === 'error');
      this.panel.replaceChildren(
        refused.length > 0
          ? refusal(refused.map(({ message }) => message))
          : emptyNote('Nothing to execute', 'Each statement stands here as it is sent to the database, with what was changed and why.'),
      );
      return;
    }

    const cards: HTMLElement[] = [];
    let offset = 0;
    for (const [index, statement] of statements.entries()) {
      const before = doc.sliceString(statement.start, statement.start + statement.length);
      cards.push(this.render(statement, index, before, all, tokens, offset));
      offset += statement.text.length + separator.length;
    }

    if (plan.statements.length > maxShown) {
      cards.push(element('p', { class: 'muted', text: `${plan.statements.length - maxShown} more statements are not shown.` }));
    }

    if (plan.response) {
      cards.push(element('p', { class: 'plan-response', text: plan.response }));
    }

    this.panel.replaceChildren(...cards);
  }

  private render(statement: PlannedStatement, index: number, before: string, all: string, tokens: TokenList, offset: number): HTMLElement {
    const code = element('code', {});
    let place = offset;
    for (const part of wordDiff(before, statement.text)) {
      if (part.kind === 'removed') {
        code.append(element('del', { text: part.text.trimEnd() }), ' ');
        continue;
      }

      const end = place + part.text.length;
      const mark = part.kind === 'added' ? place + part.text.trimEnd().length : place;
      if (mark > place) {
        const added = element('ins');
        added.append(...highlight(all, tokens, place, mark));
        code.append(added);
      }

      code.append(...highlight(all, tokens, mark, end));
      place = end;
    }

    return element(
      'section',
      { class: 'card', 'aria-label': `Statement ${index + 1}` },
      element(
        'div',
        { class: 'card-head' },
        element('h3', { text: `${index + 1}. ${words(statement.kind)}` }),
        statement.database ? element('span', { class: 'chip', text: `database ${statement.database}` }) : null,
        element('button', { type: 'button', class: 'button small', text: 'Show in the text', on: { click: () => selectSpan(this.view, statement, true) } }),
      ),
      element('pre', { class: 'code', tabindex: '0', 'aria-label': 'The text that is sent' }, code),
      statement.changes.length > 0
        ? element('ul', { class: 'reasons', 'aria-label': 'What was changed and why' }, ...statement.changes.map((change) => element('li', { text: change })))
        : element('p', { class: 'muted', text: 'Sent as it stands.' }),
    );
  }
}

function refusal(messages: readonly string[]): HTMLElement {
  return element(
    'div',
    { class: 'refusal' },
    element('h3', { text: 'Nothing is executed' }),
    element('ul', {}, ...messages.map((message) => element('li', { text: message }))),
  );
}

/** `ShowTagKeysStatement` and `showTagKeys` as people say it. */
function words(kind: string): string {
  const text = kind.replace(/Statement$/, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return text === '' ? 'Statement' : text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}
