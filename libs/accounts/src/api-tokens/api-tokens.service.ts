import { Injectable } from '@nestjs/common';
import { Clock, newId, notFound } from '#libs/kernel';
import { UnitOfWork } from '#libs/database';
import { AccountsRepository } from '../accounts.repository.js';
import { Actor } from '../actor.js';
import { hashOf, newToken, TOKEN_FORM } from '../secret-token.js';
import type { ApiToken } from './api-token.entity.js';
import { tokenInvalid, tooManyTokens } from './api-token.errors.js';
import { ApiTokensRepository } from './api-tokens.repository.js';
import type { TokenScope } from './token-scope.js';

const DAY_MS = 24 * 60 * 60_000;
const TOUCH_INTERVAL_MS = 5 * 60_000;
const MOST_TOKENS = 20;

/** Longest that a token lasts, in days. */
export const LONGEST_TOKEN_DAYS = 365;

/** By it a leaked token is recognised for what it is. */
const PREFIX = 'fm_';

/** Stands for the session that a token does without. */
const NO_SESSION = '00000000-0000-0000-0000-000000000000';

/** What somebody wants a token to be. */
export interface NewApiToken {
  name: string;
  hubId: string;
  scopes: TokenScope[];
  /** 1 to {@link LONGEST_TOKEN_DAYS}. */
  days: number;
}

/** The tokens of hubs' own systems. */
@Injectable()
export class ApiTokensService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly tokens: ApiTokensRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a token for a hub that the person works for.
   *
   * @returns its text as well, which is nowhere to be had again.
   * @throws DomainError `hub.not_found` (404) for another hub, or `api_token.too_many` (409).
   */
  async make(actor: Actor, { name, hubId, scopes, days }: NewApiToken): Promise<{ apiToken: ApiToken; token: string }> {
    if (!actor.belongsTo('hub', hubId)) throw notFound('hub', hubId);
    const token = `${PREFIX}${newToken()}`;
    const now = this.clock.now();
    const apiToken: ApiToken = {
      id: newId(),
      userId: actor.userId,
      hubId,
      name,
      tokenHash: hashOf(token),
      scopes: [...new Set(scopes)],
      createdAt: now,
      expiresAt: new Date(now.getTime() + days * DAY_MS),
      lastUsedAt: null,
      revokedAt: null,
    };
    await this.unitOfWork.run(async (work) => {
      await this.accounts.lock(work, actor.userId);
      const live = await this.tokens.listLive(work, actor.userId, now);
      if (live.length >= MOST_TOKENS) throw tooManyTokens(MOST_TOKENS);
      await this.tokens.add(work, apiToken);
    });
    return { apiToken, token };
  }

  async list(actor: Actor): Promise<ApiToken[]> {
    return this.tokens.listLive(this.unitOfWork.read, actor.userId, this.clock.now());
  }

  /** @throws DomainError `api_token.not_found` (404) for another person's, or one that is revoked. */
  async revoke(actor: Actor, id: string): Promise<void> {
    const now = this.clock.now();
    const isRevoked = await this.unitOfWork.run((work) => this.tokens.revoke(work, actor.userId, id, now));
    if (!isRevoked) throw notFound('api_token', id);
  }

  /**
   * Who acts with a token: its owner, with no other membership than that in the token's hub, as it is today.
   *
   * @throws DomainError `token.invalid` (401).
   */
  async read(token: string): Promise<{ actor: Actor; scopes: readonly TokenScope[] }> {
    if (!token.startsWith(PREFIX) || !TOKEN_FORM.test(token.slice(PREFIX.length))) throw tokenInvalid();
    const work = this.unitOfWork.read;
    const now = this.clock.now();
    const apiToken = await this.tokens.findLive(work, hashOf(token), now);
    const person = apiToken && (await this.accounts.actor(work, apiToken.userId, NO_SESSION));
    if (!apiToken || !person?.belongsTo('hub', apiToken.hubId)) throw tokenInvalid();
    if (now.getTime() - (apiToken.lastUsedAt?.getTime() ?? 0) > TOUCH_INTERVAL_MS)
      await this.unitOfWork.run((using) => this.tokens.touch(using, apiToken.id, now));
    const memberships = person.memberships.filter(
      ({ organisationKind, organisationId }) => organisationKind === 'hub' && organisationId === apiToken.hubId,
    );
    const { userId, sessionId, name, email, language } = person;
    return { actor: new Actor(userId, sessionId, name, email, language, memberships), scopes: apiToken.scopes };
  }
}
