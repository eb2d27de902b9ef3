import { EditorView } from '@codemirror/view';
import type { Extension } from '@codemirror/state';

/** The names of the measures that `performance` has, in milliseconds from the event of the key. */
export const toSquiggles = 'playground:input-to-squiggles';
export const toPaint = 'playground:input-to-paint';

/** Measures how long it takes from a key until the squiggles that belong to it are there, and until they are painted. */
export class TypingWatch {
  private lastInput = 0;
  private pending = 0;

  readonly extension: Extension = EditorView.domEventHandlers({
    keydown: (event) => {
      this.lastInput = event.timeStamp;
    },
    paste: (event) => {
      this.lastInput = event.timeStamp;
    },
  });

  /** The text changed; an answer to it is on its way. */
  changed(): void {
    this.pending = this.lastInput;
    this.lastInput = 0;
  }

  /** The squiggles of the newest text are in the page. */
  shown(): void {
    const start = this.pending;
    if (start === 0) {
      return;
    }

    this.pending = 0;
    measure(toSquiggles, start);
    requestAnimationFrame(() => window.setTimeout(() => measure(toPaint, start)));
  }
}

/** Who observes gets the measure; nothing is kept for long. */
function measure(name: string, start: number): void {
  performance.measure(name, { start, end: performance.now() });
  performance.clearMeasures(name);
}
