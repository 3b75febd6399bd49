import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor } from '#libs/accounts';
import { supportViewReadOnly, SupportViewsService } from '#libs/privacy';
import type { ApiRequest } from '../access/api-request.js';
import { AUDITED_READ, type AuditedReadRule } from '../audit/audited-read.decorator.js';
import { AS_ONESELF } from './as-oneself.decorator.js';

const READING = new Set(['GET', 'HEAD']);

/** Lets an administrator who looks through a person's eyes see what that person sees, and do nothing else. */
@Injectable()
export class SupportViewGate {
  constructor(
    private readonly reflector: Reflector,
    private readonly views: SupportViewsService,
  ) {}

  /**
   * Whom a request of this person shows things to.
   *
   * @throws DomainError `support_view.read_only` (403) for whatever would change something, or take the person's data along.
   */
  async through(actor: Actor | null, context: ExecutionContext): Promise<Actor | null> {
    if (!actor?.memberships.some(({ role }) => role === 'administrator')) return actor;
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(AS_ONESELF, places)) return actor;
    const seen = await this.views.seenThrough(actor);
    if (!seen) return actor;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const rule = this.reflector.get<AuditedReadRule | undefined>(AUDITED_READ, context.getHandler());
    if (!READING.has(request.method) || rule?.subject === 'personal_data') throw supportViewReadOnly();
    request.supportView = seen.view;
    return seen.person;
  }
}
