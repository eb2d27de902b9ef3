import type { Cell, Series, StatementResult } from '../api/types';

export interface ChartLine {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface ChartData {
  /** Seconds since 1970, rising. */
  readonly times: readonly number[];
  readonly lines: readonly ChartLine[];
  readonly leftOut: number;
}

/** More lines than this nobody can tell apart. */
const maxLines = 12;

const secondsOf: Readonly<Record<string, number>> = { ns: 1e-9, n: 1e-9, u: 1e-6, µ: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };

/** The lines of a result: each column of numbers of each series with times. Null where there is nothing to draw. */
export function chartData({ series }: StatementResult, epoch: string): ChartData | null {
  const unit = secondsOf[epoch] ?? 1e-9;
  const found: { name: string; points: Map<number, number> }[] = [];
  for (const one of series) {
    const time = one.columns.indexOf('time');
    if (time < 0 || one.rows.length < 2) {
      continue;
    }

    for (const [index, column] of one.columns.entries()) {
      const points = index === time ? null : pointsOf(one, time, index, unit);
      if (points && points.size > 0) {
        found.push({ name: nameOf(one, column, series.length > 1), points });
      }
    }
  }

  const drawn = found.slice(0, maxLines);
  const times = [...new Set(drawn.flatMap(({ points }) => [...points.keys()]))].sort((a, b) => a - b);
  if (times.length < 2) {
    return null;
  }

  return {
    times,
    lines: drawn.map(({ name, points }) => ({ name, values: times.map((moment) => points.get(moment) ?? null) })),
    leftOut: found.length - drawn.length,
  };
}

function pointsOf({ rows }: Series, time: number, index: number, unit: number): Map<number, number> | null {
  const points = new Map<number, number>();
  for (const row of rows) {
    const moment = toSeconds(row[time] ?? null, unit);
    const value = row[index];
    if (typeof value === 'string' && !/^-?\d+$/.test(value)) {
      return null;
    }

    if (moment !== null && value !== null && value !== undefined && typeof value !== 'boolean') {
      points.set(moment, Number(value));
    }
  }

  return points;
}

function toSeconds(cell: Cell, unit: number): number | null {
  if (typeof cell === 'number' || (typeof cell === 'string' && /^-?\d+$/.test(cell))) {
    return Number(cell) * unit;
  }

  const milliseconds = typeof cell === 'string' ? Date.parse(cell) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}

function nameOf({ name, tags }: Series, column: string, withSeries: boolean): string {
  const labels = tags.map(([key, value]) => `${key}=${value}`).join(', ');
  return [labels === '' && withSeries ? name : null, column, labels === '' ? null : `(${labels})`].filter(Boolean).join(' ');
}
