/** The tabs of the page: a tablist with arrow keys, one tab stop and one visible panel. */
export class Tabs {
  private readonly tabs: HTMLButtonElement[];
  private readonly listeners: ((id: string) => void)[] = [];

  constructor(private readonly list: HTMLElement) {
    this.tabs = [...list.querySelectorAll<HTMLButtonElement>('[role=tab]')];
    for (const tab of this.tabs) {
      tab.addEventListener('click', () => this.select(idOf(tab)));
    }

    list.addEventListener('keydown', (event) => this.onKey(event));
  }

  get selected(): string {
    const tab = this.tabs.find((item) => item.getAttribute('aria-selected') === 'true');
    return tab ? idOf(tab) : '';
  }

  onSelect(listener: (id: string) => void): void {
    this.listeners.push(listener);
  }

  select(id: string): void {
    for (const tab of this.tabs) {
      const isSelected = idOf(tab) === id;
      tab.setAttribute('aria-selected', String(isSelected));
      tab.tabIndex = isSelected ? 0 : -1;
      panelOf(tab).hidden = !isSelected;
      if (isSelected) {
        this.reveal(tab);
      }
    }

    for (const listener of this.listeners) {
      listener(id);
    }
  }

  /** Shows a number beside the tab's name, or nothing. */
  setBadge(id: string, text: string, kind: string): void {
    const badge = this.tabs.find((tab) => idOf(tab) === id)?.querySelector<HTMLElement>('.badge');
    if (badge) {
      badge.textContent = text;
      badge.hidden = text === '';
      badge.dataset['kind'] = kind;
    }
  }

  /** The tablist scrolls sideways where it is narrow; the page stays where it is. */
  private reveal(tab: HTMLElement): void {
    const left = tab.offsetLeft - this.list.offsetLeft;
    if (left < this.list.scrollLeft || left + tab.offsetWidth > this.list.scrollLeft + this.list.clientWidth) {
      this.list.scrollLeft = left - 16;
    }
  }

  private onKey(event: KeyboardEvent): void {
    const index = this.tabs.findIndex((tab) => tab === document.activeElement);
    const last = this.tabs.length - 1;
    const next = { ArrowRight: index === last ? 0 : index + 1, ArrowLeft: index === 0 ? last : index - 1, Home: 0, End: last }[event.key];
    const tab = next === undefined ? undefined : this.tabs[next];
    if (tab) {
      event.preventDefault();
      tab.focus();
      this.select(idOf(tab));
    }
  }
}

function idOf(tab: HTMLElement): string {
  return tab.id.replace(/^tab-/, '');
}

function panelOf(tab: HTMLElement): HTMLElement {
  const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
  if (!panel) {
    throw new Error(`The tab ${tab.id} has no panel.`);
  }

  return panel;
}
