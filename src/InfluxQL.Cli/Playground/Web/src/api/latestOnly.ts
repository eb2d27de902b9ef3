/**
 * Runs one request at a time. What is asked for while one is under way waits, and only the last of it: the ones
 * between are out of date before they could start.
 */
export class LatestOnly<Q, A> {
  private waiting: { question: Q } | null = null;
  private isBusy = false;

  constructor(
    private readonly ask: (question: Q) => Promise<A>,
    private readonly use: (answer: A, question: Q) => void,
    private readonly fail: (error: unknown, question: Q) => void,
  ) {}

  request(question: Q): void {
    this.waiting = { question };
    if (!this.isBusy) {
      void this.work();
    }
  }

  private async work(): Promise<void> {
    this.isBusy = true;
    try {
      while (this.waiting) {
        const { question } = this.waiting;
        this.waiting = null;
        await this.answer(question);
      }
    } finally {
      this.isBusy = false;
    }
  }

  private async answer(question: Q): Promise<void> {
    let answer: A;
    try {
      answer = await this.ask(question);
    } catch (error) {
      this.fail(error, question);
      return;
    }

    this.use(answer, question);
  }
}
