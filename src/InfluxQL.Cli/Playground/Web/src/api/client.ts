import { Signal } from '../state/signal';

/** The server answered, but refused. */
export class RefusedError extends Error {}

/** Nobody answered. */
export class GoneError extends Error {
  constructor() {
    super('The playground’s server does not answer.');
  }
}

/** Whether the last request was answered. */
export const isServerThere = new Signal(true);

export async function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return await send<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

export async function get<T>(path: string): Promise<T> {
  return await send<T>(path, { method: 'GET' });
}

async function send<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  let body: string;
  try {
    response = await fetch(path, { ...init, cache: 'no-store', credentials: 'same-origin', redirect: 'error' });
    body = await response.text();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }

    isServerThere.value = false;
    throw new GoneError();
  }

  isServerThere.value = true;
  if (!response.ok) {
    throw new RefusedError(readError(body) ?? refusalOf(response.status));
  }

  return (body === '' ? null : JSON.parse(body)) as T;
}

function readError(body: string): string | null {
  try {
    const answer: unknown = JSON.parse(body);
    const error = (answer as { error?: unknown } | null)?.error;
    return typeof error === 'string' ? error : null;
  } catch {
    // It is not one of the API's answers; the status says what is to be said.
    return null;
  }
}

function refusalOf(status: number): string {
  return status === 413
    ? 'The text is too long for the playground, which takes up to 4 MB.'
    : `The playground’s server answered with the status ${status}.`;
}
