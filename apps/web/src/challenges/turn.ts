import type { Challenge, Release } from '../api/challenges.js';

/** Whose turn it is, and until when if there is a time for it. */
export interface Turn {
  who: 'company' | 'answer' | 'computer' | 'broker' | 'fieldlab' | 'both' | 'project' | 'nobody';
  /** ISO instant. */
  until: string | null;
  /** The fieldlab whose turn it is. */
  fieldlabName: string | null;
}

const WHO: Record<Challenge['status'], Turn['who']> = {
  draft: 'company',
  submitted: 'computer',
  in_review: 'broker',
  inviting: 'fieldlab',
  introduced: 'both',
  in_project: 'project',
  closed: 'nobody',
};

/** Who has to do something now. */
export function turnOf({ status, question }: Challenge, releases: readonly Release[]): Turn {
  if (status === 'draft' && question) return { who: 'answer', until: null, fieldlabName: null };
  const entries = status === 'inviting' ? (releases[0]?.shortlist ?? []) : [];
  const invited = entries.find(({ invitationStatus }) => invitationStatus === 'open');
  return { who: WHO[status], until: invited?.respondBy ?? null, fieldlabName: invited?.fieldlabName ?? null };
}
