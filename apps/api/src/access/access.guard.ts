import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import {
  ApiTokensService,
  assertMayEver,
  notAllowed,
  scopeMissing,
  scopesAllow,
  SessionsService,
  type Actor,
  type Permission,
} from '#libs/accounts';
import { duringAct } from '#libs/database';
import { SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { NEEDED_PERMISSION } from './access.decorator.js';
import { actOf } from '../audit/request-act.js';
import { SupportViewGate } from '../privacy/support-view-gate.js';
import type { ApiRequest } from './api-request.js';
import { bearerTokenOf } from './bearer-token.js';
import { sessionCookie } from './session-cookie.js';

/** Finds out who is calling and refuses whom the route is not for. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly tokens: ApiTokensService,
    private readonly supportViews: SupportViewGate,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(NEEDED_PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    // An undeclared route is refused to everybody, besides stopping the start.
    if (!permission) throw notAllowed('nobody');
    const http = context.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const token = bearerTokenOf(request);
    // Finding out who it is may end a session whose token was copied: that too belongs to this request in the audit trail.
    // A request with a token is the token's alone: no cookie adds to it or stands in for it.
    const recognised = await duringAct(actOf(context), () =>
      token === null ? this.actorOf(request, http.getResponse<Response>()) : this.actorWith(token, permission, request.method),
    );
    const actor = token === null ? await this.supportViews.through(recognised, context) : recognised;
    if (actor) request.actor = actor;
    assertMayEver(actor, permission);
    return true;
  }

  private async actorWith(token: string, permission: Permission, method: string): Promise<Actor> {
    const { actor, scopes } = await this.tokens.read(token);
    if (!scopesAllow(scopes, permission, method)) throw scopeMissing(scopes);
    return actor;
  }

  private async actorOf(request: ApiRequest, response: Response): Promise<Actor | null> {
    const token = sessionCookie.read(request, this.settings.PUBLIC_URL);
    const recognised = token === null ? null : await this.sessions.recognise(token);
    if (recognised?.renewed) {
      const { token: renewed, expiresAt } = recognised.renewed;
      sessionCookie.set(response, this.settings.PUBLIC_URL, renewed, expiresAt);
    }
    return recognised && recognised.actor;
  }
}
