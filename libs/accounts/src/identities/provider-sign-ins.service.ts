import { createHmac } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock, DomainError, newId, notFound, SETTINGS_TOKEN, type IdentityProvider, type Settings } from '#libs/kernel';
import { UnitOfWork, type Work } from '#libs/database';
import type { Language } from '#libs/taxonomy';
import { AccountsRepository } from '../accounts.repository.js';
import type { Actor } from '../actor.js';
import { hashOf, newToken } from '../secret-token.js';
import { SessionsService, type SessionToken, type SigningIn } from '../sessions.service.js';
import { IdentitiesRepository } from './identities.repository.js';
import { assuranceTooLow, identityTaken, identityUnknown, signInNotBegunHere } from './identity.errors.js';
import { ProviderClient, type Bond, type ProvenIdentity } from './provider-client.js';
import type { ProviderSignIn } from './provider-sign-in.entity.js';
import { representedCompany } from './represented-company.js';
import { verifiedAddress } from './verified-address.js';

/** How long somebody may take at the provider, in ms. */
const SIGN_IN_LIFETIME_MS = 15 * 60_000;

/** That a person acts for a company, as their provider has just said. */
export interface CompanyClaim {
  userId: string;
  kvkNumber: string;
  provider: IdentityProvider;
}

/** What is done in the same transaction with a company that the person acts for. */
export type UseCompanyClaim<Outcome> = (work: Work, claim: CompanyClaim) => Promise<Outcome>;

/** Sign-in with an organisation's own OpenID provider. */
@Injectable()
export class ProviderSignInsService {
  private readonly logger = new Logger(ProviderSignInsService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly identities: IdentitiesRepository,
    private readonly sessions: SessionsService,
    private readonly providerClient: ProviderClient,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  get providers(): readonly IdentityProvider[] {
    return this.settings.IDENTITY_PROVIDERS;
  }

  /**
   * Begins a sign-in. Who is signed in already begins to connect an identity with their account.
   *
   * @param browser token of the cookie of the browser, in which alone it can be finished.
   * @returns where to send the browser.
   * @throws DomainError `identity_provider.not_found` (404) or `identity_provider.unavailable` (503).
   */
  async begin(providerId: string, browser: string, actor: Actor | null): Promise<URL> {
    const provider = this.provider(providerId);
    const state = newToken();
    const signIn: ProviderSignIn = {
      id: newId(),
      providerId,
      stateHash: hashOf(state),
      browserHash: hashOf(browser),
      userId: actor?.userId ?? null,
      createdAt: this.clock.now(),
      usedAt: null,
    };
    const url = await this.providerClient.authorizationUrl(provider, this.bondOf(signIn, state));
    await this.identities.addSignIn(this.unitOfWork.single, signIn);
    return url;
  }

  /**
   * Finishes a sign-in with what the provider sent the browser back with, and opens a session. A sign-in is finished once, well or
   * not, in the browser and at the provider where it was begun.
   *
   * @param query of the address that the browser came back to.
   * @throws DomainError `sign_in.not_begun_here` (401), `sign_in.refused_by_provider` (401), `sign_in.assurance_too_low` (403),
   * `sign_in.no_account` (403), `identity.taken` (409), or as {@link begin}.
   */
  async finish<Outcome>(
    providerId: string,
    query: string,
    browser: string | null,
    signingIn: SigningIn,
    useClaim: UseCompanyClaim<Outcome>,
  ): Promise<{ session: SessionToken; company: Outcome | null }> {
    const provider = this.provider(providerId);
    const state = new URLSearchParams(query).get('state') ?? '';
    const signIn = await this.takeUp(providerId, state, browser, signingIn.replaces);
    const identity = await this.askProvider(provider, query, this.bondOf(signIn, state));
    const { acceptedAcr } = provider;
    if (acceptedAcr.length > 0 && !acceptedAcr.includes(identity.acr ?? '')) throw assuranceTooLow();
    return this.unitOfWork.run(async (work) => {
      const userId = await this.userOf(work, provider, identity, signIn.userId);
      const kvkNumber = this.kvkNumberOf(provider, identity);
      const company = kvkNumber === null ? null : await useClaim(work, { userId, kvkNumber, provider });
      return { session: await this.sessions.open(work, userId, signingIn), company };
    });
  }

  private provider(id: string): IdentityProvider {
    const provider = this.providers.find((one) => one.id === id);
    if (!provider) throw notFound('identity_provider', id);
    return provider;
  }

  /** The sign-in of this state, which nobody else can take up from now on. */
  private async takeUp(providerId: string, state: string, browser: string | null, actor: Actor | null): Promise<ProviderSignIn> {
    const now = this.clock.now();
    const begunAfter = new Date(now.getTime() - SIGN_IN_LIFETIME_MS);
    const signIn = await this.identities.findSignIn(this.unitOfWork.read, hashOf(state), begunAfter);
    const isHere =
      signIn?.providerId === providerId &&
      signIn.browserHash.equals(hashOf(browser ?? '')) &&
      // Whoever began to connect an identity with an account is still the one who is signed in.
      (signIn.userId === null || signIn.userId === actor?.userId);
    if (!signIn || !isHere || !(await this.identities.useSignIn(this.unitOfWork.single, signIn.id, now)))
      throw signInNotBegunHere();
    return signIn;
  }

  private async askProvider(provider: IdentityProvider, query: string, bond: Bond): Promise<ProvenIdentity> {
    try {
      return await this.providerClient.identityOf(provider, query, bond);
    } catch (error) {
      const { cause } = error as DomainError;
      this.logger.warn(`Sign-in with ${provider.id} failed: ${cause instanceof Error ? cause.message : 'unknown'}`);
      throw error;
    }
  }

  /** Whose identity it is, connecting it with an account where that is allowed. */
  private async userOf(
    work: Work,
    provider: IdentityProvider,
    identity: ProvenIdentity,
    connectTo: string | null,
  ): Promise<string> {
    const { issuer, subject } = identity;
    const known = await this.identities.find(work, issuer, subject);
    const userId = connectTo ?? known?.userId ?? (await this.userByAddress(work, provider, identity));
    const now = this.clock.now();
    const owner = await this.identities.save(work, { id: newId(), userId, issuer, subject, createdAt: now, lastUsedAt: now });
    if (owner !== userId) throw identityTaken();
    return userId;
  }

  private async userByAddress(work: Work, provider: IdentityProvider, { issuer, claims }: ProvenIdentity): Promise<string> {
    const email = verifiedAddress(claims, provider.emailDomains);
    if (email === null) throw identityUnknown();
    const known = await this.accounts.findByEmail(work, email);
    if (known) {
      // An address goes to somebody else when its holder leaves; who has another identity of this issuer is another person.
      const isAnother = (await this.identities.list(work, known.id)).some((identity) => identity.issuer === issuer);
      if (isAnother) throw identityUnknown();
      return known.id;
    }
    if (!provider.createsUsers) throw identityUnknown();
    return (await this.accounts.ensureUser(work, { email, name: nameFrom(claims, email), language: languageFrom(claims) })).id;
  }

  private kvkNumberOf(provider: IdentityProvider, { claims }: ProvenIdentity): string | null {
    if (provider.kvkNumberClaim === null) return null;
    const company = representedCompany(claims, provider.kvkNumberClaim);
    if (company.kind === 'company') return company.kvkNumber;
    if (company.kind === 'intermediary' && provider.allowsIntermediaries) return company.kvkNumber;
    if (company.kind !== 'none') this.logger.warn(`A claim of ${provider.id} about a company was not used: ${company.kind}.`);
    return null;
  }

  private bondOf({ id, providerId }: ProviderSignIn, state: string): Bond {
    const redirectUri = `${this.settings.PUBLIC_URL.replace(/\/+$/, '')}/sign-in/with/${providerId}`;
    return { state, nonce: this.derived(`nonce ${id}`), verifier: this.derived(`verifier ${id}`), redirectUri };
  }

  /** 256 bits that only we can know. */
  private derived(text: string): string {
    return createHmac('sha256', this.settings.APP_SECRET).update(`provider-sign-in ${text}`).digest('base64url');
  }
}

function nameFrom({ name }: ProvenIdentity['claims'], email: string): string {
  const given =
    typeof name === 'string'
      ? name
          .replace(/[\p{C}\s]+/gu, ' ')
          .trim()
          .slice(0, 100)
      : '';
  return given === '' ? (email.split('@')[0] ?? email) : given;
}

function languageFrom({ locale }: ProvenIdentity['claims']): Language {
  return typeof locale === 'string' && locale.toLowerCase().startsWith('en') ? 'en' : 'nl';
}
