import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/accounts';
import {
  afterAction,
  ChallengeMessenger,
  ChallengeRepository,
  ChallengesService,
  ReferralRepository,
  referralOpen,
} from '#libs/challenges';
import { UnitOfWork, type Work } from '#libs/database';
import { capacityFull, FieldlabsService } from '#libs/fieldlabs';
import { Clock, newId } from '#libs/kernel';
import { MailPreviewsService, type MailPreview } from '#libs/notifications';
import { CaseFiles, type CaseFile } from './case-file.js';
import { InvitationRounds } from './invitation-rounds.js';
import type { Invitation } from './invitation.entity.js';
import { InvitationRepository } from './invitation.repository.js';
import type { Match } from './match.entity.js';
import type { MatchRun } from './match-run.entity.js';
import { MatchRunRepository } from './match-run.repository.js';
import { alreadyInvited, notACandidate, nothingToRelease, rankingOutdated } from './matching.errors.js';
import type { Release } from './release.entity.js';
import { ReleaseRepository } from './release.repository.js';
import { SHORTLIST_LENGTH } from './shortlist-entry.entity.js';
import { reasonsForMail } from './visible-reasons.js';

/** A release as the company and its broker follow it. */
export interface ReleaseWithShortlist {
  release: Release;
  shortlist: {
    position: number;
    fieldlabId: string;
    fieldlabName: string;
    match: Match | null;
    /** Null before the fieldlab's turn. */
    invitation: Invitation | null;
  }[];
}

/** Carries what was found out of a transaction that must not come true. */
class Undone extends Error {
  constructor(readonly mails: MailPreview[]) {
    super('Carried out to be looked at only.');
  }
}

/** Puts a shortlist to both sides. */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly challengesService: ChallengesService,
    private readonly challenges: ChallengeRepository,
    private readonly referrals: ReferralRepository,
    private readonly runs: MatchRunRepository,
    private readonly files: CaseFiles,
    private readonly releases: ReleaseRepository,
    private readonly invitations: InvitationRepository,
    private readonly rounds: InvitationRounds,
    private readonly fieldlabs: FieldlabsService,
    private readonly messenger: ChallengeMessenger,
    private readonly mailPreviews: MailPreviewsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Releases a shortlist: the company is told, the first fieldlabs are invited.
   *
   * @param fieldlabIds one to three candidates in the order of invitation; without it the first three of the curated list that have room.
   * @throws DomainError `curation.not_a_candidate`, `release.already_invited`, `release.nothing_to_release`,
   * `release.ranking_outdated`, `capacity.full` or `referral.open` (all 409).
   */
  async release(actor: Actor, challengeId: string, fieldlabIds?: readonly string[]): Promise<Release> {
    return this.unitOfWork.run((work) => this.releaseNow(work, actor, challengeId, fieldlabIds));
  }

  /**
   * The mails that a release would send now, word for word: it is carried out in full and undone.
   *
   * @throws DomainError as {@link release}
   */
  async preview(actor: Actor, challengeId: string, fieldlabIds?: readonly string[]): Promise<MailPreview[]> {
    const before = newId();
    try {
      return await this.unitOfWork.run(async (work) => {
        await this.releaseNow(work, actor, challengeId, fieldlabIds);
        throw new Undone(await this.mailPreviews.since(work, challengeId, before));
      });
    } catch (error) {
      if (error instanceof Undone) return error.mails;
      throw error;
    }
  }

  private async releaseNow(
    work: Work,
    actor: Actor,
    challengeId: string,
    fieldlabIds: readonly string[] | undefined,
  ): Promise<Release> {
    const challenge = await this.challengesService.lock(work, actor, challengeId, 'challenge.release');
    afterAction(challenge.status, 'release');
    if (await this.referrals.findOpen(work, challengeId)) throw referralOpen();
    const file = this.files.open(work, challenge);
    const run = await file.newestRun();
    if (run?.challengeVersion !== challenge.version) throw rankingOutdated();
    return this.releaseRun(file, run, actor.userId, fieldlabIds);
  }

  /** Releases what the newest run proposes, for hubs that chose automatic curation. */
  async releaseByPolicy(file: CaseFile, run: MatchRun): Promise<Release> {
    return this.releaseRun(file, run, null);
  }

  /** Every release of a challenge with how each fieldlab answered, newest first; for its company and its brokers. */
  async list(actor: Actor, challengeId: string): Promise<ReleaseWithShortlist[]> {
    await this.challengesService.require(actor, challengeId, 'challenge.read');
    const releases = await this.releases.list(this.unitOfWork.read, challengeId);
    return Promise.all(releases.map((release) => this.withShortlist(release)));
  }

  /** One release with its shortlist. */
  async withShortlist(release: Release): Promise<ReleaseWithShortlist> {
    const work = this.unitOfWork.read;
    const entries = await this.releases.entries(work, release.id);
    const [fieldlabs, matches, invitations] = await Promise.all([
      this.fieldlabs.getMany(
        work,
        entries.map(({ fieldlabId }) => fieldlabId),
      ),
      this.runs.matches(work, release.matchRunId),
      this.invitations.ofChallenge(work, release.challengeId),
    ]);
    const shortlist = entries.map(({ position, fieldlabId }) => ({
      position,
      fieldlabId,
      fieldlabName: fieldlabs.find(({ id }) => id === fieldlabId)?.name ?? fieldlabId,
      match: matches.find((match) => match.fieldlabId === fieldlabId) ?? null,
      invitation: invitations.find((invitation) => invitation.fieldlabId === fieldlabId) ?? null,
    }));
    return { release, shortlist };
  }

  private async releaseRun(
    file: CaseFile,
    run: MatchRun,
    releasedBy: string | null,
    fieldlabIds?: readonly string[],
  ): Promise<Release> {
    const { work, challenge } = file;
    const shortlist = await this.shortlist(file, fieldlabIds);
    const now = this.clock.now();
    const release = {
      id: newId(),
      challengeId: challenge.id,
      challengeVersion: run.challengeVersion,
      matchRunId: run.id,
      followsRanking: fieldlabIds === undefined,
      releasedBy,
      releasedAt: now,
    };
    await this.releases.add(work, release, shortlist);
    await this.challenges.update(work, challenge.id, { status: afterAction(challenge.status, 'release'), updatedAt: now });
    const [first] = await this.rounds.begin(file, release, shortlist);
    if (!first) throw capacityFull((await this.fieldlabs.getMany(work, shortlist)).map(({ name }) => name));
    await this.tellCompany(file, shortlist, first.respondBy);
    return release;
  }

  private async shortlist(file: CaseFile, wanted?: readonly string[]): Promise<string[]> {
    if (!wanted) {
      const free = (await file.free()).slice(0, SHORTLIST_LENGTH);
      if (free.length === 0) throw nothingToRelease();
      return free.map(({ fieldlabId }) => fieldlabId);
    }
    const candidates = (await file.candidates()).map(({ fieldlabId }) => fieldlabId);
    const asked = await file.asked();
    for (const fieldlabId of wanted) {
      if (asked.has(fieldlabId)) throw alreadyInvited(fieldlabId);
      if (!candidates.includes(fieldlabId)) throw notACandidate(fieldlabId);
    }
    return [...wanted];
  }

  private async tellCompany(file: CaseFile, shortlist: readonly string[], respondBy: Date): Promise<void> {
    const { work, challenge } = file;
    const labs = await this.fieldlabs.getMany(work, shortlist);
    const matches = await file.matches();
    const fieldlabs = shortlist.map((fieldlabId) => {
      const match = matches.find((one) => one.fieldlabId === fieldlabId);
      const [reason] = reasonsForMail(match?.explanation.reasonsForCompany ?? []);
      const name = labs.find(({ id }) => id === fieldlabId)?.name ?? fieldlabId;
      return { name, reasonNl: reason?.nl ?? '', reasonEn: reason?.en ?? '' };
    });
    await this.messenger.toCompany(work, challenge, 'shortlist_released', {
      fieldlabs,
      respondBy: respondBy.toISOString(),
    });
  }
}
