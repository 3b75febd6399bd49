import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { InvitationRepository } from './invitation.repository.js';

/** How a fieldlab answers and helps, counted from what happened. */
export interface FieldlabFigures {
  /** Half of its answers came within so many days, rounded; null while there are too few to say. */
  answerDays: number | null;
  /** Challenges that it was introduced for and that are closed: all, and those brought to a good end. Both 0 while there are too few. */
  ended: number;
  completed: number;
}

/** Below this a figure says more about one company than about the fieldlab. */
const ENOUGH = 3;

@Injectable()
export class FieldlabFiguresService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationRepository,
  ) {}

  async of(fieldlabId: string): Promise<FieldlabFigures> {
    const { answers, medianDays, ended, completed } = await this.invitations.figures(this.unitOfWork.read, fieldlabId);
    return {
      answerDays: answers >= ENOUGH && medianDays !== null ? Math.round(medianDays) : null,
      ...(ended >= ENOUGH ? { ended, completed } : { ended: 0, completed: 0 }),
    };
  }
}
