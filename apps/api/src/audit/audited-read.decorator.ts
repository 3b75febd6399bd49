import { SetMetadata } from '@nestjs/common';

/** What a route shows that is sensitive. */
export interface AuditedReadRule {
  /** The noun of what is shown; its ids are those of the answer, or of its items. */
  subject: 'challenge' | 'introduction' | 'joining_request' | 'personal_data';
  /** Only where somebody of this kind of organisation reads: what is one's own needs no entry. */
  by?: 'hub';
  /** Where what is shown lies in something else: the id of it in the answer, or in one of its items; null where that does not show it. */
  idIn?: (thing: never) => string | null;
}

export const AUDITED_READ = 'fieldmatch:audited-read';

/** Declares that reading here is kept in the audit trail, before the answer leaves. */
export const AuditedRead = (
  subject: AuditedReadRule['subject'],
  by?: AuditedReadRule['by'],
  idIn?: AuditedReadRule['idIn'],
): MethodDecorator => SetMetadata(AUDITED_READ, { subject, ...(by && { by }), ...(idIn && { idIn }) } satisfies AuditedReadRule);
