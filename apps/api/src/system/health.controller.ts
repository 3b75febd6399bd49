import { setTimeout } from 'node:timers/promises';
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import { UnitOfWork } from '#libs/database';
import { DomainError } from '#libs/kernel';
import { Access } from '../access/access.decorator.js';

/** How long the database may take to say that it is there, in ms; shorter than what watchers wait. */
const PATIENCE_MS = 2_000;

/** For whatever watches the process; outside `/v1`. */
@ApiExcludeController()
@SkipThrottle()
@Controller('health')
@Access('health.read')
export class HealthController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The process runs. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** It can serve: the database answers, and soon. */
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    const limit = setTimeout(PATIENCE_MS, undefined, { ref: false }).then(() => Promise.reject(new Error('No answer in time')));
    await Promise.race([this.unitOfWork.read.query('SELECT 1'), limit]).catch(() => {
      throw new DomainError({
        code: 'server.unavailable',
        status: 503,
        title: 'Not available now',
        detail: 'The database does not answer. Try again in a moment.',
        level: 'warn',
      });
    });
    return { status: 'ok' };
  }
}
