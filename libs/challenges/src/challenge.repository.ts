import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { withinReach } from '#libs/accounts';
import type { Work } from '#libs/database';
import { woundAt, type ChallengeClockState } from './challenge-clock.lifecycle.js';
import type { ChallengeContent } from './challenge-content.js';
import { Challenge } from './challenge.entity.js';
import type { ChallengeStatus } from './challenge.lifecycle.js';
import { CHALLENGE_PARTIES } from './challenge-parties.js';
import { ChallengeVersion } from './challenge-version.entity.js';
import type { ReachFilter } from './shared-list.js';

/** Which challenges to list, newest first. */
export interface ChallengeFilter extends ReachFilter {
  status?: ChallengeStatus | undefined;
}

/** A challenge but for its clock, which is nobody's to set but the repository's. */
type Clockless = Omit<Challenge, 'reference' | keyof ChallengeClockState>;

/** What to change of a challenge; a new status says since when it holds. */
type ChallengeChanges = Partial<Omit<Clockless, 'id' | 'status'>> &
  ({ status?: undefined } | { status: ChallengeStatus; updatedAt: Date });

@Injectable()
export class ChallengeRepository {
  async nextNumber(work: Work): Promise<number> {
    const [row] = await work.query<[{ number: string }]>("SELECT nextval('challenge_number') AS number");
    return Number(row.number);
  }

  async add(work: Work, challenge: Clockless): Promise<void> {
    await work.insert(Challenge, challenge);
  }

  async find(work: Work, id: string): Promise<Challenge | null> {
    return work.findOneBy(Challenge, { id });
  }

  async findMany(work: Work, ids: readonly string[]): Promise<Challenge[]> {
    return work.find(Challenge, { where: { id: In([...ids]) }, order: { id: 'ASC' } });
  }

  /** Locks the row until the transaction ends. Whatever changes a challenge or its invitations takes this lock first. */
  async lock(work: Work, id: string): Promise<Challenge | null> {
    return work.findOne(Challenge, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Locks several, always in the order of their ids, so that two who do so wait for each other and never for ever. */
  async lockMany(work: Work, ids: readonly string[]): Promise<Challenge[]> {
    return work.find(Challenge, { where: { id: In([...ids]) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** As {@link lockMany}, but for those that somebody else holds: these are passed over, and nobody is waited for. */
  async lockFree(work: Work, ids: readonly string[]): Promise<Challenge[]> {
    const lock = { mode: 'pessimistic_write', onLocked: 'skip_locked' } as const;
    return work.find(Challenge, { where: { id: In([...ids]) }, order: { id: 'ASC' }, lock });
  }

  /** A new status winds the clock of the challenge anew. */
  async update(work: Work, id: string, changes: ChallengeChanges): Promise<void> {
    await work.update(Challenge, { id }, withClock(changes));
  }

  /** Changes several in the same way. */
  async updateMany(work: Work, ids: readonly string[], changes: ChallengeChanges): Promise<void> {
    if (ids.length > 0) await work.update(Challenge, { id: In([...ids]) }, withClock(changes));
  }

  /** Winds the clock of a locked challenge anew: something happened with it at `moment`, and its status stays. */
  async wind(work: Work, { id, status }: Challenge, moment: Date): Promise<void> {
    await this.setClock(work, id, woundAt(status, moment));
  }

  async setClock(work: Work, id: string, { ringsAt, ringCount }: ChallengeClockState): Promise<void> {
    await work.update(Challenge, { id }, { ringsAt, ringCount });
  }

  /** Ids of those whose clock rings, longest due first. */
  async ringing(work: Work, now: Date, most: number): Promise<string[]> {
    const [select, where] = [{ id: true }, { ringsAt: LessThanOrEqual(now) }] as const;
    const found = await work.find(Challenge, { select, where, order: { ringsAt: 'ASC', id: 'ASC' }, take: most });
    return found.map(({ id }) => id);
  }

  async addVersion(work: Work, version: ChallengeVersion): Promise<void> {
    await work.insert(ChallengeVersion, version);
  }

  async version(work: Work, challengeId: string, version: number): Promise<ChallengeVersion> {
    return work.findOneByOrFail(ChallengeVersion, { challengeId, version });
  }

  /** Those of these versions that exist, in any order. */
  async contents(work: Work, versions: readonly { challengeId: string; version: number }[]): Promise<ChallengeVersion[]> {
    return versions.length === 0 ? [] : work.find(ChallengeVersion, { where: [...versions] });
  }

  /** The newest version of each of these challenges, in any order. */
  async newestVersions(work: Work, challenges: readonly Challenge[]): Promise<ChallengeVersion[]> {
    return this.contents(
      work,
      challenges.map(({ id, version }) => ({ challengeId: id, version })),
    );
  }

  /** The newest content of each of these challenges, by challenge id. */
  async newestContents(work: Work, challenges: readonly Challenge[]): Promise<Map<string, ChallengeContent>> {
    const versions = await this.newestVersions(work, challenges);
    return new Map(versions.map((version) => [version.challengeId, version]));
  }

  /** What the cases were about that each fieldlab brought to a good end: the newest `most` texts per fieldlab id. */
  async completedTexts(work: Work, most: number): Promise<Map<string, string[]>> {
    const rows = await work.query<{ fieldlabId: string; texts: string[] }[]>(
      `SELECT fieldlab_id AS "fieldlabId", array_agg(text ORDER BY place) AS texts
       FROM (SELECT introduction.fieldlab_id, concat_ws(E'\\n', version.problem, version.makes, version.success) AS text,
                    row_number() OVER (PARTITION BY introduction.fieldlab_id ORDER BY challenge.closed_at DESC, challenge.id) AS place
             FROM challenges challenge
             JOIN introductions introduction ON introduction.challenge_id = challenge.id
             JOIN challenge_versions version ON version.challenge_id = challenge.id AND version.version = challenge.version
             WHERE challenge.outcome = 'completed') completed
       WHERE place <= $1
       GROUP BY fieldlab_id`,
      [most],
    );
    return new Map(rows.map(({ fieldlabId, texts }) => [fieldlabId, texts]));
  }

  async versions(work: Work, challengeId: string): Promise<ChallengeVersion[]> {
    return work.find(ChallengeVersion, { where: { challengeId }, order: { version: 'ASC' } });
  }

  async list(work: Work, filter: ChallengeFilter): Promise<Challenge[]> {
    const { reach, status, after, limit } = filter;
    const query = work.createQueryBuilder(Challenge, 'challenge').orderBy('challenge.id', 'DESC').limit(limit);
    if (status) query.andWhere('challenge.status = :status', { status });
    if (after) query.andWhere('challenge.id < :after', { after });
    return withinReach(query, reach, CHALLENGE_PARTIES).getMany();
  }

  /** Those that still look for a fieldlab, newest first. */
  async newestOpen(work: Work, most: number): Promise<Challenge[]> {
    return work.find(Challenge, { where: { status: In(['in_review', 'inviting']) }, order: { id: 'DESC' }, take: most });
  }
}

/** Here and not with each who changes a status, so that nobody can forget it. */
function withClock(changes: ChallengeChanges): Partial<Challenge> {
  return changes.status === undefined ? changes : { ...changes, ...woundAt(changes.status, changes.updatedAt) };
}
