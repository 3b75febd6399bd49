import type { Challenge, OpenInvitation, Release } from '../api/challenges.js';

/** Whose turn it is, and until when if there is a time for it. */
export interface Turn {
  who: 'company' | 'answer' | 'computer' | 'broker' | 'fieldlab' | 'both' | 'project' | 'nobody';
  /** ISO instant. */
  until: string | null;
  /** The fieldlab whose turn it is. */
  fieldlabName: string | null;
}

type Invited = Pick<OpenInvitation, 'fieldlabName' | 'respondBy'>;

const WHO: Record<Challenge['status'], Turn['who']> = {
  draft: 'company',
  submitted: 'computer',
  in_review: 'broker',
  inviting: 'fieldlab',
  introduced: 'both',
  in_project: 'project',
  closed: 'nobody',
};

/** Who has to do something now. @param invitation the open one, if there is one */
export function turnOf({ status, question }: Pick<Challenge, 'status' | 'question'>, invitation: Invited | null): Turn {
  if (status === 'draft' && question) return { who: 'answer', until: null, fieldlabName: null };
  const invited = status === 'inviting' ? invitation : null;
  return { who: WHO[status], until: invited?.respondBy ?? null, fieldlabName: invited?.fieldlabName ?? null };
}

/** The fieldlab of the newest release whose answer is due first. */
export function invitedOf(releases: readonly Release[]): Invited | null {
  const open = (releases[0]?.shortlist ?? []).flatMap(({ fieldlabName, invitationStatus, respondBy }) =>
    invitationStatus === 'open' && respondBy !== null ? [{ fieldlabName, respondBy }] : [],
  );
  return open.sort((a, b) => a.respondBy.localeCompare(b.respondBy))[0] ?? null;
}
