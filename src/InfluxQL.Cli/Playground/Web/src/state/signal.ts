/** A value that tells who listens when it changes. */
export class Signal<T> {
  private readonly listeners: ((value: T) => void)[] = [];

  constructor(private current: T) {}

  get value(): T {
    return this.current;
  }

  set value(next: T) {
    if (next !== this.current) {
      this.current = next;
      for (const listener of this.listeners) {
        listener(next);
      }
    }
  }

  /** Calls the listener now and after each change. */
  watch(listener: (value: T) => void): void {
    this.listeners.push(listener);
    listener(this.current);
  }

  /** Calls the listener after each change. */
  onChange(listener: (value: T) => void): void {
    this.listeners.push(listener);
  }
}
