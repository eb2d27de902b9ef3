import { Signal } from '../state/signal';

export type Theme = 'light' | 'dark';

const key = 'influxql-playground-theme';
const system = window.matchMedia('(prefers-color-scheme: dark)');

/** What the page looks like: the choice of the person, and without one what the system says. */
export const theme = new Signal<Theme>(chosen() ?? fromSystem());

export function startThemes(button: HTMLButtonElement): void {
  theme.watch((value) => {
    document.documentElement.dataset['theme'] = value;
    button.setAttribute('aria-pressed', String(value === 'dark'));
  });
  button.addEventListener('click', () => {
    theme.value = theme.value === 'dark' ? 'light' : 'dark';
    remember(theme.value);
  });
  system.addEventListener('change', () => {
    theme.value = chosen() ?? fromSystem();
  });
}

function fromSystem(): Theme {
  return system.matches ? 'dark' : 'light';
}

function chosen(): Theme | null {
  try {
    const value = window.localStorage.getItem(key);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    // The browser keeps no storage for this page.
    return null;
  }
}

function remember(value: Theme): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
