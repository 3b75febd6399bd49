import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { notAllowed, notSignedIn, SessionsService, type Actor, type OrganisationKind } from '#libs/accounts';
import { SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { ACCESS_RULE, type AccessRule } from './access.decorator.js';
import type { ApiRequest } from './api-request.js';
import { sessionCookie } from './session-cookie.js';

const ORGANISATION_OF: Partial<Record<AccessRule, { kind: OrganisationKind; who: string }>> = {
  company: { kind: 'company', who: 'people of a registered company' },
  fieldlab: { kind: 'fieldlab', who: 'people of a fieldlab' },
  broker: { kind: 'hub', who: 'brokers of a hub' },
  administrator: { kind: 'programme', who: 'administrators of the programme' },
};

/** Finds out who is calling and refuses whom the route is not for. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    const http = context.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const actor = await this.actorOf(request, http.getResponse<Response>());
    if (actor) request.actor = actor;
    if (rule !== 'public') assertAllowed(rule, actor);
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

function assertAllowed(rule: AccessRule | undefined, actor: Actor | null): void {
  if (!actor) throw notSignedIn();
  if (rule === 'signed_in') return;
  // An undeclared route is refused to everybody, besides stopping the start.
  const organisation = rule && ORGANISATION_OF[rule];
  if (!organisation) throw notAllowed('nobody');
  if (actor.organisations(organisation.kind).length === 0) throw notAllowed(organisation.who);
}
