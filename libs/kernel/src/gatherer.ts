import { withinLimit } from './within-limit.js';

/** A question on its way. */
interface Waiting<Question, Answer> {
  question: Question;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
}

/**
 * Answers questions together where asking one by one costs as much as asking many: those that come while others are being answered
 * wait and are answered together. A question that comes alone never waits.
 */
export class Gatherer<Question, Answer> {
  private waiting: Waiting<Question, Answer>[] = [];
  private isBusy = false;

  /**
   * @param answer gives the answer to each of the questions, in their order; an error in place of one is that question's alone, a
   * failure as a whole that of all that were asked together.
   * @param limitMs how long one round may take. One that hangs fails, so that the next can begin.
   */
  constructor(
    private readonly answer: (questions: readonly Question[]) => Promise<readonly (Answer | Error)[]>,
    private readonly limitMs: number,
  ) {}

  /** What is read for the answer is read after this call. */
  async ask(question: Question): Promise<Answer> {
    const answered = new Promise<Answer>((resolve, reject) => this.waiting.push({ question, resolve, reject }));
    if (!this.isBusy) void this.answerAll();
    return answered;
  }

  private async answerAll(): Promise<void> {
    this.isBusy = true;
    while (this.waiting.length > 0) await this.answerTogether(this.waiting.splice(0));
    this.isBusy = false;
  }

  private async answerTogether(asked: readonly Waiting<Question, Answer>[]): Promise<void> {
    try {
      const answering = this.answer(asked.map(({ question }) => question));
      const answers = await withinLimit(answering, this.limitMs, `It was not answered within ${this.limitMs} ms.`);
      if (answers.length !== asked.length) throw new Error(`${asked.length} questions got ${answers.length} answers.`);
      for (const [index, { resolve, reject }] of asked.entries()) {
        const answer = answers[index];
        if (answer instanceof Error) reject(answer);
        else resolve(answer as Answer);
      }
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}
