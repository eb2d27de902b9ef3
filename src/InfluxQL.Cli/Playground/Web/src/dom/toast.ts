import { byId, element } from './element';

let timer = 0;

/** Says something for some seconds at the edge of the page; an error stays until it is closed. */
export function toast(message: string, isError = false): void {
  window.clearTimeout(timer);
  const place = byId('toast');
  const close = (): void => place.replaceChildren();
  place.replaceChildren(
    element(
      'div',
      { class: isError ? 'toast toast-error' : 'toast' },
      element('span', { text: message }),
      element('button', { type: 'button', class: 'quiet', 'aria-label': 'Close the message', text: '✕', on: { click: close } }),
    ),
  );
  if (!isError) {
    timer = window.setTimeout(close, 5000);
  }
}
