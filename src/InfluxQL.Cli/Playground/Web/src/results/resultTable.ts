import type { Cell, Series } from '../api/types';
import { element } from '../dom/element';

const rowHeight = 30;

/** Rows kept above and below what can be seen, so that scrolling shows no gaps. */
const margin = 12;

/** With at most this many rows all of them are in the page. */
const plainRows = 120;

/** The rows of a series under a header that stays. Only the rows in view are in the page. */
export function resultTable({ columns, rows, name }: Series): HTMLElement {
  const caption = name ?? 'Rows';
  const body = element('tbody');
  const table = element(
    'table',
    { class: 'result-table', 'aria-rowcount': rows.length + 1, 'aria-label': caption },
    element(
      'thead',
      {},
      element('tr', { 'aria-rowindex': 1 }, ...columns.map((column, index) => element('th', { scope: 'col', class: isNumeric(rows, index) ? 'number' : '', text: column }))),
    ),
    body,
  );
  setWidths(table, columns, rows);
  const scroller = element('div', { class: 'result-scroller', tabindex: '0', role: 'region', 'aria-label': `Rows of ${caption}` }, table);
  if (rows.length <= plainRows) {
    body.append(...rows.map((row, index) => renderRow(row, index)));
    return scroller;
  }

  let first = -1;
  const render = (): void => {
    const top = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - margin);
    if (top === first) {
      return;
    }

    first = top;
    const end = Math.min(rows.length, top + Math.ceil((scroller.clientHeight || 600) / rowHeight) + 2 * margin);
    body.replaceChildren(
      gap(top, columns.length),
      ...rows.slice(top, end).map((row, index) => renderRow(row, top + index)),
      gap(rows.length - end, columns.length),
    );
  };
  scroller.addEventListener('scroll', render, { passive: true });
  new ResizeObserver(() => {
    first = -1;
    render();
  }).observe(scroller);
  render();
  return scroller;
}

function renderRow(row: readonly Cell[], index: number): HTMLElement {
  return element(
    'tr',
    { 'aria-rowindex': index + 2 },
    ...row.map((cell) =>
      cell === null
        ? element('td', { class: 'null', text: 'null' })
        : element('td', { class: typeof cell === 'number' ? 'number' : '', title: typeof cell === 'string' && cell.length > 40 ? cell : null, text: String(cell) }),
    ),
  );
}

/** The rows that are not in the page, as space. */
function gap(rows: number, columns: number): HTMLElement {
  const cell = element('td', { colspan: columns });
  cell.style.height = `${rows * rowHeight}px`;
  const row = element('tr', { class: 'gap', 'aria-hidden': 'true' }, cell);
  row.hidden = rows === 0;
  return row;
}

/** Columns as wide as what they hold, measured once, so that they stand still while rows come and go. */
function setWidths(table: HTMLTableElement, columns: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const group = element('colgroup');
  let total = 0;
  for (const [index, column] of columns.entries()) {
    let width = column.length;
    for (const row of rows) {
      width = Math.max(width, String(row[index] ?? 'null').length);
    }

    const col = element('col');
    const shown = Math.min(40, Math.max(6, width)) + 4;
    col.style.width = `${shown}ch`;
    total += shown;
    group.append(col);
  }

  table.style.minWidth = `${total}ch`;
  table.prepend(group);
}

function isNumeric(rows: readonly (readonly Cell[])[], index: number): boolean {
  const first = rows.find((row) => row[index] !== null);
  return typeof first?.[index] === 'number';
}
