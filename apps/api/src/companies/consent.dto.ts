import { CONSENT_PURPOSES, CONSENT_TEXT_VERSION, type Consent, type ConsentPurpose } from '#libs/companies';
import { Choice, DateTime, ListOf, Uuid, Whole } from '../http/fields.js';
import { UuidParam } from '../http/params.js';

export class ConsentParams extends UuidParam {
  @Uuid({ description: 'Id of the consent' })
  consentId: string;
}

export class NewConsent {
  @Choice(CONSENT_PURPOSES, {
    description: 'What for: that the programme’s officers and partners may see the company by its name',
    name: 'ConsentPurpose',
  })
  purpose: ConsentPurpose;

  @Whole({ min: 1, description: 'Version of the text that was read', example: CONSENT_TEXT_VERSION })
  textVersion: number;
}

export class ConsentResource extends NewConsent {
  @Uuid({ description: 'Id of the consent' })
  id: string;

  @DateTime({ description: 'When it was given' })
  givenAt: string;

  @DateTime({ description: 'When it was withdrawn; null while it stands', nullable: true })
  withdrawnAt: string | null;
}

export class ConsentList {
  @Whole({ min: 1, description: 'Version of the text that holds now' })
  textVersion: number;

  @ListOf(() => ConsentResource, { description: 'Newest first, withdrawn ones too' })
  items: ConsentResource[];
}

export function consentResource({ id, purpose, textVersion, givenAt, withdrawnAt }: Consent): ConsentResource {
  return { id, purpose, textVersion, givenAt: givenAt.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null };
}
