import uPlot from 'uplot';
import { element } from '../dom/element';
import { theme } from '../dom/themeSwitch';
import type { ChartData } from './chartData';

const height = 260;
const colors = { light: ['#4b46c6', '#a63d00', '#00695c', '#a3185f', '#4d6b00', '#00618a'], dark: ['#a9a5ff', '#ffab70', '#5fd6c3', '#ff8fc0', '#b5d15c', '#7cc7f2'] };
const dashes = [[], [6, 4], [2, 3]];

const minute = 60;
const day = 24 * 60 * minute;

/** How times are written along the axis, for steps of at least so many seconds; a new day, or year, stands below. */
const timeFormats: uPlot.Axis.DynamicValues = (_, times, _axis, _space, step) => {
  const format = (pattern: string): ((time: number) => string) => {
    const write = uPlot.fmtDate(pattern);
    return (time) => write(inUtc(time));
  };
  const near = format(step >= day ? '{YYYY}-{MM}-{DD}' : step >= minute ? '{HH}:{mm}' : step >= 1 ? '{HH}:{mm}:{ss}' : '{HH}:{mm}:{ss}.{fff}');
  const far = format('{YYYY}-{MM}-{DD}');
  let last = '';
  return times.map((time) => {
    const date = far(time);
    const isNew = step < day && date !== last;
    last = date;
    return isNew ? `${near(time)}\n${date}` : near(time);
  });
};

/** Values along the axis; very large and very small ones in powers of ten, so that none is cut. */
const valueFormats: uPlot.Axis.DynamicValues = (_, values) => {
  const largest = Math.max(...values.map(Math.abs));
  const isPlain = largest < 1e7 && largest >= 1e-3;
  return values.map((value) => (value === 0 ? '0' : isPlain ? value.toLocaleString('en') : value.toExponential(2)));
};

/** The width that the labels of the value axis take, in pixels. */
function widthOf(_: uPlot, labels: string[] | null): number {
  return Math.max(48, ...(labels ?? []).map((label) => label.length * 8 + 20));
}

/** InfluxDB's times are UTC, and so are those of the table. */
function inUtc(seconds: number): Date {
  return uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC');
}

/** A line chart. The rows below it say the same to who cannot see it. */
export class LineChart {
  readonly dom: HTMLElement;
  private readonly place = element('div', { class: 'chart' });
  private plot: uPlot | null = null;

  constructor(private readonly data: ChartData) {
    const { lines, times, leftOut } = data;
    const label = `Line chart of ${lines.map(({ name }) => name).join(', ')} at ${times.length} times. The table has the values.`;
    this.dom = element('figure', { class: 'chart-figure' }, this.place);
    this.place.setAttribute('role', 'group');
    this.place.setAttribute('aria-label', label);
    if (leftOut > 0) {
      this.dom.append(element('figcaption', { class: 'muted', text: `${leftOut} more lines are not drawn; the table has them.` }));
    }

    new ResizeObserver(() => this.resize()).observe(this.place);
    theme.onChange(() => {
      if (this.place.isConnected) {
        this.draw();
      }
    });
  }

  private resize(): void {
    const width = Math.floor(this.place.clientWidth);
    if (width > 0) {
      if (this.plot) {
        this.plot.setSize({ width, height });
      } else {
        this.draw();
      }
    }
  }

  private draw(): void {
    this.plot?.destroy();
    const style = getComputedStyle(document.documentElement);
    const stroke = style.getPropertyValue('--muted').trim();
    const grid = { stroke: style.getPropertyValue('--border').trim(), width: 1 };
    const palette = colors[theme.value];
    const font = '12px system-ui, sans-serif';
    this.plot = new uPlot(
      {
        width: Math.floor(this.place.clientWidth),
        height,
        cursor: { drag: { x: true, y: false } },
        legend: { live: true },
        axes: [
          { stroke, grid, ticks: grid, font, values: timeFormats },
          { stroke, grid, ticks: grid, font, values: valueFormats, size: widthOf },
        ],
        tzDate: inUtc,
        series: [
          { label: 'time', value: '{YYYY}-{MM}-{DD} {HH}:{mm}:{ss}' },
          ...this.data.lines.map(({ name }, index) => ({
            label: name,
            stroke: palette[index % palette.length] ?? stroke,
            width: 2,
            dash: dashes[Math.floor(index / palette.length) % dashes.length] ?? [],
            spanGaps: false,
            points: { show: this.data.times.length < 60, size: 5 },
          })),
        ],
      },
      [[...this.data.times], ...this.data.lines.map(({ values }) => [...values])],
      this.place,
    );
  }
}
