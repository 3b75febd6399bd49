import { Injectable } from '@nestjs/common';
import {
  afterAction,
  ChallengeMessenger,
  ChallengeRepository,
  ChallengesService,
  contentBehind,
  DisclosuresService,
  type Challenge,
  type ChallengeContent,
} from '#libs/challenges';
import type { Work } from '#libs/database';
import { CapacityService, FieldlabsService, type HubPolicy, type Offer } from '#libs/fieldlabs';
import { Clock, endOfWorkingDay, morningOfWorkingDay, newId, notFound } from '#libs/kernel';
import type { Reason } from '#libs/ranking';
import { CaseFiles, type CaseFile } from './case-file.js';
import type { Invitation } from './invitation.entity.js';
import type { Release } from './release.entity.js';
import { ReleaseRepository } from './release.repository.js';
import { SHORTLIST_LENGTH } from './shortlist-entry.entity.js';
import { reasonsBehind, reasonsForMail } from './visible-reasons.js';

/** What a fieldlab is told of when it is invited. */
interface Told {
  fieldlabName: string;
  content: ChallengeContent;
  offer: Offer | undefined;
  reasons: readonly Reason[];
}

/** Invites the fieldlabs of a shortlist in turn, as many at once as the hub's policy says; each holds a slot of its capacity. */
@Injectable()
export class InvitationRounds {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly challengesService: ChallengesService,
    private readonly disclosures: DisclosuresService,
    private readonly files: CaseFiles,
    private readonly releases: ReleaseRepository,
    private readonly fieldlabs: FieldlabsService,
    private readonly capacity: CapacityService,
    private readonly messenger: ChallengeMessenger,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a release: sends its first invitations, at least one even where earlier releases used up the policy's rounds, since
   * a person (or the policy itself) has decided anew.
   *
   * @param shortlist ids of the fieldlabs in the order of invitation.
   * @returns the invitations now open; none means that no fieldlab of the shortlist has room.
   */
  async begin(file: CaseFile, release: Release, shortlist: readonly string[]): Promise<Invitation[]> {
    return this.fill(file, release, shortlist, 1);
  }

  /**
   * After a no, or no answer in time: invites the next and tells the company; when nobody is left, the challenge goes back to the
   * broker, who is alarmed. The challenge must be locked by the caller.
   */
  async moveOn(work: Work, challenge: Challenge, ended: Invitation): Promise<void> {
    const file = this.files.open(work, challenge);
    const release = await this.releases.find(work, ended.releaseId);
    if (!release) throw notFound('release', ended.releaseId);
    const shortlist = (await this.releases.entries(work, release.id)).map(({ fieldlabId }) => fieldlabId);
    const open = await this.fill(file, release, shortlist, 0);
    const next = open.at(-1) ?? (await this.goOnByPolicy(file)).at(-1);
    await this.tellCompany(work, challenge, ended, next);
    if (!next) await this.giveBack(file);
  }

  /** Nobody is left to ask. */
  private async giveBack(file: CaseFile): Promise<void> {
    const { work, challenge } = file;
    const updatedAt = this.clock.now();
    await this.challenges.update(work, challenge.id, { status: afterAction(challenge.status, 'exhaust'), updatedAt });
    // The broker finds a ranking without those who said no.
    await this.challengesService.requestMatchRun(work, challenge, 'declined');
    const sent = await file.invitations();
    const declined = sent.filter(({ status }) => status === 'declined' || status === 'expired').length;
    await this.messenger.toBrokers(work, challenge, 'shortlist_exhausted', { declined });
  }

  /** Sends the invitations that policy, shortlist and capacity still allow, and at least `least` as far as the policy counts. */
  private async fill(file: CaseFile, release: Release, shortlist: readonly string[], least: number): Promise<Invitation[]> {
    const policy = await file.policy();
    const sent = [...(await file.invitations())];
    const open = sent.filter(({ status }) => status === 'open');
    const most = Math.min(policy.invitationsAtOnce, open.length + Math.max(policy.rounds - sent.length, least));
    let round = sent.length;
    for (const fieldlabId of await file.waiting(shortlist, release)) {
      if (open.length >= most) break;
      const invitation = await this.invite(file, release, { fieldlabId, round: round + 1 });
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
  private async goOnByPolicy(file: CaseFile): Promise<Invitation[]> {
    const { work, challenge } = file;
    const policy = await file.policy();
    const run = policy.curation === 'automatic' ? await file.newestRun() : null;
    if (run?.challengeVersion !== challenge.version) return [];
    if ((await file.asked()).size >= policy.rounds) return [];
    const good = (await file.free()).filter(({ score }) => score >= policy.threshold);
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
    return this.fill(file, release, shortlist, 0);
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

  /** @returns null where the fieldlab has ended meanwhile or has no room. */
  private async invite(
    file: CaseFile,
    release: Release,
    { fieldlabId, round }: { fieldlabId: string; round: number },
  ): Promise<Invitation | null> {
    const { work } = file;
    const { name: fieldlabName, status } = await this.fieldlabs.get(work, fieldlabId);
    if (status === 'ended') return null;
    const invitation = this.invitation(await file.policy(), release, { fieldlabId, round });
    const match = await file.match(release.matchRunId, fieldlabId);
    const content = await file.content(release.challengeVersion);
    const offer = (await this.fieldlabs.offers(work, fieldlabId)).find(({ id }) => id === match?.offerId);
    const wanted = { serviceKind: content.serviceKind ?? offer?.kind ?? null, deadline: content.deadline };
    if (!(await this.capacity.reserve(work, fieldlabId, wanted, invitation.id))) return null;
    await file.invite(invitation);
    await this.tell(file, invitation, { fieldlabName, content, offer, reasons: match?.explanation.reasonsForFieldlab ?? [] });
    return invitation;
  }

  private invitation(
    policy: HubPolicy,
    release: Release,
    { fieldlabId, round }: Pick<Invitation, 'fieldlabId' | 'round'>,
  ): Invitation {
    const now = this.clock.now();
    return {
      id: newId(),
      challengeId: release.challengeId,
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
  }

  private async tell(
    { work, challenge }: CaseFile,
    { id: invitationId, fieldlabId, respondBy }: Invitation,
    { fieldlabName, content, offer, reasons: ofMatch }: Told,
  ): Promise<void> {
    const veil = await this.disclosures.show(work, { challenge, content }, 'fieldlabs');
    const reasons = reasonsForMail(reasonsBehind(veil, contentBehind(veil, content), ofMatch));
    const told = await this.messenger.toFieldlab(work, challenge, fieldlabId, 'invitation_received', {
      invitationId,
      fieldlabName,
      offerTitleNl: offer?.titleNl ?? '',
      offerTitleEn: offer?.titleEn ?? '',
      respondBy: respondBy.toISOString(),
      reasonsNl: reasons.map(({ nl }) => nl),
      reasonsEn: reasons.map(({ en }) => en),
    });
    const unread = { fieldlabName, respondBy: respondBy.toISOString() };
    if (told === 0) await this.messenger.toBrokers(work, challenge, 'invitation_unread', unread);
  }
}
