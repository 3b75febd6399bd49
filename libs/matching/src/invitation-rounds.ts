import { Injectable } from '@nestjs/common';
import {
  afterAction,
  ChallengeMessenger,
  ChallengeRepository,
  ChallengesService,
  DisclosuresService,
  type Challenge,
  contentBehind,
  type ChosenLevel,
  type Disclosure,
} from '#libs/challenges';
import type { Work } from '#libs/database';
import { CapacityService, FieldlabsService, HubsService, type HubPolicy } from '#libs/fieldlabs';
import { Clock, endOfWorkingDay, morningOfWorkingDay, newId, notFound } from '#libs/kernel';
import { Candidates } from './candidates.js';
import type { Invitation } from './invitation.entity.js';
import { InvitationRepository } from './invitation.repository.js';
import type { Match } from './match.entity.js';
import { MatchRunRepository } from './match-run.repository.js';
import type { Release } from './release.entity.js';
import { ReleaseRepository } from './release.repository.js';
import { SHORTLIST_LENGTH } from './shortlist-entry.entity.js';
import { reasonsBehind, reasonsForMail } from './visible-reasons.js';

/** Invites the fieldlabs of a shortlist in turn, as many at once as the hub's policy says; each holds a slot of its capacity. */
@Injectable()
export class InvitationRounds {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly challengesService: ChallengesService,
    private readonly disclosures: DisclosuresService,
    private readonly invitations: InvitationRepository,
    private readonly releases: ReleaseRepository,
    private readonly runs: MatchRunRepository,
    private readonly candidates: Candidates,
    private readonly hubs: HubsService,
    private readonly fieldlabs: FieldlabsService,
    private readonly capacity: CapacityService,
    private readonly messenger: ChallengeMessenger,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a release: sends its first invitations, at least one even where earlier releases used up the policy's rounds, since
   * a person (or the policy itself) has decided anew. The challenge must be locked by the caller.
   *
   * @returns the invitations now open; none means that no fieldlab of the shortlist has room.
   */
  async begin(work: Work, challenge: Challenge, release: Release): Promise<Invitation[]> {
    return this.fill(work, challenge, release, 1);
  }

  /**
   * After a no, or no answer in time: invites the next and tells the company; when nobody is left, the challenge goes back to the
   * broker, who is alarmed. The challenge must be locked by the caller.
   */
  async moveOn(work: Work, challenge: Challenge, ended: Invitation): Promise<void> {
    const release = await this.releases.find(work, ended.releaseId);
    if (!release) throw notFound('release', ended.releaseId);
    const open = await this.fill(work, challenge, release, 0);
    const next = open.at(-1) ?? (await this.goOnByPolicy(work, challenge)).at(-1);
    await this.tellCompany(work, challenge, ended, next);
    if (next) return;
    const updatedAt = this.clock.now();
    await this.challenges.update(work, challenge.id, { status: afterAction(challenge.status, 'exhaust'), updatedAt });
    // The broker finds a ranking without those who said no.
    await this.challengesService.requestMatchRun(work, challenge, 'declined');
    const sent = await this.invitations.ofChallenge(work, challenge.id);
    const declined = sent.filter(({ status }) => status === 'declined' || status === 'expired').length;
    await this.messenger.toBrokers(work, challenge, 'shortlist_exhausted', { declined });
  }

  /** Sends the invitations that policy, shortlist and capacity still allow, and at least `least` as far as the policy counts. */
  private async fill(work: Work, challenge: Challenge, release: Release, least: number): Promise<Invitation[]> {
    const policy = await this.hubs.policyAt(work, challenge.hubId, this.clock.now());
    const sent = await this.invitations.ofChallenge(work, challenge.id);
    const open = sent.filter(({ status }) => status === 'open');
    const shortlist = (await this.releases.entries(work, release.id)).map(({ fieldlabId }) => fieldlabId);
    const most = Math.min(policy.invitationsAtOnce, open.length + Math.max(policy.rounds - sent.length, least));
    let round = sent.length;
    for (const fieldlabId of await this.candidates.waiting(work, challenge, shortlist, release)) {
      if (open.length >= most) break;
      const invitation = await this.invite(work, challenge, release, { fieldlabId, round: round + 1 }, policy);
      if (!invitation) continue;
      round += 1;
      open.push(invitation);
    }
    return open;
  }

  /**
   * Where the hub lets good matches release themselves, the next of the newest ranking come after a shortlist that is used up, as
   * long as they reach the threshold and rounds are left. Below the threshold nothing goes out without a person.
   */
  private async goOnByPolicy(work: Work, challenge: Challenge): Promise<Invitation[]> {
    const policy = await this.hubs.policyAt(work, challenge.hubId, this.clock.now());
    const run = policy.curation === 'automatic' ? await this.runs.newest(work, challenge.id) : null;
    if (run?.challengeVersion !== challenge.version) return [];
    if ((await this.candidates.asked(work, challenge.id)).size >= policy.rounds) return [];
    const good = (await this.candidates.free(work, challenge, run)).filter(({ score }) => score >= policy.threshold);
    if (good.length === 0) return [];
    const release: Release = {
      id: newId(),
      challengeId: challenge.id,
      challengeVersion: run.challengeVersion,
      matchRunId: run.id,
      followsRanking: true,
      releasedBy: null,
      releasedAt: this.clock.now(),
    };
    const shortlist = good.slice(0, SHORTLIST_LENGTH).map(({ fieldlabId }) => fieldlabId);
    await this.releases.add(work, release, shortlist);
    return this.fill(work, challenge, release, 0);
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

  /** @returns null where the fieldlab has no room. */
  private async invite(
    work: Work,
    challenge: Challenge,
    release: Release,
    { fieldlabId, round }: { fieldlabId: string; round: number },
    policy: HubPolicy,
  ): Promise<Invitation | null> {
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
    const match = await this.runs.match(work, release.matchRunId, fieldlabId);
    if (!(await this.reserve(work, invitation, match))) return null;
    await this.invitations.add(work, invitation);
    await this.disclosures.markShown(work, challenge, 'fieldlabs');
    await this.tell(work, challenge, invitation, match);
    return invitation;
  }

  private async reserve(work: Work, { id, fieldlabId, ...about }: Invitation, match: Match | null): Promise<boolean> {
    const content = await this.challenges.version(work, about.challengeId, about.challengeVersion);
    const offer = (await this.fieldlabs.offers(work, fieldlabId)).find((one) => one.id === match?.offerId);
    const serviceKind = content.serviceKind ?? offer?.kind ?? null;
    return this.capacity.reserve(work, fieldlabId, { serviceKind, deadline: content.deadline }, id);
  }

  private async tell(work: Work, challenge: Challenge, invitation: Invitation, match: Match | null): Promise<void> {
    const { fieldlabId } = invitation;
    const fieldlab = await this.fieldlabs.get(work, fieldlabId);
    const offer = (await this.fieldlabs.offers(work, fieldlabId)).find(({ id }) => id === match?.offerId);
    const content = await this.challenges.version(work, challenge.id, invitation.challengeVersion);
    const levelOf = ({ toFieldlabs }: Pick<Disclosure, 'toFieldlabs'>): ChosenLevel => toFieldlabs;
    const veil = await this.disclosures.veil(work, { challenge, content, levelOf });
    const ofMatch = match?.explanation.reasonsForFieldlab ?? [];
    const reasons = reasonsForMail(reasonsBehind(veil, contentBehind(veil, content), ofMatch));
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
