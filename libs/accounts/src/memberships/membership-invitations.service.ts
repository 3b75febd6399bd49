import { Inject, Injectable } from '@nestjs/common';
import { OutboxRepository, UnitOfWork, type Work } from '#libs/database';
import { Clock, newId, NOBODY_YET, notFound, readClaim, SETTINGS_TOKEN, signClaim, type Settings } from '#libs/kernel';
import { job } from '#libs/queue';
import type { Language } from '#libs/taxonomy';
import { linkInvalid } from '../accounts.errors.js';
import { AccountsRepository } from '../accounts.repository.js';
import type { Actor } from '../actor.js';
import type { MembershipRole, OrganisationKind } from '../membership.entity.js';
import type { MembershipInvitation } from './membership-invitation.entity.js';
import { MembershipInvitationsRepository } from './membership-invitations.repository.js';
import { alreadyMember, joiningOver, otherAddress, roleImpossible, tooManyInvited } from './membership.errors.js';
import { isKeeper, isRoleIn, JOINING_DAYS, roleOnAccepting, ROLES_IN, stateOfJoining } from './membership.lifecycle.js';
import { assertPermitted } from './memberships.service.js';
import { MembershipsRepository } from './memberships.repository.js';
import type { Organisation } from './organisation.js';

const DAY = 24 * 60 * 60_000;
const MOST_INVITATIONS_A_DAY = 50;

/** Whom to invite, as what, and in which language. */
export interface NewMember {
  email: string;
  role: MembershipRole;
  language: Language;
}

/** What came of inviting somebody once: the mail is new, it was sent again, or they belong to the organisation already. */
export type InvitedOnce = 'sent' | 'open' | 'member';

/** Takes people into organisations: invited by mail, and in once they have signed in with the address that it went to. */
@Injectable()
export class MembershipInvitationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly invitations: MembershipInvitationsRepository,
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** What was sent and not answered, also what has run out meanwhile. */
  async list(actor: Actor, organisation: Organisation): Promise<MembershipInvitation[]> {
    assertPermitted(actor, 'organisation.invite', organisation);
    return this.invitations.unanswered(this.unitOfWork.read, organisation);
  }

  /**
   * Invites somebody by mail.
   *
   * @throws DomainError `membership.exists`, `membership_invitation.open` or `membership_invitation.too_many` (409).
   */
  async invite(actor: Actor, organisation: Organisation, member: NewMember): Promise<MembershipInvitation> {
    assertPermitted(actor, 'organisation.invite', organisation);
    if (!isRoleIn(organisation.kind, member.role)) throw roleImpossible(organisation.kind);
    const email = member.email.toLowerCase();
    return this.unitOfWork.run(async (work) => {
      await this.assertInvitable(work, organisation, email, actor.userId, this.clock.now());
      return this.send(work, actor.userId, organisation, { ...member, email });
    });
  }

  /** How many people can still become a keeper of each of these organisations, for a service that has checked who may know. */
  async openToKeepers(work: Work, kind: OrganisationKind, ids: readonly string[]): Promise<Map<string, number>> {
    return this.invitations.countOpen(work, { kind, ids, role: ROLES_IN[kind][0], now: this.clock.now() });
  }

  /**
   * Invites somebody who asked to be let in, in a transaction of another service, which has checked who may. An invitation that is
   * open already is mailed again as it is, and answers the request if it takes the person in as the same; somebody who belongs to the
   * organisation is left alone.
   */
  async inviteOnce(work: Work, invitedBy: string, organisation: Organisation, member: NewMember): Promise<InvitedOnce> {
    const email = member.email.toLowerCase();
    if ((await this.memberships.list(work, organisation)).some((one) => one.email === email)) return 'member';
    const forWantOfKeeper = isKeeper({ organisationKind: organisation.kind, role: member.role });
    const invitation = {
      ...this.invitationOf(invitedBy, organisation, { ...member, email }),
      forWantOfKeeper,
      answersRequest: true,
    };
    await this.invitations.withdrawExpired(work, organisation, email, invitation.createdAt);
    const isSent = await this.invitations.addOnce(work, invitation);
    const open = isSent ? invitation : await this.invitations.openTo(work, organisation, email);
    if (open?.role === member.role && !open.answersRequest) await this.invitations.markAnswering(work, open.id);
    if (open) await this.mail(work, open);
    return isSent ? 'sent' : 'open';
  }

  /** @throws DomainError `membership_invitation.not_found` when it is not this organisation's or was answered. */
  async withdraw(actor: Actor, organisation: Organisation, id: string): Promise<void> {
    assertPermitted(actor, 'organisation.invite', organisation);
    const now = this.clock.now();
    const withdrawn = await this.unitOfWork.run((work) => this.invitations.withdraw(work, organisation, id, now));
    if (!withdrawn) throw notFound('membership_invitation', id);
  }

  /** What its mail needs; null when it has been answered or has run out meanwhile. */
  async toSend(id: string): Promise<{ invitation: MembershipInvitation; inviter: string; token: string } | null> {
    const work = this.unitOfWork.read;
    const invitation = await this.invitations.find(work, id);
    if (!invitation || stateOfJoining(invitation, this.clock.now()) !== 'open') return null;
    const inviter = await this.accounts.actor(work, invitation.invitedBy, '');
    return { invitation, inviter: inviter?.name ?? '', token: this.tokenOf(invitation) };
  }

  /**
   * Opens the link of the mail: what it invites to, and which address to sign in with. It leaves nothing behind; who has no account
   * opens one with a code to that address and their name, as everybody does.
   *
   * @throws DomainError `link.invalid` (404), or `membership_invitation.accepted`, `.withdrawn` or `.expired`.
   */
  async open(token: string): Promise<MembershipInvitation> {
    return this.unitOfWork.run((work) => this.openOne(work, token));
  }

  /**
   * Joins, once, as {@link roleOnAccepting} says. Somebody who belongs to the organisation already stays what they are.
   *
   * @throws DomainError as {@link open}, or `membership_invitation.other_address` (403) unless signed in with the address that was
   * invited.
   */
  async accept(actor: Actor, token: string): Promise<MembershipInvitation> {
    return this.unitOfWork.run(async (work) => {
      const sent = await this.invitations.find(work, this.idIn(token));
      if (!sent) throw linkInvalid();
      const { organisationKind, organisationId } = sent;
      // Before the invitation: whoever takes somebody's role away locks first their organisation, then what they sent.
      const everybody = await this.memberships.lock(work, { kind: organisationKind, id: organisationId });
      const invitation = await this.openOne(work, token);
      if (actor.email !== invitation.email) throw otherAddress();
      const role = roleOnAccepting(invitation, everybody.filter(isKeeper).length);
      const acceptedAt = this.clock.now();
      await this.invitations.accept(work, invitation.id, acceptedAt);
      await this.accounts.ensureMembership(work, { userId: actor.userId, organisationKind, organisationId, role });
      return { ...invitation, role, acceptedAt };
    });
  }

  private async send(
    work: Work,
    invitedBy: string,
    organisation: Organisation,
    member: NewMember,
  ): Promise<MembershipInvitation> {
    const invitation = this.invitationOf(invitedBy, organisation, member);
    await this.invitations.withdrawExpired(work, organisation, invitation.email, invitation.createdAt);
    await this.invitations.add(work, invitation);
    await this.mail(work, invitation);
    return invitation;
  }

  private invitationOf(
    invitedBy: string,
    organisation: Organisation,
    { email, role, language }: NewMember,
  ): MembershipInvitation {
    const now = this.clock.now();
    return {
      id: newId(),
      organisationKind: organisation.kind,
      organisationId: organisation.id,
      organisationName: language === 'nl' ? organisation.nameNl : organisation.nameEn,
      email,
      role,
      forWantOfKeeper: false,
      answersRequest: false,
      language,
      invitedBy,
      createdAt: now,
      expiresAt: new Date(now.getTime() + JOINING_DAYS * DAY),
      acceptedAt: null,
      withdrawnAt: null,
    };
  }

  private async mail(work: Work, { id: membershipInvitationId }: MembershipInvitation): Promise<void> {
    await this.outbox.put(work, [job('send-membership-invitation', { version: 1, membershipInvitationId })]);
  }

  /** Locks the invitation of a token, if it can still be accepted. */
  private async openOne(work: Work, token: string): Promise<MembershipInvitation> {
    const invitation = await this.invitations.lock(work, this.idIn(token));
    if (!invitation) throw linkInvalid();
    const state = stateOfJoining(invitation, this.clock.now());
    if (state !== 'open') throw joiningOver(state);
    return invitation;
  }

  private async assertInvitable(work: Work, organisation: Organisation, email: string, by: string, now: Date): Promise<void> {
    const members = await this.memberships.list(work, organisation);
    if (members.some((member) => member.email === email)) throw alreadyMember();
    const since = new Date(now.getTime() - DAY);
    if ((await this.invitations.countSince(work, organisation, since)) >= MOST_INVITATIONS_A_DAY)
      throw tooManyInvited(MOST_INVITATIONS_A_DAY);
    // Anybody may register companies, as many as they like, and the mail that goes to strangers holds the name of one.
    const isCompany = organisation.kind === 'company';
    if (isCompany && (await this.invitations.countIntoCompaniesBy(work, by, since)) >= MOST_INVITATIONS_A_DAY)
      throw tooManyInvited(MOST_INVITATIONS_A_DAY);
  }

  /** @throws DomainError `link.invalid` */
  private idIn(token: string): string {
    const claim = readClaim(this.settings.APP_SECRET, token);
    if (claim?.purpose !== 'join_organisation') throw linkInvalid();
    return claim.subject;
  }

  private tokenOf({ id, expiresAt }: MembershipInvitation): string {
    return signClaim(this.settings.APP_SECRET, { purpose: 'join_organisation', subject: id, userId: NOBODY_YET, expiresAt });
  }
}
