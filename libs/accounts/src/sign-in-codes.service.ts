import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, newId, NOBODY_YET, readClaim, SETTINGS_TOKEN, signClaim, type Settings } from '#libs/kernel';
import { currentAct, OutboxRepository, UnitOfWork, type Work } from '#libs/database';
import { job } from '#libs/queue';
import type { Language } from '#libs/taxonomy';
import { linkExpired, linkInvalid, linkOfOtherBrowser, linkUsed, signInRefused } from './accounts.errors.js';
import { AccountsRepository } from './accounts.repository.js';
import { hashOf, sameText } from './secret-token.js';
import { SessionsService, type SessionToken, type SigningIn } from './sessions.service.js';
import type { SignInCode } from './sign-in-code.entity.js';
import { SignInCodesRepository } from './sign-in-codes.repository.js';
import { SignUpService, type Addressee } from './sign-up.service.js';

export const CODE_LIFETIME_MINUTES = 15;
const CODE_LIFETIME_MS = CODE_LIFETIME_MINUTES * 60_000;
const MOST_TRIES_PER_CODE = 5;
const MOST_CODES_FROM_NETWORK = 5;
const MOST_CODES = 20;

/** What a mail for signing in holds. */
export interface SignInMail extends Addressee {
  code: string;
  /** Token of the link. */
  link: string;
}

/**
 * Sign-in by mail: a code to type and a link to open, of which either works once, for a quarter of an hour, and only in the browser
 * that asked. So a link that was stolen opens nothing, and a stranger's guesses do not count against what somebody else asked for.
 * Whoever has no account opens one with the same code: see {@link SignUpService}.
 */
@Injectable()
export class SignInCodesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly codes: SignInCodesRepository,
    private readonly signUps: SignUpService,
    private readonly sessions: SessionsService,
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /**
   * Has a mail sent to `email`: at most twenty in a quarter of an hour, so that nobody's inbox can be flooded, and five of them asked
   * from one network, so that a stranger cannot use up those of somebody else. For an address without an account exactly the same is
   * done, down to the job, and only the worker decides what the mail says: so nobody but its reader learns whether there is an account.
   *
   * @param browser token of the cookie of the browser that asks.
   * @param language in which somebody without an account is written to.
   */
  async request(email: string, browser: string, language: Language): Promise<void> {
    await this.unitOfWork.run(async (work) => {
      const user = await this.accounts.findByEmail(work, email);
      const now = this.clock.now();
      const asked = { addressHash: this.addressHash(email), networkHash: this.networkHash() };
      const recent = await this.codes.count(work, asked, new Date(now.getTime() - CODE_LIFETIME_MS));
      if (recent.all >= MOST_CODES || recent.fromNetwork >= MOST_CODES_FROM_NETWORK) return;
      const code: SignInCode = {
        id: newId(),
        userId: user?.id ?? null,
        email: user ? null : email.toLowerCase(),
        language,
        ...asked,
        browserHash: hashOf(browser),
        createdAt: now,
        tries: 0,
        usedAt: null,
      };
      await this.codes.add(work, code);
      await this.outbox.put(work, [job('send-sign-in-code', { version: 1, signInCodeId: code.id })]);
    });
  }

  /** What the mail needs; null when nobody is to be mailed, or it is used or too old to be worth sending. */
  async toSend(signInCodeId: string): Promise<SignInMail | null> {
    const work = this.unitOfWork.read;
    const code = await this.codes.find(work, signInCodeId);
    if (!code || code.usedAt || this.isOver(code)) return null;
    const addressee = await this.signUps.addresseeOf(work, code);
    return addressee && { code: this.digitsOf(code), link: this.linkOf(code), ...addressee };
  }

  /**
   * Opens a session with the code from a mail, and an account where nobody has the address.
   *
   * @param browser token of the cookie of the browser; null when it has none.
   * @param name of whoever opens an account; it changes nothing for who has one.
   * @throws DomainError `session.refused` for a code that is wrong, used, old or of another browser; five wrong guesses spend a code.
   * `session.name_needed` (409) for a right one that opens an account, without a name.
   */
  async openByCode(
    email: string,
    digits: string,
    browser: string | null,
    signingIn: SigningIn,
    name: string | null = null,
  ): Promise<SessionToken> {
    const session = await this.unitOfWork.run(async (work) => {
      const asked = { addressHash: this.addressHash(email), browserHash: hashOf(browser ?? '') };
      const since = new Date(this.clock.now().getTime() - CODE_LIFETIME_MS);
      const candidates = await this.codes.lockUsable(work, asked, since, MOST_TRIES_PER_CODE);
      const match = candidates.find((candidate) => sameText(this.digitsOf(candidate), digits));
      const opened = match && (await this.open(work, match, signingIn, name));
      if (opened) return opened;
      // A guess counts against every code that is out, or five codes would allow twenty-five guesses each round.
      for (const { id, tries } of candidates) await this.codes.setTries(work, id, tries + 1);
      return null;
    });
    if (!session) throw signInRefused();
    return session;
  }

  /**
   * As {@link openByCode}, with the link from a mail.
   *
   * @throws DomainError `link.invalid` (404), `link.expired` or `link.used` (410), `link.other_browser` (403), or `session.name_needed`.
   */
  async openByLink(
    token: string,
    browser: string | null,
    signingIn: SigningIn,
    name: string | null = null,
  ): Promise<SessionToken> {
    const claim = readClaim(this.settings.APP_SECRET, token);
    if (claim?.purpose !== 'sign_in') throw linkInvalid();
    return this.unitOfWork.run(async (work) => {
      const code = await this.codes.lock(work, claim.subject);
      if (!code || ![NOBODY_YET, code.userId].includes(claim.userId)) throw linkInvalid();
      if (this.isOver(code)) throw linkExpired(claim.expiresAt);
      if (!code.browserHash.equals(hashOf(browser ?? ''))) throw linkOfOtherBrowser();
      if (code.usedAt || code.tries >= MOST_TRIES_PER_CODE) throw linkUsed();
      const session = await this.open(work, code, signingIn, name);
      if (!session) throw linkInvalid();
      return session;
    });
  }

  /** Spends a right code; null when it opens nothing, since nobody may have an account by it. */
  private async open(work: Work, code: SignInCode, signingIn: SigningIn, name: string | null): Promise<SessionToken | null> {
    const userId = await this.signUps.userIdOf(work, code, name);
    if (userId === null) return null;
    await this.codes.use(work, code.id, userId, this.clock.now());
    return this.sessions.open(work, userId, signingIn);
  }

  private isOver({ createdAt }: SignInCode): boolean {
    return this.clock.now().getTime() - createdAt.getTime() >= CODE_LIFETIME_MS;
  }

  /** Eight digits from the code's id and the secret, so that neither the database nor the queue ever holds the code. */
  private digitsOf({ id }: SignInCode): string {
    return String(this.digest(`sign-in-code ${id}`).readUIntBE(0, 6) % 100_000_000).padStart(8, '0');
  }

  private linkOf({ id, userId, createdAt }: SignInCode): string {
    const expiresAt = new Date(createdAt.getTime() + CODE_LIFETIME_MS);
    return signClaim(this.settings.APP_SECRET, { purpose: 'sign_in', subject: id, userId: userId ?? NOBODY_YET, expiresAt });
  }

  private addressHash(email: string): Buffer {
    return this.digest(`sign-in-address ${email.toLowerCase()}`);
  }

  private networkHash(): Buffer {
    return this.digest(`sign-in-network ${currentAct()?.origin ?? ''}`);
  }

  private digest(text: string): Buffer {
    return createHmac('sha256', this.settings.APP_SECRET).update(text).digest();
  }
}
