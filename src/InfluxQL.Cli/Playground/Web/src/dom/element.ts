type Child = Node | string | null;

interface Properties {
  readonly class?: string;
  readonly text?: string;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
  readonly [attribute: string]: unknown;
}

/** Makes an element. Attributes are set by name; `true` sets an empty one, and `false` and `null` none. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === 'on') {
      for (const [event, handler] of Object.entries(properties.on ?? {})) {
        made.addEventListener(event, handler);
      }
    } else if (key === 'text') {
      made.textContent = String(value);
    } else if (value === true) {
      made.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, String(value));
    }
  }

  for (const child of children) {
    if (child !== null) {
      made.append(child);
    }
  }

  return made;
}

/** The element of the page that has the id. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) {
    throw new Error(`The page has no element ${id}.`);
  }

  return found as T;
}
