import type { Challenge, Release } from '../api/challenges.js';

/** Whose turn it is, and until when if there is a time for it. */
export interface Turn {
  who: 'company' | 'answer' | 'computer' | 'broker' | 'fieldlab' | 'both' | 'project' | 'nobody';
  /** ISO instant. */
  until: string | null;
  /** The fieldlab whose turn it is. */
  fieldlabName: string | null;
}

/** Who has to do something now. */
export function turnOf({ status, question }: Challenge, releases: readonly Release[]): Turn {
  const turn = (who: Turn['who']): Turn => ({ who, until: null, fieldlabName: null });
  switch (status) {
    case 'draft':
      return turn(question ? 'answer' : 'company');
    case 'submitted':
      return turn('computer');
    case 'in_review':
      return turn('broker');
    case 'inviting': {
      const invited = releases[0]?.shortlist.find(({ invitationStatus }) => invitationStatus === 'open');
      return { who: 'fieldlab', until: invited?.respondBy ?? null, fieldlabName: invited?.fieldlabName ?? null };
    }
    case 'introduced':
      return turn('both');
    case 'in_project':
      return turn('project');
    case 'closed':
      return turn('nobody');
  }
}
