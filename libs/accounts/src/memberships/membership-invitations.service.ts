import { Inject, Injectable } from '@nestjs/common';
import { OutboxRepository, UnitOfWork, type Work } from '#libs/database';
import { Clock, newId, NOBODY_YET, notFound, readClaim, SETTINGS_TOKEN, signClaim, type Settings } from '#libs/kernel';
import { job } from '#libs/queue';
import type { Language } from '#libs/taxonomy';
import { linkInvalid } from '../accounts.errors.js';
import { AccountsRepository } from '../accounts.repository.js';
import type { Actor } from '../actor.js';
import type { MembershipRole } from '../membership.entity.js';
import type { MembershipInvitation } from './membership-invitation.entity.js';
import { MembershipInvitationsRepository } from './membership-invitations.repository.js';
import { alreadyMember, joiningOver, otherAddress, roleImpossible, tooManyInvited } from './membership.errors.js';
import { isRoleIn, JOINING_DAYS, stateOfJoining } from './membership.lifecycle.js';
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

  /**
   * Invites somebody in a transaction of another service, which has checked who may; nothing happens when they belong to the
   * organisation or have been invited meanwhile.
   */
  async inviteOnce(work: Work, invitedBy: string, organisation: Organisation, member: NewMember): Promise<void> {
    const [email, now] = [member.email.toLowerCase(), this.clock.now()];
    const members = await this.memberships.list(work, organisation);
    const invited = await this.invitations.unanswered(work, organisation);
    const isOpen = invited.some((one) => one.email === email && stateOfJoining(one, now) === 'open');
    if (isOpen || members.some((one) => one.email === email)) return;
    await this.send(work, invitedBy, organisation, { ...member, email });
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
   * Joins, once. Somebody who belongs to the organisation already stays what they are.
   *
   * @throws DomainError as {@link open}, or `membership_invitation.other_address` (403) unless signed in with the address that was
   * invited.
   */
  async accept(actor: Actor, token: string): Promise<MembershipInvitation> {
    return this.unitOfWork.run(async (work) => {
      const invitation = await this.openOne(work, token);
      if (actor.email !== invitation.email) throw otherAddress();
      const { organisationKind, organisationId, role } = invitation;
      const acceptedAt = this.clock.now();
      await this.invitations.accept(work, invitation.id, acceptedAt);
      await this.accounts.ensureMembership(work, { userId: actor.userId, organisationKind, organisationId, role });
      return { ...invitation, acceptedAt };
    });
  }

  private async send(
    work: Work,
    invitedBy: string,
    organisation: Organisation,
    { email, role, language }: NewMember,
  ): Promise<MembershipInvitation> {
    const now = this.clock.now();
    const invitation: MembershipInvitation = {
      id: newId(),
      organisationKind: organisation.kind,
      organisationId: organisation.id,
      organisationName: language === 'nl' ? organisation.nameNl : organisation.nameEn,
      email,
      role,
      language,
      invitedBy,
      createdAt: now,
      expiresAt: new Date(now.getTime() + JOINING_DAYS * DAY),
      acceptedAt: null,
      withdrawnAt: null,
    };
    await this.invitations.withdrawExpired(work, organisation, email, now);
    await this.invitations.add(work, invitation);
    await this.outbox.put(work, [job('send-membership-invitation', { version: 1, membershipInvitationId: invitation.id })]);
    return invitation;
  }

  /** Locks the invitation of a token, if it can still be accepted. */
  private async openOne(work: Work, token: string): Promise<MembershipInvitation> {
    const claim = readClaim(this.settings.APP_SECRET, token);
    if (claim?.purpose !== 'join_organisation') throw linkInvalid();
    const invitation = await this.invitations.lock(work, claim.subject);
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

  private tokenOf({ id, expiresAt }: MembershipInvitation): string {
    return signClaim(this.settings.APP_SECRET, { purpose: 'join_organisation', subject: id, userId: NOBODY_YET, expiresAt });
  }
}
