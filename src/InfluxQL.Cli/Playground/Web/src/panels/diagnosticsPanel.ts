import type { EditorView } from '@codemirror/view';
import type { Finding, Severity } from '../api/types';
import { announce } from '../dom/announcer';
import { element } from '../dom/element';
import { keepFocus } from '../dom/keepFocus';
import type { Tabs } from '../dom/tabs';
import type { Checked, Checker } from '../editor/checker';
import { applyEdits, selectSpan } from '../editor/edits';
import { emptyNote } from './empty';

const maxShown = 500;
const names: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };

/** What is wrong, with the way to each place and the changes that repair it. */
export class DiagnosticsPanel {
  private spoken = '';

  constructor(
    private readonly panel: HTMLElement,
    private readonly status: HTMLElement,
    private readonly tabs: Tabs,
    private readonly view: EditorView,
    private readonly checker: Checker,
  ) {
    checker.checked.watch((checked) => this.show(checked));
  }

  /** Opens the tab and goes to what is about the cursor's place, or to the first. */
  focusAtCursor(): void {
    this.tabs.select('diagnostics');
    const { head } = this.view.state.selection.main;
    const items = [...this.panel.querySelectorAll<HTMLElement>('.finding')];
    const here = items.find((item) => Number(item.dataset['from']) <= head && head <= Number(item.dataset['to']));
    const item = here ?? items[0];
    (item?.querySelector<HTMLElement>('.fix') ?? item?.querySelector<HTMLElement>('.finding-place'))?.focus();
  }

  private show(checked: Checked | null): void {
    const findings = checked?.answer?.diagnostics ?? [];
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const warnings = findings.filter(({ severity }) => severity === 'warning').length;
    const notes = findings.length - errors - warnings;
    this.tabs.setBadge('diagnostics', findings.length === 0 ? '' : String(findings.length), errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'info');
    this.say(checked, [count(errors, 'error'), count(warnings, 'warning'), count(notes, 'note')].filter(Boolean).join(', '), errors, warnings);

    keepFocus(this.panel, () => this.list(checked, findings));
  }

  private list(checked: Checked | null, findings: readonly Finding[]): void {
    if (checked?.problem) {
      this.panel.replaceChildren(element('p', { class: 'problem', text: checked.problem }));
      return;
    }

    if (findings.length === 0) {
      const isEmpty = this.view.state.doc.length === 0;
      this.panel.replaceChildren(
        isEmpty
          ? emptyNote('Nothing to check yet', 'What is wrong with a query, and how to repair it, stands here while you type.')
          : emptyNote('No problems', 'The query is fine for the chosen target.'),
      );
      return;
    }

    const list = element('ul', { class: 'findings' }, ...findings.slice(0, maxShown).map((finding) => this.render(finding)));
    this.panel.replaceChildren(list);
    const leftOut = Math.max(0, findings.length - maxShown) + (checked?.answer?.diagnosticsLeftOut ?? 0);
    if (leftOut > 0) {
      this.panel.append(element('p', { class: 'muted', text: `${leftOut} more are not shown.` }));
    }
  }

  private say(checked: Checked | null, counts: string, errors: number, warnings: number): void {
    const isEmpty = this.view.state.doc.length === 0;
    this.status.dataset['kind'] = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'fine';
    const words = checked === null || isEmpty ? '' : checked.problem ? 'Not checked' : counts || 'No problems';
    this.status.textContent = words;
    if (words !== this.spoken) {
      this.spoken = words;
      announce(words);
    }
  }

  private render(finding: Finding): HTMLElement {
    const { start, length, severity, message, id, help, fixes } = finding;
    const setting = finding.about;
    const isInText = setting === null;
    const place = element(
      'button',
      { type: 'button', class: 'finding-place', on: { click: () => (isInText ? selectSpan(this.view, finding, true) : focusSetting(setting)) } },
      element('span', { class: `severity severity-${severity}` }, element('span', { text: names[severity] })),
      element('span', { class: 'finding-message', text: message }),
      element('span', { class: 'finding-where', text: isInText ? this.placeOf(start) : `Setting ${setting}` }),
    );
    const about = help
      ? element('a', { href: help, target: '_blank', rel: 'noopener', class: 'finding-help', text: id, 'aria-label': `${id}: about this message, in a new tab` })
      : element('span', { class: 'finding-help muted', text: id });
    const foot = fixes.map((fix) => element('button', { type: 'button', class: 'button small fix', text: fix.title, on: { click: () => this.fix(fix.edits) } }));
    return element('li', { class: `finding finding-${severity}`, 'data-from': start, 'data-to': start + length }, element('div', { class: 'finding-head' }, place, about), ...(foot.length > 0 ? [element('div', { class: 'finding-foot' }, ...foot)] : []));
  }

  private fix(edits: Finding['fixes'][number]['edits']): void {
    // An answer to an older text would change the wrong place.
    if (this.checker.isNew(this.checker.checked.value)) {
      applyEdits(this.view, edits);
      this.view.focus();
    }
  }

  private placeOf(start: number): string {
    const { doc } = this.view.state;
    const line = doc.lineAt(Math.min(start, doc.length));
    return `Line ${line.number}, column ${start - line.from + 1}`;
  }
}

function count(number: number, word: string): string {
  return number === 0 ? '' : `${number} ${word}${number === 1 ? '' : 's'}`;
}

function focusSetting(setting: string): void {
  document.getElementById(`setting-${setting}`)?.focus();
}
