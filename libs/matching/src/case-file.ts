import { Injectable } from '@nestjs/common';
import { ChallengeRepository, type Challenge, type ChallengeVersion } from '#libs/challenges';
import type { Work } from '#libs/database';
import { CapacityService, HubsService, type HubPolicy } from '#libs/fieldlabs';
import { Clock, once } from '#libs/kernel';
import { curatedList } from './curated-list.js';
import type { Curation } from './curation.entity.js';
import { CurationRepository } from './curation.repository.js';
import type { Invitation } from './invitation.entity.js';
import { InvitationRepository } from './invitation.repository.js';
import type { MatchRun } from './match-run.entity.js';
import { MatchRunRepository } from './match-run.repository.js';
import type { Match } from './match.entity.js';

/** What whoever opens a file has in hand already. */
interface Known {
  /** The run that was just stored for a submission, hence the newest, with its matches, best first. */
  ranked?: { run: MatchRun; matches: Match[] };
  content?: ChallengeVersion;
}

/** Opens the files of challenges. */
@Injectable()
export class CaseFiles {
  constructor(
    readonly challenges: ChallengeRepository,
    readonly runs: MatchRunRepository,
    readonly curations: CurationRepository,
    readonly invitations: InvitationRepository,
    readonly hubs: HubsService,
    readonly capacity: CapacityService,
    readonly clock: Clock,
  ) {}

  /** The challenge must be locked, and stay locked as long as the file is used. */
  open(work: Work, challenge: Challenge, known: Known = {}): CaseFile {
    return new CaseFile(work, challenge, this, known);
  }
}

/**
 * A locked challenge with what its lock protects: ranking, decisions, invitations. Each is read when it is first needed and then
 * kept, since nobody else can change it before the transaction ends; whoever invites through the file finds the invitation in it.
 */
export class CaseFile {
  /** The policy of the challenge's hub when it was first asked for. The lock does not hold it: one transaction follows one policy. */
  readonly policy: () => Promise<HubPolicy>;
  /** In the order of rounds. */
  readonly invitations: () => Promise<Invitation[]>;
  /** Null before the first ranking. */
  readonly newestRun: () => Promise<MatchRun | null>;
  /** Those of the newest run, best first. */
  readonly matches: () => Promise<Match[]>;
  private readonly curation: () => Promise<Curation | null>;

  constructor(
    readonly work: Work,
    readonly challenge: Challenge,
    private readonly files: CaseFiles,
    private readonly known: Known,
  ) {
    const { id, hubId } = challenge;
    this.policy = once(() => files.hubs.policyAt(work, hubId, files.clock.now()));
    this.invitations = once(() => files.invitations.ofChallenge(work, id));
    this.newestRun = once(async () => known.ranked?.run ?? files.runs.newest(work, id));
    this.matches = once(async () => known.ranked?.matches ?? this.readMatches());
    this.curation = once(() => files.curations.newest(work, id));
  }

  async content(version: number): Promise<ChallengeVersion> {
    const { content } = this.known;
    return content?.version === version ? content : this.files.challenges.version(this.work, this.challenge.id, version);
  }

  /** A fieldlab's place in a run, the newest or an older one. */
  async match(matchRunId: string, fieldlabId: string): Promise<Match | null> {
    if ((await this.newestRun())?.id !== matchRunId) return this.files.runs.match(this.work, matchRunId, fieldlabId);
    return (await this.matches()).find((match) => match.fieldlabId === fieldlabId) ?? null;
  }

  /** Ids of the fieldlabs that were invited, however they answered. */
  async asked(): Promise<Set<string>> {
    return new Set((await this.invitations()).map(({ fieldlabId }) => fieldlabId));
  }

  /** The matches of the newest run in the order that the broker gave, or the ranker, without those that the broker removed. */
  async candidates(): Promise<Match[]> {
    return curatedList(await this.matches(), await this.decisions()).map(({ match }) => match);
  }

  /** Those of {@link candidates} that were not asked yet and have room now. */
  async free(): Promise<Match[]> {
    const run = await this.newestRun();
    if (!run) return [];
    const asked = await this.asked();
    const full = await this.files.capacity.withoutRoom(this.work, await this.content(run.challengeVersion));
    return (await this.candidates()).filter(({ fieldlabId }) => !asked.has(fieldlabId) && !full.has(fieldlabId));
  }

  /**
   * The fieldlabs of a shortlist that still wait for their turn. What the broker removed since is left out; a shortlist that
   * followed the ranking follows it as it stands now, one that a broker put in order keeps that order.
   */
  async waiting(shortlist: readonly string[], { followsRanking }: { followsRanking: boolean }): Promise<string[]> {
    const { removed } = await this.decisions();
    const out = new Set([...(await this.asked()), ...removed.map(({ fieldlabId }) => fieldlabId)]);
    const waiting = shortlist.filter((fieldlabId) => !out.has(fieldlabId));
    if (!followsRanking || waiting.length < 2) return waiting;
    const order = (await this.candidates()).map(({ fieldlabId }) => fieldlabId);
    const place = (fieldlabId: string): number => (order.includes(fieldlabId) ? order.indexOf(fieldlabId) : order.length);
    return waiting.toSorted((left, right) => place(left) - place(right));
  }

  async invite(invitation: Invitation): Promise<void> {
    await this.files.invitations.add(this.work, invitation);
    (await this.invitations()).push(invitation);
  }

  private async readMatches(): Promise<Match[]> {
    const run = await this.newestRun();
    return run ? this.files.runs.matches(this.work, run.id) : [];
  }

  private async decisions(): Promise<Pick<Curation, 'pinned' | 'removed'>> {
    return (await this.curation()) ?? { pinned: [], removed: [] };
  }
}
