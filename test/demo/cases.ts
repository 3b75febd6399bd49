import { readFile } from 'node:fs/promises';
import { projectFile } from '#libs/kernel';

/** A real case: a challenge rewritten from a public story, with the fieldlab that solved it. */
export interface Case {
  id: string;
  source: string;
  sector: string;
  province: string | null;
  challenge: { nl: string; en: string };
  solvedBy: string[];
}

/** @throws Error that lists the cases when there is none of this id. */
export async function readCase(id: string): Promise<Case> {
  const cases = JSON.parse(await readFile(projectFile('test/fixtures/cases.json'), 'utf8')) as Case[];
  const found = cases.find((one) => one.id === id);
  if (!found) throw new Error(`There is no case '${id}'. Choose one of: ${cases.map((one) => one.id).join(', ')}.`);
  return found;
}
