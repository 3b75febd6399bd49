import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import type { Work } from '#libs/database';
import { CompanyProof } from './company-proof.entity.js';
import { Identity } from './identity.entity.js';
import { ProviderSignIn } from './provider-sign-in.entity.js';

/** What providers said of people, and what they were asked. */
@Injectable()
export class IdentitiesRepository {
  async addSignIn(work: Work, signIn: ProviderSignIn): Promise<void> {
    await work.insert(ProviderSignIn, signIn);
  }

  /** A sign-in that was begun after a moment and is not finished. */
  async findSignIn(work: Work, stateHash: Buffer, createdAfter: Date): Promise<ProviderSignIn | null> {
    return work.findOneBy(ProviderSignIn, { stateHash, createdAt: MoreThan(createdAfter), usedAt: IsNull() });
  }

  /** Uses a sign-in up; false when somebody was faster. */
  async useSignIn(work: Work, id: string, at: Date): Promise<boolean> {
    const result = await work.update(ProviderSignIn, { id, usedAt: IsNull() }, { usedAt: at });
    return result.affected === 1;
  }

  async find(work: Work, issuer: string, subject: string): Promise<Identity | null> {
    return work.findOneBy(Identity, { issuer, subject });
  }

  async list(work: Work, userId: string): Promise<Identity[]> {
    return work.find(Identity, { where: { userId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Adds an identity, or notes the use of one that the same person has. @returns whose it is from now on */
  async save(work: Work, identity: Identity): Promise<string> {
    const { issuer, subject, userId, lastUsedAt } = identity;
    await work.createQueryBuilder().insert().into(Identity).values(identity).orIgnore().execute();
    await work.update(Identity, { issuer, subject, userId }, { lastUsedAt });
    return (await work.findOneByOrFail(Identity, { issuer, subject })).userId;
  }

  /** False when it is not this person's. */
  async remove(work: Work, userId: string, id: string): Promise<boolean> {
    const result = await work.delete(Identity, { id, userId });
    return result.affected === 1;
  }

  async saveProof(work: Work, proof: CompanyProof): Promise<void> {
    await work.upsert(CompanyProof, proof, ['userId', 'kvkNumber']);
  }

  /** Which of these people have proven that they act for a company. */
  async proven(work: Work, kvkNumber: string, userIds: readonly string[]): Promise<string[]> {
    const proofs = await work.findBy(CompanyProof, { kvkNumber, userId: In([...userIds]) });
    return proofs.map(({ userId }) => userId);
  }
}
