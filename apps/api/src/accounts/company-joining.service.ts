import { Injectable } from '@nestjs/common';
import { AccountsRepository, IdentitiesRepository, MembershipsService, type CompanyClaim } from '#libs/accounts';
import { CompaniesService } from '#libs/companies';
import type { Work } from '#libs/database';
import { Clock } from '#libs/kernel';
import { joiningOf, type Joining } from './company-joining.lifecycle.js';

/** A company that somebody acts for, and what came of it. */
export interface JoinedCompany {
  kvkNumber: string;
  joining: Joining;
}

/** Lets people join the company that their provider says they act for. */
@Injectable()
export class CompanyJoiningService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly memberships: MembershipsService,
    private readonly identities: IdentitiesRepository,
    private readonly companies: CompaniesService,
    private readonly clock: Clock,
  ) {}

  /** Does what {@link joiningOf} says, for one person after the other, and keeps the proof. */
  async join(work: Work, { userId, kvkNumber, provider }: CompanyClaim): Promise<JoinedCompany> {
    const company = await this.companies.lockByKvkNumber(work, kvkNumber);
    const members = company ? await this.memberships.lock(work, { kind: 'company', id: company.id }) : [];
    const own = members.find((member) => member.userId === userId);
    const owners = members.filter(({ role }) => role === 'owner').map((member) => member.userId);
    const joining = joiningOf({
      isRegistered: company !== null,
      role: own?.role ?? null,
      hasProvenOwner: (await this.identities.proven(work, kvkNumber, owners)).length > 0,
      knownCompany: provider.knownCompany,
    });
    if (company && (joining === 'becomes_owner' || joining === 'becomes_member')) {
      const role = joining === 'becomes_owner' ? 'owner' : 'member';
      if (own) await this.memberships.setRole(work, own, role);
      else await this.accounts.ensureMembership(work, { userId, organisationKind: 'company', organisationId: company.id, role });
    }
    await this.identities.saveProof(work, { userId, kvkNumber, issuer: provider.issuer, provenAt: this.clock.now() });
    return { kvkNumber, joining };
  }
}
