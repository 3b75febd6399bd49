import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Province, ServiceKind } from '../api/catalogue.js';
import { answerOf, client, type Schemas } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { gradeOf } from './fit.js';

export type PreviewedMatch = Schemas['PreviewedMatchResource'];

/** Shorter texts say too little to rank by. */
export const SHORTEST = 12;
/** How long nobody types before the text is sent, in ms. */
const PAUSE_MS = 350;
const RETRY_AFTER_S = 20;

export interface Question {
  text: string;
  province: Province | null;
  serviceKind: ServiceKind | null;
}

/** What fits the question, following it as it is typed. Each question makes the one before it be dropped. */
export function useMatchPreview(question: Question) {
  const asked = useSettled(question);
  const isLongEnough = asked.text.length >= SHORTEST;
  const query = useQuery({
    queryKey: ['match-previews', asked],
    enabled: isLongEnough,
    staleTime: 60_000,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { matches } = await answerOf(client.POST('/match-previews', { body: asked, signal }));
      // The ranking has an order for every text; what does not fit is not proposed.
      return { question: asked, matches: matches.filter(({ fit }) => gradeOf(fit) !== null) };
    },
    // Who types fast is asked for patience, and then served without doing anything.
    retry: (failures, error) => failures < 3 && !isRefused(error),
    retryDelay: (failures, error) => (isTooMany(error) ? waitOf(error) * 1000 : 1000 * 2 ** failures),
  });
  return { ...query, isLongEnough, isHeldBack: isTooMany(query.failureReason) };
}

/** Whether the same text would be refused again. */
function isRefused(error: unknown): boolean {
  return error instanceof ProblemError && error.status < 500 && !isTooMany(error);
}

function isTooMany(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.status === 429;
}

function waitOf({ retryAfter }: ProblemError): number {
  return Math.min(retryAfter ?? RETRY_AFTER_S, 60);
}

/** The question as it was when nobody had touched it for a moment. */
function useSettled({ text, province, serviceKind }: Question): Question {
  const [settled, setSettled] = useState({ text, province, serviceKind });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ text, province, serviceKind }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, province, serviceKind]);
  return settled;
}
