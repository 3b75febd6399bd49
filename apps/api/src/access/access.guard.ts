import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { assertMayEver, notAllowed, SessionsService, type Actor, type Permission } from '#libs/accounts';
import { SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { NEEDED_PERMISSION } from './access.decorator.js';
import type { ApiRequest } from './api-request.js';
import { sessionCookie } from './session-cookie.js';

/** Finds out who is calling and refuses whom the route is not for. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
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
    const actor = await this.actorOf(request, http.getResponse<Response>());
    if (actor) request.actor = actor;
    assertMayEver(actor, permission);
    return true;
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
