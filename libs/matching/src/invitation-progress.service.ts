import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { FieldlabsService } from '#libs/fieldlabs';
import type { Invitation } from './invitation.entity.js';
import { InvitationRepository } from './invitation.repository.js';

/** How far the invitations of a challenge are. */
export interface InvitationProgress {
  /** The open invitation whose answer is due first. */
  open: (Pick<Invitation, 'fieldlabId' | 'round' | 'respondBy'> & { fieldlabName: string }) | null;
  /** How many fieldlabs said no or let the time pass. */
  askedInVain: number;
}

/** Tells for a whole list of challenges how far their invitations are. */
@Injectable()
export class InvitationProgressService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly fieldlabs: FieldlabsService,
  ) {}

  /** Looks once for all and answers for each by its id. The caller has seen to it that the reader may see them. */
  async ofChallenges(challengeIds: readonly string[]): Promise<(challengeId: string) => InvitationProgress> {
    const work = this.unitOfWork.read;
    const invitations = await this.invitations.ofChallenges(work, challengeIds);
    const open = invitations.filter(({ status }) => status === 'open');
    const asked = open.map(({ fieldlabId }) => fieldlabId);
    const names = new Map((await this.fieldlabs.getMany(work, asked)).map(({ id, name }) => [id, name]));
    return (id) => {
      const own = invitations.filter(({ challengeId }) => challengeId === id);
      return progressOf(own, names);
    };
  }
}

/** @param invitations of one challenge, the first due first */
function progressOf(invitations: readonly Invitation[], names: ReadonlyMap<string, string>): InvitationProgress {
  const open = invitations.find(({ status }) => status === 'open');
  return {
    open: open ? { ...open, fieldlabName: names.get(open.fieldlabId) ?? open.fieldlabId } : null,
    askedInVain: invitations.filter(({ status }) => status === 'declined' || status === 'expired').length,
  };
}
