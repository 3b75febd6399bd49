import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { concatMap, Observable } from 'rxjs';
import { AuditTrailService } from '#libs/accounts';
import { duringAct } from '#libs/database';
import type { ApiRequest } from '../access/api-request.js';
import { AUDITED_READ, type AuditedReadRule } from './audited-read.decorator.js';
import { actOf } from './request-act.js';

/** Makes each request an act, so that whatever it changes says by whom, and keeps who read what is sensitive. */
@Injectable()
export class ActInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly trail: AuditTrailService,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const act = actOf(context);
    const rule = this.reflector.get<AuditedReadRule | undefined>(AUDITED_READ, context.getHandler());
    const carriedOut = new Observable((subscriber) => duringAct(act, () => next.handle().subscribe(subscriber)));
    return carriedOut.pipe(
      concatMap(async (body) => {
        const { supportView } = request;
        if (supportView) await this.trail.keepRead(act, { kind: 'support_view', ids: [supportView.id] });
        if (rule && isAudited(rule, request))
          await this.trail.keepRead(act, { kind: rule.subject, ids: subjectIds(rule, body, request) });
        return body;
      }),
    );
  }
}

function isAudited({ by }: AuditedReadRule, { actor }: ApiRequest): boolean {
  return by === undefined || (actor?.organisations(by).length ?? 0) > 0;
}

/** Of one thing, of each thing in a list, or what the address names; personal data are those of who asks. */
function subjectIds({ subject, idIn }: AuditedReadRule, body: unknown, request: ApiRequest): string[] {
  if (subject === 'personal_data') return request.actor ? [request.actor.userId] : [];
  const { id, items } = body as { id?: string; items?: { id?: string }[] };
  if (idIn) return [...new Set((items ?? [body]).flatMap((thing) => idIn(thing as never) ?? []))];
  const path = request.params['id'];
  if (id !== undefined) return [id];
  const listed = (items ?? []).flatMap((item) => item.id ?? []);
  return listed.length > 0 || typeof path !== 'string' ? listed : [path];
}
