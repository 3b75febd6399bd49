import { Inject, Injectable } from '@nestjs/common';
import { UnrecoverableError, type Job } from 'bullmq';
import { CODE_LIFETIME_MINUTES, MembershipInvitationsService, SignInCodesService } from '#libs/accounts';
import { duringAct, OutboxRepository, UnitOfWork } from '#libs/database';
import { SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { MatchRunsService, RerankingsService } from '#libs/matching';
import { DeliveryService, joiningMail, joiningUrl, signInMail, signInUrl } from '#libs/notifications';
import type { JobName, JobPayloads } from '#libs/queue';
import { DirectMail } from './direct-mail.js';
import { RightOfWay } from './right-of-way.js';

/** How long a mail lets rankings go first, in ms: nobody notices that it came so much later. */
const MAIL_GIVES_WAY_MS = 1_000;

/** One handler for every job name: a job without one does not compile. */
type Handlers = { [Name in JobName]: (payload: JobPayloads[Name], outboxId: string) => Promise<unknown> };

/** What the worker does with each job. Each handler may run more than once for the same job and has its effect once. */
@Injectable()
export class JobHandlers {
  private readonly way = new RightOfWay();
  private readonly handlers: Handlers = {
    'make-match-run': (payload, outboxId) => this.way.take(() => this.matchRuns.make(payload, outboxId)),
    'rank-slice-again': (payload, outboxId) => this.rerankings.rankSlice(payload, outboxId),
    'deliver-mail': async ({ deliveryId }, outboxId) => {
      await this.way.give(MAIL_GIVES_WAY_MS);
      await this.deliveries.deliver(deliveryId, outboxId);
    },
    'send-sign-in-code': ({ signInCodeId }, outboxId) => this.sendSignInCode(signInCodeId, outboxId),
    'send-membership-invitation': ({ membershipInvitationId }, outboxId) =>
      this.sendMembershipInvitation(membershipInvitationId, outboxId),
  };

  constructor(
    private readonly matchRuns: MatchRunsService,
    private readonly rerankings: RerankingsService,
    private readonly deliveries: DeliveryService,
    private readonly codes: SignInCodesService,
    private readonly joining: MembershipInvitationsService,
    private readonly directMail: DirectMail,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: OutboxRepository,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /**
   * Handles one job of the queue. Its id is that of its outbox row.
   *
   * @throws UnrecoverableError for a job or payload version that this release does not know: the queue keeps it as failed.
   */
  async handle(job: Job<{ version: number }>): Promise<void> {
    const handler = this.handlers[job.name as JobName] as ((payload: object, outboxId: string) => Promise<unknown>) | undefined;
    if (!handler || job.data.version !== 1) {
      throw new UnrecoverableError(`This release does not know job '${job.name}' in payload version ${job.data.version}.`);
    }
    const id = String(job.id);
    const act = { id, operation: job.name, actorKind: 'system', actorId: null, viewedAs: null, origin: null } as const;
    await duringAct(act, () => handler(job.data, id));
  }

  private async sendSignInCode(signInCodeId: string, outboxId: string): Promise<void> {
    const sendable = await this.codes.toSend(signInCodeId);
    if (sendable) {
      const { code, link, recipient, standing } = sendable;
      const url = signInUrl(link, this.settings);
      const content = signInMail(standing, recipient.language, { code, url, minutes: CODE_LIFETIME_MINUTES });
      await this.directMail.send(signInCodeId, recipient, content);
    }
    await this.outbox.markHandled(this.unitOfWork.single, outboxId);
  }

  private async sendMembershipInvitation(invitationId: string, outboxId: string): Promise<void> {
    const sendable = await this.joining.toSend(invitationId);
    if (sendable) {
      const { invitation, inviter, token } = sendable;
      const { email, language, role, organisationName, expiresAt } = invitation;
      const url = joiningUrl(token, this.settings);
      const content = joiningMail(language, { organisationName, role, inviter, expiresAt, url });
      await this.directMail.send(invitationId, { name: '', email, language }, content);
    }
    await this.outbox.markHandled(this.unitOfWork.single, outboxId);
  }
}
