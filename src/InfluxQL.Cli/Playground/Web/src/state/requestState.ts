/** All that a request says, and what a link carries. Nothing secret belongs here. */
export interface RequestState {
  readonly text: string;
  readonly target: string;
  readonly db: string;
  readonly rp: string;
  readonly epoch: string;
  readonly chunked: boolean;
  readonly chunkSize: number | null;
  /** The text of a JSON object, or empty. */
  readonly params: string;
  /** The time that `now()` stands for, or empty for the clock. */
  readonly now: string;
}

export type RequestSettings = Omit<RequestState, 'text'>;

export const emptyState: RequestState = {
  text: '',
  target: 'clustered',
  db: '',
  rp: '',
  epoch: '',
  chunked: false,
  chunkSize: null,
  params: '',
  now: '',
};

/** Takes what fits from a value of unknown origin; what is absent has its default. Null where it is no state at all. */
export function toRequestState(value: unknown): RequestState | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return null;
  }

  const source = value as Record<string, unknown>;
  const text = (name: keyof RequestState, otherwise: string): string => {
    const member = source[name];
    return typeof member === 'string' ? member : otherwise;
  };
  const size = source['chunkSize'];
  return {
    text: text('text', ''),
    target: text('target', emptyState.target),
    db: text('db', ''),
    rp: text('rp', ''),
    epoch: text('epoch', ''),
    chunked: source['chunked'] === true,
    chunkSize: typeof size === 'number' && Number.isSafeInteger(size) ? size : null,
    params: text('params', ''),
    now: text('now', ''),
  };
}
