import { byId } from './element';

let timer = 0;

/** Tells a screen reader, after a moment, so that typing does not make it speak without an end. */
export function announce(message: string, delay = 700): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    byId('announcer').textContent = message;
  }, delay);
}
