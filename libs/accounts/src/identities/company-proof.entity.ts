import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { User } from '../user.entity.js';

/** That a provider of KVK numbers said, of a person, that they act for a company: when last, and which issuer. */
@Entity('company_proofs')
@Index('company_proofs_kvk_number', ['kvkNumber'])
export class CompanyProof {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'company_proofs_pk' })
  @ForeignKey(() => User, { name: 'company_proofs_user_fk' })
  userId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'company_proofs_pk' })
  kvkNumber: string;

  @Column('text')
  issuer: string;

  @Column('timestamptz')
  provenAt: Date;
}
