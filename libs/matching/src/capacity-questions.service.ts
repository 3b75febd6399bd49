import { Injectable, Logger } from '@nestjs/common';
import { AccountsRepository } from '#libs/accounts';
import { UnitOfWork, type Work } from '#libs/database';
import { CapacityService, FieldlabsService } from '#libs/fieldlabs';
import { Clock, eachAlone, endOfWorkingDay, isWorkingTime, localDate, quarterOf, type Quarter } from '#libs/kernel';
import { NotificationsService } from '#libs/notifications';
import { CapacityQuestionRepository } from './capacity-question.repository.js';

const MOST_PER_ROUND = 100;
/** Working days in which one click answers. */
const DAYS_TO_ANSWER = 20;

/** Asks the fieldlabs each quarter whether what they said of their room is still true: old figures are as bad as none. */
@Injectable()
export class CapacityQuestionsService {
  private readonly logger = new Logger('Clock');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questions: CapacityQuestionRepository,
    private readonly fieldlabs: FieldlabsService,
    private readonly capacity: CapacityService,
    private readonly accounts: AccountsRepository,
    private readonly notifications: NotificationsService,
    private readonly clock: Clock,
  ) {}

  /** Asks whoever is due, in working time only. Returns how many were asked. */
  async tick(): Promise<number> {
    const now = this.clock.now();
    if (!isWorkingTime(now)) return 0;
    const quarter = quarterOf(localDate(now));
    const due = await this.questions.due(this.unitOfWork.read, quarter, MOST_PER_ROUND);
    const ask = (fieldlabId: string): Promise<boolean> => this.unitOfWork.run((work) => this.ask(work, fieldlabId, quarter));
    return eachAlone(due, ask, { logger: this.logger, nameOf: (fieldlabId) => `The question to ${fieldlabId}` });
  }

  private async ask(work: Work, fieldlabId: string, quarter: Quarter): Promise<boolean> {
    const now = this.clock.now();
    if (!(await this.questions.add(work, { fieldlabId, quarter, askedAt: now }))) return false;
    const { name: fieldlabName } = await this.fieldlabs.get(work, fieldlabId);
    const slots = (await this.capacity.rooms(work)).slotsPerQuarter().get(fieldlabId) ?? null;
    const answerBy = endOfWorkingDay(now, DAYS_TO_ANSWER).toISOString();
    await this.notifications.notify(work, {
      kind: 'capacity_check',
      params: { fieldlabId, fieldlabName, slots, answerBy },
      recipients: await this.accounts.recipients(work, 'fieldlab', fieldlabId),
    });
    return true;
  }
}
