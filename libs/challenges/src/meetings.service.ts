import { Injectable } from '@nestjs/common';
import { permitted, type Actor } from '#libs/accounts';
import { UnitOfWork, type Work } from '#libs/database';
import { FieldlabsService } from '#libs/fieldlabs';
import { Clock, newId, notFound } from '#libs/kernel';
import { ChallengeMessenger } from './challenge-messenger.js';
import type { Challenge } from './challenge.entity.js';
import { partiesShared } from './challenge-parties.js';
import { ChallengeRepository } from './challenge.repository.js';
import type { Introduction } from './introduction.entity.js';
import { IntroductionRepository } from './introduction.repository.js';
import { meetingOver } from './meeting.errors.js';
import type { Meeting } from './meeting.entity.js';
import { assertChoosable, checkedSlots, type MeetingSide } from './meeting.lifecycle.js';
import { MeetingRepository } from './meeting.repository.js';

/** What somebody proposes. */
export interface MeetingProposal {
  slots: readonly Date[];
  /** 15 to 480. */
  minutes: number;
  place: string;
}

/** The intake meeting: proposed by one side, chosen by the other, in both calendars, and moved or cancelled there too. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly introductions: IntroductionRepository,
    private readonly challenges: ChallengeRepository,
    private readonly fieldlabs: FieldlabsService,
    private readonly messenger: ChallengeMessenger,
    private readonly clock: Clock,
  ) {}

  /** @returns null while nobody has proposed anything. @throws DomainError `introduction.not_found` for who is not part of it. */
  async get(actor: Actor, introductionId: string): Promise<Meeting | null> {
    await this.introduction(actor, introductionId);
    return this.meetings.ofIntroduction(this.unitOfWork.read, introductionId);
  }

  /**
   * Proposes three moments, also in place of earlier ones. An appointment that was agreed stands until another is chosen.
   *
   * @throws DomainError `meeting.slots_wrong` (400) or `meeting.over` (409).
   */
  async propose(actor: Actor, introductionId: string, proposal: MeetingProposal): Promise<Meeting> {
    return this.change(actor, introductionId, async (work, challenge, introduction, meeting, side) => {
      const now = this.clock.now();
      const proposed: Meeting = {
        id: meeting?.id ?? newId(),
        introductionId,
        status: 'proposed',
        proposedBy: side,
        slots: checkedSlots(proposal.slots, now),
        minutes: proposal.minutes,
        place: proposal.place,
        startsAt: meeting?.status === 'cancelled' ? null : (meeting?.startsAt ?? null),
        sequence: meeting?.sequence ?? 0,
        changedAt: now,
      };
      await this.meetings.save(work, proposed);
      const details = await this.details(work, introduction, proposed);
      const slots = proposed.slots.map((slot) => slot.toISOString());
      if (side === 'fieldlab') await this.messenger.toCompany(work, challenge, 'meeting_proposed', { ...details, slots });
      else await this.messenger.toFieldlab(work, challenge, introduction.fieldlabId, 'meeting_proposed', { ...details, slots });
      return proposed;
    });
  }

  /** The other side chooses; both get the appointment for their calendars. @throws DomainError as {@link assertChoosable} */
  async choose(actor: Actor, introductionId: string, startsAt: Date): Promise<Meeting> {
    return this.change(actor, introductionId, async (work, challenge, introduction, meeting, side) => {
      if (!meeting) throw notFound('meeting', introductionId);
      const now = this.clock.now();
      assertChoosable(meeting, side, startsAt, now);
      // Calendars know the first appointment as number 0, and every later one by a higher number.
      const sequence = meeting.startsAt === null && meeting.sequence === 0 ? 0 : meeting.sequence + 1;
      const agreed: Meeting = { ...meeting, status: 'agreed', startsAt, sequence, changedAt: now };
      await this.meetings.save(work, agreed);
      await this.tellBoth(work, challenge, introduction, agreed, 'meeting_agreed');
      return agreed;
    });
  }

  /** Takes the meeting out of both calendars. Doing it again changes nothing. */
  async cancel(actor: Actor, introductionId: string): Promise<Meeting> {
    return this.change(actor, introductionId, async (work, challenge, introduction, meeting) => {
      if (!meeting) throw notFound('meeting', introductionId);
      return this.cancelled(work, challenge, introduction, meeting);
    });
  }

  /** Cancels the appointment that a locked challenge which is being closed still has before it. */
  async callOff(work: Work, challenge: Challenge): Promise<void> {
    const introduction = await this.introductions.ofChallenge(work, challenge.id);
    const meeting = introduction && (await this.meetings.ofIntroduction(work, introduction.id));
    // Of mere proposals nobody need be told: the closing itself says enough.
    const isAhead = meeting?.startsAt != null && meeting.startsAt > this.clock.now();
    if (introduction && meeting && isAhead) await this.cancelled(work, challenge, introduction, meeting);
  }

  private async cancelled(work: Work, challenge: Challenge, introduction: Introduction, meeting: Meeting): Promise<Meeting> {
    if (meeting.status === 'cancelled') return meeting;
    const sequence = meeting.sequence + (meeting.startsAt === null ? 0 : 1);
    const cancelled: Meeting = { ...meeting, status: 'cancelled', sequence, changedAt: this.clock.now() };
    await this.meetings.save(work, cancelled);
    await this.tellBoth(work, challenge, introduction, cancelled, 'meeting_cancelled');
    return cancelled;
  }

  private async change(
    actor: Actor,
    introductionId: string,
    act: (
      work: Work,
      challenge: Challenge,
      introduction: Introduction,
      meeting: Meeting | null,
      side: MeetingSide,
    ) => Promise<Meeting>,
  ): Promise<Meeting> {
    const introduction = await this.introduction(actor, introductionId);
    const side = sideOf(actor, introduction);
    return this.unitOfWork.run(async (work) => {
      const challenge = await this.challenges.lock(work, introduction.challengeId);
      if (!challenge) throw notFound('introduction', introductionId);
      if (challenge.status === 'closed') throw meetingOver();
      const before = await this.meetings.ofIntroduction(work, introductionId);
      const meeting = await act(work, challenge, introduction, before, side);
      if (meeting !== before) await this.challenges.wind(work, challenge, lastsUntil(meeting, this.clock.now()));
      return meeting;
    });
  }

  private async introduction(actor: Actor, id: string): Promise<Introduction> {
    const work = this.unitOfWork.read;
    const found = await this.introductions.find(work, id);
    const challenge = found && (await this.challenges.find(work, found.challengeId));
    return permitted(actor, 'introduction.meet', id, found, (introduction) => partiesShared(introduction, challenge));
  }

  private async tellBoth(
    work: Work,
    challenge: Challenge,
    introduction: Introduction,
    meeting: Meeting,
    kind: 'meeting_agreed' | 'meeting_cancelled',
  ): Promise<void> {
    const details = { ...(await this.details(work, introduction, meeting)), startsAt: meeting.startsAt?.toISOString() ?? null };
    await this.messenger.toCompany(work, challenge, kind, details);
    await this.messenger.toFieldlab(work, challenge, introduction.fieldlabId, kind, details);
  }

  private async details(work: Work, { id: introductionId, fieldlabId }: Introduction, meeting: Meeting) {
    const { name: fieldlabName } = await this.fieldlabs.get(work, fieldlabId);
    const { id: meetingId, minutes, place, sequence, changedAt } = meeting;
    return { introductionId, fieldlabName, meetingId, minutes, place, sequence, changedAt: changedAt.toISOString() };
  }
}

function sideOf(actor: Actor, { fieldlabId }: Introduction): MeetingSide {
  return actor.belongsTo('fieldlab', fieldlabId) ? 'fieldlab' : 'company';
}

/** Until when both sides wait for nothing but their appointment; without one, now. */
function lastsUntil({ status, startsAt }: Meeting, now: Date): Date {
  return status !== 'cancelled' && startsAt !== null && startsAt > now ? startsAt : now;
}
