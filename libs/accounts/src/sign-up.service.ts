import { Inject, Injectable } from '@nestjs/common';
import { Clock, SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import type { Work } from '#libs/database';
import { nameNeeded } from './accounts.errors.js';
import { AccountsRepository } from './accounts.repository.js';
import type { Recipient } from './actor.js';
import { MembershipInvitationsRepository } from './memberships/membership-invitations.repository.js';
import type { SignInCode } from './sign-in-code.entity.js';
import { SignInCodesRepository } from './sign-in-codes.repository.js';

const HOUR_MS = 60 * 60_000;
/** As many as a room full of people that signs up together; too few to be worth writing to strangers with. */
const MOST_ADDRESSES_AN_HOUR = 20;
/** As many as an organisation that invites all its people; too few to flood them with. */
const MOST_ADDRESSES_AN_HOUR_IF_INVITED = 100;

/** What somebody can do with a mail for signing in. */
export type Standing = 'has_account' | 'may_sign_up' | 'needs_invitation';

/** Whom a mail for signing in goes to, and what they can do with it. */
export interface Addressee {
  recipient: Pick<Recipient, 'name' | 'email' | 'language'>;
  standing: Standing;
}

/**
 * Accounts that people open themselves, with the code that was mailed to an address that nobody has. Until the code and a name are
 * there, there is no account: so nobody ever is without a name, and asking, reading the mail and opening its link leave nothing behind.
 */
@Injectable()
export class SignUpService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly codes: SignInCodesRepository,
    private readonly invitations: MembershipInvitationsRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /**
   * Whom a code is mailed to; null for nobody. Who has no account is written to only while the network that asks has asked for few
   * addresses, whosever they are: would those with an account not count, the mails that still come would tell which ones have one.
   * Who is invited is less of a stranger: they may open an account wherever that is, and more of them are written to.
   */
  async addresseeOf(work: Work, code: SignInCode): Promise<Addressee | null> {
    const userId = await this.knownUserId(work, code);
    if (userId !== null) {
      const recipient = await this.accounts.actor(work, userId, '');
      return recipient && { recipient, standing: 'has_account' };
    }
    const { email, language, createdAt } = code;
    if (email === null) return null;
    const recipient = { name: '', email, language };
    const isInvited = await this.isInvited(work, email);
    const others = await this.codes.countOtherAddresses(work, code, new Date(createdAt.getTime() - HOUR_MS));
    if (others >= (isInvited ? MOST_ADDRESSES_AN_HOUR_IF_INVITED : MOST_ADDRESSES_AN_HOUR)) return null;
    return { recipient, standing: isInvited || this.settings.SELF_SIGN_UP ? 'may_sign_up' : 'needs_invitation' };
  }

  /**
   * Whose account a right code opens, which is made where nobody has the address; null when nobody may have one by it. Two codes that
   * are used at once open the same account.
   *
   * @throws DomainError `session.name_needed` (409) without a name for the account.
   */
  async userIdOf(work: Work, code: SignInCode, name: string | null): Promise<string | null> {
    const known = await this.knownUserId(work, code);
    const { email, language } = code;
    if (known !== null || email === null) return known;
    if (!this.settings.SELF_SIGN_UP && !(await this.isInvited(work, email))) return null;
    if (name === null) throw nameNeeded();
    return (await this.accounts.ensureUser(work, { email, name, language })).id;
  }

  private async isInvited(work: Work, email: string): Promise<boolean> {
    return this.invitations.isOpenTo(work, email, this.clock.now());
  }

  /** The account of a code; also one that came to be since the code was asked for, by another code or a provider. */
  private async knownUserId(work: Work, { userId, email }: SignInCode): Promise<string | null> {
    if (userId !== null || email === null) return userId;
    return (await this.accounts.findByEmail(work, email))?.id ?? null;
  }
}
