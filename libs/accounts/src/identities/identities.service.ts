import { Injectable } from '@nestjs/common';
import { notFound } from '#libs/kernel';
import { UnitOfWork } from '#libs/database';
import type { Actor } from '../actor.js';
import { IdentitiesRepository } from './identities.repository.js';
import type { Identity } from './identity.entity.js';

/** The identities that people have connected with their accounts. */
@Injectable()
export class IdentitiesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: IdentitiesRepository,
  ) {}

  async list(actor: Actor): Promise<Identity[]> {
    return this.identities.list(this.unitOfWork.read, actor.userId);
  }

  /** @throws DomainError `identity.not_found` for another person's. A code by mail always remains. */
  async disconnect(actor: Actor, id: string): Promise<void> {
    const removed = await this.unitOfWork.run((work) => this.identities.remove(work, actor.userId, id));
    if (!removed) throw notFound('identity', id);
  }
}
