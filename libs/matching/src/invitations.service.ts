import { Injectable } from '@nestjs/common';
import { permitted, reachOf, type Actor, type Parties } from '#libs/accounts';
import {
  afterAction,
  ChallengeMessenger,
  ChallengeRepository,
  DisclosuresService,
  IntroductionRepository,
  type Challenge,
  type DisclosedChallenge,
  type Introduction,
} from '#libs/challenges';
import { UnitOfWork, type Work } from '#libs/database';
import { CapacityService, FieldlabsService } from '#libs/fieldlabs';
import { Clock, newId, notFound } from '#libs/kernel';
import type { Reason } from '#libs/ranking';
import type { DeclineReason } from './decline-reason.js';
import { InvitationRounds } from './invitation-rounds.js';
import { levelOf } from './invitation.lifecycle.js';
import type { Invitation, InvitationStatus } from './invitation.entity.js';
import { InvitationRepository } from './invitation.repository.js';
import { MatchRunRepository } from './match-run.repository.js';
import { invitationNotOpen } from './matching.errors.js';
import { ReleaseRepository } from './release.repository.js';
import { reasonsBehind } from './visible-reasons.js';

/** What a fieldlab sees of an invitation: as much as the company chose, and all once both said yes. */
export interface InvitationBrief {
  invitation: Invitation;
  reference: string;
  challenge: DisclosedChallenge;
  offerId: string | null;
  reasons: Reason[];
}

export type InvitationAnswer = { answer: 'accept' } | { answer: 'decline'; reason: DeclineReason; line: string | null };

/** A fieldlab's inbox and its answers. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly challenges: ChallengeRepository,
    private readonly disclosures: DisclosuresService,
    private readonly introductions: IntroductionRepository,
    private readonly releases: ReleaseRepository,
    private readonly runs: MatchRunRepository,
    private readonly rounds: InvitationRounds,
    private readonly fieldlabs: FieldlabsService,
    private readonly capacity: CapacityService,
    private readonly messenger: ChallengeMessenger,
    private readonly clock: Clock,
  ) {}

  /** Invitations of the person's fieldlabs, newest first. */
  async page(
    actor: Actor,
    filter: { status?: InvitationStatus | undefined; after?: string | undefined; limit: number },
  ): Promise<InvitationBrief[]> {
    const reach = reachOf(actor, 'invitation.read');
    const found = await this.invitations.list(this.unitOfWork.read, { reach, ...filter });
    return this.briefs(found);
  }

  /** @throws DomainError `invitation.not_found` for another fieldlab's invitation. */
  async get(actor: Actor, id: string): Promise<InvitationBrief> {
    const found = await this.invitations.find(this.unitOfWork.read, id);
    return this.brief(permitted(actor, 'invitation.read', id, found, partiesOf));
  }

  /** Every invitation of a challenge that the caller may already see. */
  async ofChallenge(challengeId: string): Promise<Invitation[]> {
    return this.invitations.ofChallenge(this.unitOfWork.read, challengeId);
  }

  /**
   * Accepts or declines. Acceptance introduces both sides; a decline invites the next on the shortlist, and when nobody is left
   * the challenge goes back to the broker.
   *
   * @throws DomainError `invitation.not_open` (409) when it was answered, withdrawn or expired before.
   */
  async answer(actor: Actor, id: string, answer: InvitationAnswer): Promise<InvitationBrief> {
    const found = await this.invitations.find(this.unitOfWork.read, id);
    const { challengeId } = permitted(actor, 'invitation.answer', id, found, partiesOf);
    const invitation = await this.unitOfWork.run(async (work) => {
      // The challenge's lock comes first, so that two fieldlabs that answer at once are heard one after the other.
      const challenge = await this.challenges.lock(work, challengeId);
      const current = await this.invitations.find(work, id);
      if (!challenge || !current) throw notFound('invitation', id);
      if (current.status !== 'open') throw invitationNotOpen(current.status);
      afterAction(challenge.status, 'answer');
      const answered = await this.record(work, actor, current, answer);
      if (answer.answer === 'accept') await this.introduce(work, challenge, answered);
      else await this.rounds.moveOn(work, challenge, answered);
      return answered;
    });
    return this.brief(invitation);
  }

  private async record(work: Work, actor: Actor, invitation: Invitation, answer: InvitationAnswer): Promise<Invitation> {
    const answered: Invitation = {
      ...invitation,
      status: answer.answer === 'accept' ? 'accepted' : 'declined',
      answeredAt: this.clock.now(),
      answeredBy: actor.userId,
      declineReason: answer.answer === 'decline' ? answer.reason : null,
      declineLine: answer.answer === 'decline' ? answer.line : null,
    };
    await this.invitations.update(work, invitation.id, answered);
    if (answered.status === 'accepted') await this.capacity.use(work, invitation.id);
    else await this.capacity.free(work, invitation.id);
    if (answered.declineReason === 'full') await this.capacity.say(work, invitation.fieldlabId, 'full', actor.userId);
    return answered;
  }

  private async introduce(work: Work, challenge: Challenge, invitation: Invitation): Promise<void> {
    const now = this.clock.now();
    const release = await this.releases.find(work, invitation.releaseId);
    const match = release && (await this.runs.match(work, release.matchRunId, invitation.fieldlabId));
    const introduction: Introduction = {
      id: newId(),
      challengeId: challenge.id,
      companyId: challenge.companyId,
      fieldlabId: invitation.fieldlabId,
      offerId: match?.offerId ?? null,
      introducedAt: now,
    };
    await this.introductions.add(work, introduction);
    await this.challenges.update(work, challenge.id, { status: afterAction(challenge.status, 'introduce'), updatedAt: now });
    await this.withdrawOpen(work, challenge);
    const fieldlabName = (await this.fieldlabs.get(work, invitation.fieldlabId)).name;
    const details = { introductionId: introduction.id, fieldlabName };
    await this.messenger.toCompany(work, challenge, 'introduction_made_company', details);
    await this.messenger.toFieldlab(work, challenge, invitation.fieldlabId, 'introduction_made_fieldlab', details);
    await this.messenger.toBrokers(work, challenge, 'introduction_made_broker', { fieldlabName });
  }

  /** Ends everything that fieldlabs still expect of a locked challenge, and tells them: open invitations and an introduction. */
  async callOff(work: Work, challenge: Challenge): Promise<void> {
    const accepted = (await this.invitations.ofChallenge(work, challenge.id)).filter(({ status }) => status === 'accepted');
    await this.withdrawOpen(work, challenge);
    for (const invitation of accepted) await this.capacity.free(work, invitation.id);
    const introduction = await this.introductions.ofChallenge(work, challenge.id);
    if (introduction) await this.tellCalledOff(work, challenge, introduction);
  }

  private async withdrawOpen(work: Work, challenge: Challenge): Promise<void> {
    const open = (await this.invitations.ofChallenge(work, challenge.id)).filter(({ status }) => status === 'open');
    for (const invitation of open) {
      await this.invitations.update(work, invitation.id, { status: 'withdrawn' });
      await this.capacity.free(work, invitation.id);
      await this.tellWithdrawn(work, challenge, invitation);
    }
  }

  private async tellWithdrawn(work: Work, challenge: Challenge, { id, fieldlabId }: Invitation): Promise<void> {
    const { name: fieldlabName } = await this.fieldlabs.get(work, fieldlabId);
    await this.messenger.toFieldlab(work, challenge, fieldlabId, 'invitation_withdrawn', { invitationId: id, fieldlabName });
  }

  private async tellCalledOff(work: Work, challenge: Challenge, { id, fieldlabId }: Introduction): Promise<void> {
    const { name: fieldlabName } = await this.fieldlabs.get(work, fieldlabId);
    const details = { introductionId: id, fieldlabName };
    await this.messenger.toFieldlab(work, challenge, fieldlabId, 'introduction_called_off', details);
  }

  private async brief(invitation: Invitation): Promise<InvitationBrief> {
    const [brief] = await this.briefs([invitation]);
    if (!brief) throw notFound('invitation', invitation.id);
    return brief;
  }

  /** The same few queries for one invitation or for a page of them. */
  private async briefs(invitations: readonly Invitation[]): Promise<InvitationBrief[]> {
    const work = this.unitOfWork.read;
    const challenges = await this.challenges.findMany(
      work,
      invitations.map(({ challengeId }) => challengeId),
    );
    const contents = await this.challenges.contents(
      work,
      invitations.map(({ challengeId, challengeVersion: version }) => ({ challengeId, version })),
    );
    const releases = await this.releases.findMany(
      work,
      invitations.map(({ releaseId }) => releaseId),
    );
    const runOf = new Map(releases.map(({ id, matchRunId }) => [id, matchRunId]));
    const matches = await this.runs.matchesAt(
      work,
      invitations.map(({ releaseId, fieldlabId }) => ({ matchRunId: runOf.get(releaseId) ?? '', fieldlabId })),
    );
    const found = invitations.flatMap((invitation) => {
      const { challengeId, challengeVersion, releaseId, fieldlabId } = invitation;
      const challenge = challenges.find(({ id }) => id === challengeId);
      const content = contents.find((one) => one.challengeId === challengeId && one.version === challengeVersion);
      const match = matches.find((one) => one.matchRunId === runOf.get(releaseId) && one.fieldlabId === fieldlabId);
      return challenge && content ? [{ invitation, challenge, content, match }] : [];
    });
    const seen = await this.disclosures.look(
      found.map(({ invitation, challenge, content }) => ({
        challenge,
        content,
        levelOf: ({ toFieldlabs }) => levelOf(invitation.status, toFieldlabs),
      })),
    );
    return found.flatMap(({ invitation, challenge, match }, at) => {
      const one = seen[at];
      if (!one) return [];
      const reasons = reasonsBehind(one.veil, one.shown.content, match?.explanation.reasonsForFieldlab ?? []);
      return { invitation, reference: challenge.reference, challenge: one.shown, offerId: match?.offerId ?? null, reasons };
    });
  }
}

function partiesOf({ fieldlabId }: Invitation): Parties {
  return { fieldlabId };
}
