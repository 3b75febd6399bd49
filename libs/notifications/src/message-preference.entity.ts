import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { MessageWay, OptionalKind } from './message-way.js';

/** How a person wants to be told of one kind of thing. */
@Entity('message_preferences')
@Check('message_preferences_way', "way IN ('at_once', 'daily', 'screen')")
export class MessagePreference {
  /** Without a foreign key: people belong to a lib that this one does not know. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_preferences_pk' })
  userId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'message_preferences_pk' })
  kind: OptionalKind;

  @Column('text')
  way: MessageWay;
}

/** A person who wants to be left in peace outside working time by what can wait. */
@Entity('quiet_people')
export class QuietPerson {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'quiet_people_pk' })
  userId: string;
}
