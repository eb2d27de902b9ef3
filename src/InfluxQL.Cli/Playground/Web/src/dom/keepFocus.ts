/** Renders a place anew; the focus stays on what stands where the focused control stood. */
export function keepFocus(place: HTMLElement, render: () => void): void {
  const controls = (): HTMLElement[] => [...place.querySelectorAll<HTMLElement>('button, a')];
  const index = controls().findIndex((control) => control === document.activeElement);
  render();
  if (index >= 0) {
    const left = controls();
    (left[Math.min(index, left.length - 1)] ?? place).focus();
  }
}
