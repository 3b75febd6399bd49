import {
  may,
  MEMBERSHIP_ROLES,
  ORGANISATION_KINDS,
  stateOfJoining,
  type Actor,
  type Member,
  type MembershipInvitation,
  type MembershipRole,
  type Organisation,
  type OrganisationKind,
} from '#libs/accounts';
import { LANGUAGES, type Language } from '#libs/taxonomy';
import { Choice, DateTime, EmailAddress, Flag, ListOf, Nested, Slug, Text, Uuid } from '../http/fields.js';

const KIND = { description: 'Kind of organisation', name: 'OrganisationKind' };
const ROLE = { description: 'Role in the organisation', name: 'MembershipRole' };

export class OrganisationParams {
  @Choice(ORGANISATION_KINDS, KIND)
  organisationKind: OrganisationKind;

  @Slug({ description: 'Id of the company, fieldlab or hub; the programme is called fieldmatch' })
  organisationId: string;
}

export class MemberParams extends OrganisationParams {
  @Uuid({ description: 'Id of the person' })
  userId: string;
}

export class MembershipInvitationParams extends OrganisationParams {
  @Uuid({ description: 'Id of the invitation to join' })
  invitationId: string;
}

export class OrganisationName {
  @Text({ description: 'Name in Dutch' })
  nl: string;

  @Text({ description: 'Name in English' })
  en: string;
}

export class OrganisationResource extends OrganisationParams {
  @Nested(() => OrganisationName, { description: 'Name' })
  name: OrganisationName;
}

export class OrganisationWithRights extends OrganisationResource {
  @Flag({ description: 'Whether you may invite people to it' })
  mayInvite: boolean;

  @Flag({ description: 'Whether you may change roles and remove people' })
  mayManage: boolean;

  @Choice(MEMBERSHIP_ROLES, { ...ROLE, description: 'Your own role in it; null when you look on', nullable: true })
  role: MembershipRole | null;
}

export class MyOrganisation extends OrganisationResource {
  @Choice(MEMBERSHIP_ROLES, { ...ROLE, description: 'Your role in it' })
  role: MembershipRole;

  @Flag({ description: 'Whether what you do in this session may be done for it' })
  acting: boolean;
}

export class MyOrganisationList {
  @ListOf(() => MyOrganisation, { description: 'Organisations that you belong to, longest first' })
  items: MyOrganisation[];
}

export class MemberResource {
  @Uuid({ description: 'Id of the person' })
  userId: string;

  @Text({ description: 'Name' })
  name: string;

  @EmailAddress({ description: 'Address' })
  email: string;

  @Choice(MEMBERSHIP_ROLES, ROLE)
  role: MembershipRole;

  @DateTime({ description: 'Since when' })
  since: string;
}

export class MemberList {
  @ListOf(() => MemberResource, { description: 'People of the organisation, longest first' })
  items: MemberResource[];
}

export class MemberChanges {
  @Choice(MEMBERSHIP_ROLES, ROLE)
  role: MembershipRole;
}

export class NewMembershipInvitation {
  @EmailAddress({ description: 'Whom to invite; only who signs in with this address can accept', example: 'piet@example.nl' })
  email: string;

  @Choice(MEMBERSHIP_ROLES, ROLE)
  role: MembershipRole;

  @Choice(LANGUAGES, { description: 'Language of the mail', name: 'Language' })
  language: Language;
}

export class MembershipInvitationResource {
  @Uuid({ description: 'Id of the invitation to join' })
  id: string;

  @EmailAddress({ description: 'Who was invited' })
  email: string;

  @Choice(MEMBERSHIP_ROLES, ROLE)
  role: MembershipRole;

  @DateTime({ description: 'When it was sent' })
  createdAt: string;

  @DateTime({ description: 'Until when it can be accepted' })
  expiresAt: string;

  @Flag({ description: 'Whether it has run out' })
  expired: boolean;
}

export class MembershipInvitationList {
  @ListOf(() => MembershipInvitationResource, { description: 'Invitations that nobody has answered, newest first' })
  items: MembershipInvitationResource[];
}

export class JoiningToken {
  @Text({ description: 'What stands after # in the link of the mail', min: 1, max: 1_000 })
  token: string;
}

export class JoiningResource extends OrganisationParams {
  @Text({ description: 'Name of the organisation' })
  organisationName: string;

  @EmailAddress({ description: 'The address to sign in with' })
  email: string;

  @Choice(MEMBERSHIP_ROLES, ROLE)
  role: MembershipRole;

  @DateTime({ description: 'Until when it can be accepted' })
  expiresAt: string;
}

export function organisationResource({ kind, id, nameNl, nameEn }: Organisation): OrganisationResource {
  return { organisationKind: kind, organisationId: id, name: { nl: nameNl, en: nameEn } };
}

export function organisationWithRights(actor: Actor, organisation: Organisation): OrganisationWithRights {
  const { kind, id, parties } = organisation;
  const own = actor.memberships.find((one) => one.organisationKind === kind && one.organisationId === id);
  return {
    ...organisationResource(organisation),
    mayInvite: may(actor, 'organisation.invite', parties),
    mayManage: may(actor, 'organisation.manage_members', parties),
    role: own?.role ?? null,
  };
}

export function memberResource({ userId, name, email, role, createdAt }: Member): MemberResource {
  return { userId, name, email, role, since: createdAt.toISOString() };
}

export function membershipInvitationResource(invitation: MembershipInvitation, now: Date): MembershipInvitationResource {
  const { id, email, role, createdAt, expiresAt } = invitation;
  const expired = stateOfJoining(invitation, now) === 'expired';
  return { id, email, role, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), expired };
}

export function joiningResource(invitation: MembershipInvitation): JoiningResource {
  const { organisationKind, organisationId, organisationName, email, role, expiresAt } = invitation;
  return { organisationKind, organisationId, organisationName, email, role, expiresAt: expiresAt.toISOString() };
}
