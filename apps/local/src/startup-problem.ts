/** Something the person at the terminal can put right. The message is one sentence, shown as it is and without a stack. */
export class StartupProblem extends Error {
  /** @param details lines that back the sentence up, such as the last ones of a server's log */
  constructor(
    sentence: string,
    readonly details: readonly string[] = [],
  ) {
    super(sentence);
  }
}

/** The code of a failed system call, such as `EACCES`; `undefined` for every other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}
