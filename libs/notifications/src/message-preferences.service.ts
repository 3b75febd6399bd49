import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '#libs/database';
import { MessagePreferencesRepository } from './message-preferences.repository.js';
import { isOptional, OPTIONAL_KINDS, usualWay, type MessageWay, type OptionalKind } from './message-way.js';

/** How a person wants to be told of what asks nothing of them. */
export interface MessagePreferences {
  /** What can wait comes in working time only. */
  workingTimeOnly: boolean;
  /** Every kind that may be had in another way. */
  ways: { kind: OptionalKind; way: MessageWay }[];
}

@Injectable()
export class MessagePreferencesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly preferences: MessagePreferencesRepository,
  ) {}

  async get(userId: string): Promise<MessagePreferences> {
    return this.read(this.unitOfWork.read, userId);
  }

  /** Changes what is named and leaves the rest. */
  async set(userId: string, { workingTimeOnly, ways }: Partial<MessagePreferences>): Promise<MessagePreferences> {
    return this.unitOfWork.run(async (work) => {
      if (workingTimeOnly !== undefined) await this.preferences.setQuiet(work, userId, workingTimeOnly);
      await this.preferences.set(
        work,
        (ways ?? []).map(({ kind, way }) => ({ userId, kind, way })),
      );
      return this.read(work, userId);
    });
  }

  /**
   * No more mails of a kind (RFC 8058, one click): they stay on the screen. Done twice it is as done once.
   *
   * @param kind one that may be turned off, or `daily_digest` for all that comes in the mail of the day.
   */
  async stop(userId: string, kind: string): Promise<void> {
    const kinds = kind === 'daily_digest' ? await this.dailyOnes(userId) : [kind].filter(isOptional);
    await this.set(userId, { ways: kinds.map((one) => ({ kind: one, way: 'screen' })) });
  }

  private async dailyOnes(userId: string): Promise<OptionalKind[]> {
    return (await this.get(userId)).ways.filter(({ way }) => way === 'daily').map(({ kind }) => kind);
  }

  private async read(work: Work, userId: string): Promise<MessagePreferences> {
    const chosen = await this.preferences.ofPerson(work, userId);
    return {
      workingTimeOnly: await this.preferences.isQuiet(work, userId),
      ways: OPTIONAL_KINDS.map((kind) => ({ kind, way: chosen.get(kind) ?? usualWay(kind) })),
    };
  }
}
