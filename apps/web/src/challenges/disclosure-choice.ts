import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Challenge } from '../api/challenges.js';
import {
  changeDisclosure,
  disclosureQuery,
  type ChosenLevel,
  type Disclosure,
  type DisclosureChanges,
} from '../api/disclosure.js';

/** What a company fills in, as it types it. */
interface ChoiceFields {
  toFieldlabs: ChosenLevel;
  toHubs: ChosenLevel;
  words: string;
  ownText: string;
}

/** What others may see of a challenge: as the server has it, and as the company changes it. */
export function useDisclosureChoice({ id, version }: Challenge) {
  const queries = useQueryClient();
  const query = useQuery(disclosureQuery(id, version));
  const [changes, setChanges] = useState<Partial<ChoiceFields>>({});
  const hasUnsaved = Object.keys(changes).length > 0;

  /** Sends what the server does not have yet. @throws as the api does; what could not be sent stays in the form. */
  const save = async (): Promise<void> => {
    if (!hasUnsaved) return;
    const changed = await changeDisclosure(id, changesIn(changes));
    queries.setQueryData(disclosureQuery(id, version).queryKey, changed);
    setChanges((now) => (now === changes ? {} : now));
  };

  const change = (more: Partial<ChoiceFields>): void => setChanges((before) => ({ ...before, ...more }));

  return { query, fields: query.data && { ...fieldsOf(query.data), ...changes }, hasUnsaved, change, save };
}

export type DisclosureChoice = ReturnType<typeof useDisclosureChoice>;

function fieldsOf({ toFieldlabs, toHubs, wordsToHide, ownText }: Disclosure): ChoiceFields {
  return { toFieldlabs, toHubs, words: wordsToHide.join(', '), ownText: ownText ?? '' };
}

function changesIn({ words, ownText, ...levels }: Partial<ChoiceFields>): DisclosureChanges {
  return {
    ...levels,
    ...(words !== undefined && { wordsToHide: wordsIn(words) }),
    ...(ownText !== undefined && { ownText: ownText.trim() || null }),
  };
}

function wordsIn(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
