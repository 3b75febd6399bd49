import { ApiProperty } from '@nestjs/swagger';
import { AUDIT_KINDS, type AuditKind, type NamedAuditEntry } from '#libs/accounts';
import { ACTOR_KINDS, type ActorKind } from '#libs/database';
import { Choice, DateTime, ListOf, Text, Uuid } from '../http/fields.js';
import { PageResource } from '../http/page.js';

export class AuditEntryResource {
  @Text({ description: 'Id of the entry; later ones are greater', example: '4711' })
  id: string;

  @DateTime({ description: 'When' })
  at: string;

  @Uuid({ description: 'The request or job; its entries belong together', nullable: true })
  actId: string | null;

  @Text({ description: 'Operation of this interface, or name of the job', example: 'submitChallenge' })
  operation: string;

  @Choice(ACTOR_KINDS, { description: 'By what right', name: 'ActorKind' })
  actorKind: ActorKind;

  @Uuid({ description: 'Who; null for the system and for somebody unknown', nullable: true })
  actorId: string | null;

  @Text({ description: 'Name of who did it', nullable: true })
  actorName: string | null;

  @Uuid({ description: 'Through whose eyes an administrator looked', nullable: true })
  viewedAs: string | null;

  @Text({
    description:
      'Network that it came from; null where somebody else did it and one is no administrator, and in the trail of a case',
    nullable: true,
    example: '192.0.2.0/24',
  })
  origin: string | null;

  @Choice(AUDIT_KINDS, { description: 'What was done', name: 'AuditKind' })
  kind: AuditKind;

  @Text({ description: 'Kind of thing it was done to', example: 'challenge' })
  subjectKind: string;

  @Text({ description: 'Which one' })
  subjectId: string;

  @Uuid({ description: 'Case that it belongs to', nullable: true })
  challengeId: string | null;

  @ApiProperty({ type: [String], description: 'Names of what changed about it' })
  changed: string[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'New values of those that are codes or ids' })
  facts: Record<string, unknown>;
}

export class AuditEntryPage extends PageResource {
  @ListOf(() => AuditEntryResource, { description: 'Newest first' })
  items: AuditEntryResource[];
}

export function auditEntryResource({ entry, actorName }: NamedAuditEntry): AuditEntryResource {
  const { id, at, actId, operation, actorKind, actorId, viewedAs, origin, kind, subjectKind, subjectId } = entry;
  const { challengeId, changed, facts } = entry;
  return {
    id,
    at: at.toISOString(),
    actId,
    operation,
    actorKind,
    actorId,
    actorName,
    viewedAs,
    origin,
    kind,
    subjectKind,
    subjectId,
    challengeId,
    changed,
    facts,
  };
}

/** The trail of a case says who did what, and not where that person was. */
export function caseEntryResource(named: NamedAuditEntry): AuditEntryResource {
  return { ...auditEntryResource(named), origin: null };
}

/** Somebody's own trail says where they were, and where a stranger was who tried to sign in as them, but not where others were. */
export function ownEntryResource(named: NamedAuditEntry, userId: string): AuditEntryResource {
  const { actorId } = named.entry;
  const isOthers = actorId !== null && actorId !== userId;
  return { ...auditEntryResource(named), ...(isOthers && { origin: null }) };
}
