import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Introduction } from './introduction.entity.js';
import type { MeetingSide, MeetingStatus } from './meeting.lifecycle.js';

/** The intake meeting of an introduction: one side proposes three moments, the other chooses one. */
@Entity('meetings')
@Unique('meetings_introduction_unique', ['introductionId'])
@Check('meetings_status', "status IN ('proposed', 'agreed', 'cancelled')")
@Check('meetings_side', "proposed_by IN ('company', 'fieldlab')")
@Check('meetings_agreed', "status <> 'agreed' OR starts_at IS NOT NULL")
@Check('meetings_minutes', 'minutes BETWEEN 15 AND 480')
export class Meeting {
  /** Also what calendars know the appointment by, for as long as it exists. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meetings_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => Introduction, { name: 'meetings_introduction_fk' })
  introductionId: string;

  @Column('text')
  status: MeetingStatus;

  @Column('text')
  proposedBy: MeetingSide;

  /** The moments to choose from, earliest first. */
  @Column('timestamptz', { array: true })
  slots: Date[];

  @Column('int')
  minutes: number;

  /** An address or a link, as people write it. */
  @Column('text')
  place: string;

  /** The moment that was agreed; stays while another is being looked for. */
  @Column('timestamptz', { nullable: true })
  startsAt: Date | null;

  /** Grows with every change that calendars are told of (RFC 5545 §3.8.7.4). */
  @Column('int')
  sequence: number;

  @Column('timestamptz')
  changedAt: Date;
}
