import type { EditorView } from '@codemirror/view';
import { post } from '../api/client';
import type { RunAnswer, StatementResult } from '../api/types';
import { announce } from '../dom/announcer';
import { byId, element } from '../dom/element';
import type { Tabs } from '../dom/tabs';
import { stateOf, type Settings } from '../editor/context';
import { emptyNote } from '../panels/empty';
import type { Connections } from '../panels/connections';
import { chartData } from './chartData';
import { LineChart } from './lineChart';
import { resultTable } from './resultTable';

/** Series beyond this one are folded, so that a result of hundreds opens at once. */
const openSeries = 20;
const maxSeries = 300;

/** Runs the query at the connected server and shows what it answers. */
export class ResultsPanel {
  private readonly body = byId('results');
  private readonly run = byId<HTMLButtonElement>('run');
  private readonly cancel = byId<HTMLButtonElement>('cancel');
  private readonly progress = byId('run-progress');
  private aborter: AbortController | null = null;

  constructor(
    private readonly view: EditorView,
    private readonly settings: Settings,
    private readonly tabs: Tabs,
    private readonly connections: Connections,
  ) {
    this.run.addEventListener('click', () => void this.start());
    this.cancel.addEventListener('click', () => this.aborter?.abort());
    connections.connection.watch((connection) => {
      if (!this.body.querySelector('.result')) {
        this.body.replaceChildren(connection ? emptyNote('Ready to run', 'Run sends the plan to the server, statement by statement.') : this.notConnected());
      }
    });
  }

  async start(): Promise<void> {
    this.tabs.select('results');
    if (!this.connections.connection.value) {
      this.body.replaceChildren(this.notConnected());
      this.connections.open();
      return;
    }

    if (this.aborter) {
      return;
    }

    this.aborter = new AbortController();
    this.setRunning(true);
    const begin = performance.now();
    const timer = window.setInterval(() => {
      this.progress.textContent = `Running, ${((performance.now() - begin) / 1000).toFixed(1)} s`;
    }, 100);
    try {
      const epoch = this.settings.value.epoch;
      const answer = await post<RunAnswer>('/api/run', stateOf(this.view.state, this.settings), this.aborter.signal);
      this.show(answer, epoch, performance.now() - begin);
    } catch (error) {
      const isCancelled = error instanceof DOMException && error.name === 'AbortError';
      this.progress.textContent = isCancelled ? 'Cancelled' : '';
      this.body.replaceChildren(element('p', { class: isCancelled ? 'muted result' : 'problem result', text: isCancelled ? 'The query was cancelled.' : (error as Error).message }));
      announce(isCancelled ? 'Cancelled' : 'The query failed', 0);
    } finally {
      window.clearInterval(timer);
      this.aborter = null;
      this.setRunning(false);
    }
  }

  private setRunning(isRunning: boolean): void {
    const hadFocus = document.activeElement === this.run || document.activeElement === this.cancel;
    this.run.hidden = isRunning;
    this.cancel.hidden = !isRunning;
    this.body.setAttribute('aria-busy', String(isRunning));
    if (hadFocus) {
      (isRunning ? this.cancel : this.run).focus();
    }
  }

  private show(answer: RunAnswer, epoch: string, elapsed: number): void {
    const rows = `${answer.rows.toLocaleString('en')} row${answer.rows === 1 ? '' : 's'}`;
    this.progress.textContent = `${rows} in ${time(elapsed)}`;
    announce(this.progress.textContent, 0);
    const errors = answer.diagnostics.filter(({ severity }) => severity === 'error');
    if (answer.results.length === 0 && errors.length > 0) {
      this.progress.textContent = 'Not sent';
      this.body.replaceChildren(
        element(
          'div',
          { class: 'refusal result' },
          element('h3', { text: 'Nothing was sent' }),
          element('ul', {}, ...errors.map(({ message }) => element('li', { text: message }))),
        ),
      );
      return;
    }

    this.body.replaceChildren(...answer.results.map((result, index) => this.render(result, index, epoch)));
    if (answer.cut) {
      this.body.prepend(element('p', { class: 'notice', text: 'Only the first rows are shown. LIMIT, or a shorter time range, makes the answer smaller.' }));
    }
  }

  private render(result: StatementResult, index: number, epoch: string): HTMLElement {
    const count = result.series.reduce((sum, { rows }) => sum + rows.length, 0);
    const section = element(
      'section',
      { class: 'card result', 'aria-label': `Result ${index + 1}` },
      element(
        'div',
        { class: 'card-head' },
        element('h3', { text: `Result ${index + 1}` }),
        result.database ? element('span', { class: 'chip', text: `database ${result.database}` }) : null,
        element('span', { class: 'muted', text: `${count.toLocaleString('en')} rows · ${time(result.elapsedMs)}` }),
      ),
      element('pre', { class: 'code code-small', tabindex: '0', 'aria-label': 'The statement' }, element('code', { text: result.text })),
    );
    for (const { level, text } of result.messages) {
      section.append(element('p', { class: 'notice', text: `${level}: ${text}` }));
    }

    if (result.error) {
      section.append(element('p', { class: 'problem', text: result.error }));
    } else if (result.series.length === 0) {
      section.append(element('p', { class: 'muted', text: 'Done; the answer has no rows.' }));
    }

    const chart = chartData(result, epoch);
    if (chart) {
      section.append(new LineChart(chart).dom);
    }

    section.append(...this.tables(result));
    return section;
  }

  private tables({ series }: StatementResult): HTMLElement[] {
    const made = series.slice(0, maxSeries).map((one, index) => {
      const tags = one.tags.map(([key, value]) => element('span', { class: 'chip', text: `${key}=${value}` }));
      const summary = element('summary', {}, element('strong', { text: one.name ?? 'Rows' }), ...tags, element('span', { class: 'muted', text: `${one.rows.length.toLocaleString('en')} rows` }));
      const details = element('details', { class: 'series' }, summary);
      const fill = (): void => {
        if (details.open && details.childElementCount === 1) {
          details.append(resultTable(one));
        }
      };
      details.addEventListener('toggle', fill);
      details.open = index < openSeries;
      fill();
      return details as HTMLElement;
    });
    if (series.length > maxSeries) {
      made.push(element('p', { class: 'muted', text: `${series.length - maxSeries} more series are not shown.` }));
    }

    return made;
  }

  private notConnected(): HTMLElement {
    const note = emptyNote('Not connected', 'Connect to an InfluxDB, or a gateway before one, to run the query. Everything else works without.');
    note.append(element('button', { type: 'button', class: 'button primary', text: 'Connect…', on: { click: () => this.connections.open() } }));
    return note;
  }
}

function time(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}
