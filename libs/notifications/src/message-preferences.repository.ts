import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { MessagePreference, QuietPerson } from './message-preference.entity.js';
import { usualWay, type MessageWay, type OptionalKind } from './message-way.js';
import type { NotificationKind } from './notification-params.js';

/** How and when a person wants to be told. */
export interface MessageWish {
  way: MessageWay;
  /** What can wait comes in working time only. */
  isQuiet: boolean;
}

/** Of who said nothing, and of everybody for what nobody can choose. */
export function usualWish(kind: NotificationKind): MessageWish {
  return { way: usualWay(kind), isQuiet: false };
}

@Injectable()
export class MessagePreferencesRepository {
  async ofPerson(work: Work, userId: string): Promise<Map<OptionalKind, MessageWay>> {
    const rows = await work.findBy(MessagePreference, { userId });
    return new Map(rows.map(({ kind, way }) => [kind, way]));
  }

  /** How each of these people wants to be told of a kind. */
  async wishes(work: Work, kind: OptionalKind, userIds: readonly string[]): Promise<(userId: string) => MessageWish> {
    const rows = await work.query<{ userId: string; way: MessageWay | null; isQuiet: boolean }[]>(
      `SELECT person.id AS "userId", preference.way, quiet.user_id IS NOT NULL AS "isQuiet"
       FROM unnest($1::uuid[]) person(id)
       LEFT JOIN message_preferences preference ON preference.user_id = person.id AND preference.kind = $2
       LEFT JOIN quiet_people quiet ON quiet.user_id = person.id`,
      [userIds, kind],
    );
    const wishes = new Map(rows.map(({ userId, way, isQuiet }) => [userId, { way: way ?? usualWay(kind), isQuiet }]));
    return (userId) => wishes.get(userId) ?? usualWish(kind);
  }

  async set(work: Work, preferences: readonly MessagePreference[]): Promise<void> {
    if (preferences.length > 0) await work.upsert(MessagePreference, [...preferences], ['userId', 'kind']);
  }

  /** Whether this person wants what can wait in working time only. */
  async isQuiet(work: Work, userId: string): Promise<boolean> {
    return work.existsBy(QuietPerson, { userId });
  }

  async setQuiet(work: Work, userId: string, isQuiet: boolean): Promise<void> {
    if (isQuiet) await work.upsert(QuietPerson, { userId }, ['userId']);
    else await work.delete(QuietPerson, { userId });
  }
}
