import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { Meeting } from './meeting.entity.js';

@Injectable()
export class MeetingRepository {
  async ofIntroduction(work: Work, introductionId: string): Promise<Meeting | null> {
    return work.findOneBy(Meeting, { introductionId });
  }

  async save(work: Work, meeting: Meeting): Promise<void> {
    await work.upsert(Meeting, meeting, ['id']);
  }
}
