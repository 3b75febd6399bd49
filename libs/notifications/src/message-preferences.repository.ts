import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Work } from '#libs/database';
import { MessagePreference, QuietPerson } from './message-preference.entity.js';
import { usualWay, type MessageWay, type OptionalKind } from './message-way.js';
import type { NotificationKind } from './notification-params.js';

@Injectable()
export class MessagePreferencesRepository {
  async ofPerson(work: Work, userId: string): Promise<Map<OptionalKind, MessageWay>> {
    const rows = await work.findBy(MessagePreference, { userId });
    return new Map(rows.map(({ kind, way }) => [kind, way]));
  }

  /** The way of a kind for each of these people. */
  async ways(work: Work, kind: NotificationKind, userIds: readonly string[]): Promise<(userId: string) => MessageWay> {
    const rows = await work.findBy(MessagePreference, { kind: kind as OptionalKind, userId: In([...userIds]) });
    const chosen = new Map(rows.map(({ userId, way }) => [userId, way]));
    return (userId) => chosen.get(userId) ?? usualWay(kind);
  }

  async set(work: Work, preferences: readonly MessagePreference[]): Promise<void> {
    if (preferences.length > 0) await work.upsert(MessagePreference, [...preferences], ['userId', 'kind']);
  }

  /** Those of these people who want what can wait in working time only. */
  async quiet(work: Work, userIds: readonly string[]): Promise<Set<string>> {
    const rows = await work.findBy(QuietPerson, { userId: In([...userIds]) });
    return new Set(rows.map(({ userId }) => userId));
  }

  async setQuiet(work: Work, userId: string, isQuiet: boolean): Promise<void> {
    if (isQuiet) await work.upsert(QuietPerson, { userId }, ['userId']);
    else await work.delete(QuietPerson, { userId });
  }
}
