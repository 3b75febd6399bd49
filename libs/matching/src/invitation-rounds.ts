import { Injectable } from '@nestjs/common';
import { afterAction, ChallengeMessenger, ChallengeRepository, type Challenge } from '#libs/challenges';
import type { Work } from '#libs/database';
import { FieldlabsService, HubsService, type HubPolicy } from '#libs/fieldlabs';
import { Clock, endOfWorkingDay, morningOfWorkingDay, newId, notFound } from '#libs/kernel';
import type { Invitation } from './invitation.entity.js';
import { InvitationRepository } from './invitation.repository.js';
import type { Match } from './match.entity.js';
import { MatchRunRepository } from './match-run.repository.js';
import type { Release } from './release.entity.js';
import { ReleaseRepository } from './release.repository.js';

/** Invites the fieldlabs of a shortlist in turn, as many at once as the hub's policy says. */
@Injectable()
export class InvitationRounds {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly invitations: InvitationRepository,
    private readonly releases: ReleaseRepository,
    private readonly runs: MatchRunRepository,
    private readonly hubs: HubsService,
    private readonly fieldlabs: FieldlabsService,
    private readonly messenger: ChallengeMessenger,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends the invitations that policy and shortlist still allow. The challenge must be locked by the caller.
   *
   * @returns the invitations now open; none means that the shortlist (or the policy's rounds) is used up.
   */
  async fill(work: Work, challenge: Challenge, release: Release): Promise<Invitation[]> {
    const policy = await this.hubs.policyAt(work, challenge.hubId, this.clock.now());
    const sent = await this.invitations.ofChallenge(work, challenge.id);
    const open = sent.filter(({ status }) => status === 'open');
    const asked = new Set(sent.map(({ fieldlabId }) => fieldlabId));
    const waiting = (await this.releases.entries(work, release.id)).filter(({ fieldlabId }) => !asked.has(fieldlabId));
    const room = Math.min(policy.invitationsAtOnce - open.length, policy.rounds - sent.length);
    for (const [index, { fieldlabId }] of waiting.slice(0, Math.max(0, room)).entries()) {
      open.push(await this.invite(work, challenge, release, fieldlabId, sent.length + index + 1, policy));
    }
    return open;
  }

  /**
   * After a no, or no answer in time: invites the next and tells the company; when nobody is left, the challenge goes back to the
   * broker, who is alarmed. The challenge must be locked by the caller.
   */
  async moveOn(work: Work, challenge: Challenge, ended: Invitation): Promise<void> {
    const release = await this.releases.find(work, ended.releaseId);
    if (!release) throw notFound('release', ended.releaseId);
    const next = (await this.fill(work, challenge, release)).at(-1);
    await this.tellCompany(work, challenge, ended, next);
    if (next) return;
    const updatedAt = this.clock.now();
    await this.challenges.update(work, challenge.id, { status: afterAction(challenge.status, 'exhaust'), updatedAt });
    const sent = await this.invitations.ofChallenge(work, challenge.id);
    const declined = sent.filter(({ status }) => status === 'declined' || status === 'expired').length;
    await this.messenger.toBrokers(work, challenge, 'shortlist_exhausted', { declined });
  }

  private async tellCompany(work: Work, challenge: Challenge, ended: Invitation, next: Invitation | undefined): Promise<void> {
    const names = await this.fieldlabs.getMany(work, [ended.fieldlabId, ...(next ? [next.fieldlabId] : [])]);
    const nameOf = (id: string): string => names.find((fieldlab) => fieldlab.id === id)?.name ?? id;
    const details = {
      fieldlabName: nameOf(ended.fieldlabId),
      nextFieldlabName: next ? nameOf(next.fieldlabId) : null,
      ...(next && { nextRespondBy: next.respondBy.toISOString() }),
    };
    if (ended.status === 'expired') return this.messenger.toCompany(work, challenge, 'invitation_unanswered', details);
    const answer = { reason: ended.declineReason ?? 'other', line: ended.declineLine };
    return this.messenger.toCompany(work, challenge, 'invitation_declined', { ...details, ...answer });
  }

  private async invite(
    work: Work,
    challenge: Challenge,
    release: Release,
    fieldlabId: string,
    round: number,
    policy: HubPolicy,
  ): Promise<Invitation> {
    const now = this.clock.now();
    const invitation: Invitation = {
      id: newId(),
      challengeId: challenge.id,
      challengeVersion: release.challengeVersion,
      releaseId: release.id,
      fieldlabId,
      round,
      status: 'open',
      invitedAt: now,
      respondBy: endOfWorkingDay(now, policy.responseWorkingDays),
      remindAt: morningOfWorkingDay(now, policy.reminderWorkingDay),
      remindedAt: null,
      answeredAt: null,
      answeredBy: null,
      declineReason: null,
      declineLine: null,
    };
    await this.invitations.add(work, invitation);
    await this.tell(work, challenge, invitation, await this.runs.match(work, release.matchRunId, fieldlabId));
    return invitation;
  }

  private async tell(work: Work, challenge: Challenge, invitation: Invitation, match: Match | null): Promise<void> {
    const { fieldlabId } = invitation;
    const fieldlab = await this.fieldlabs.get(work, fieldlabId);
    const offer = (await this.fieldlabs.offers(work, fieldlabId)).find(({ id }) => id === match?.offerId);
    const reasons = match?.explanation.reasonsForFieldlab ?? [];
    await this.messenger.toFieldlab(work, challenge, fieldlabId, 'invitation_received', {
      invitationId: invitation.id,
      fieldlabName: fieldlab.name,
      offerTitleNl: offer?.titleNl ?? '',
      offerTitleEn: offer?.titleEn ?? '',
      respondBy: invitation.respondBy.toISOString(),
      reasonsNl: reasons.map(({ nl }) => nl),
      reasonsEn: reasons.map(({ en }) => en),
    });
  }
}
