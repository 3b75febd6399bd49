export const checkout: string;
export class PrepareProblem extends Error {
  installed: boolean;
}
export function nodeVersionProblem(version: string): string | null;
export function packagesMatchLock(folder: string): boolean;
export function prepare(terminal: {
  step: <T>(what: string, work: () => Promise<T>) => Promise<T>;
  say: (line: string) => void;
}): Promise<void>;
