import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { HeldMessage } from './held-message.entity.js';

@Injectable()
export class HeldMessageRepository {
  async add(work: Work, messages: readonly HeldMessage[]): Promise<void> {
    if (messages.length > 0) await work.insert(HeldMessage, [...messages]);
  }

  /** People for whom something is due, longest waiting first. */
  async duePeople(work: Work, now: Date, limit: number): Promise<string[]> {
    const rows = await work.query<{ userId: string }[]>(
      'SELECT user_id AS "userId" FROM held_messages WHERE due_at <= $1 GROUP BY user_id ORDER BY min(due_at) LIMIT $2',
      [now, limit],
    );
    return rows.map(({ userId }) => userId);
  }

  /** Takes away what is due for a person, so that nobody else finds it, in the order in which it happened. */
  async take(work: Work, userId: string, now: Date): Promise<HeldMessage[]> {
    const [rows] = await work.query<[HeldMessage[], number]>(
      `DELETE FROM held_messages WHERE user_id = $1 AND due_at <= $2
       RETURNING notification_id AS "notificationId", user_id AS "userId", to_address AS "toAddress", to_name AS "toName",
                 language, due_at AS "dueAt", is_bundled AS "isBundled"`,
      [userId, now],
    );
    return rows.toSorted((one, other) => (one.notificationId < other.notificationId ? -1 : 1));
  }
}
