import { Injectable } from '@nestjs/common';
import { AccountsRepository, PROGRAMME_ID, type MembershipRole, type OrganisationKind } from '#libs/accounts';
import { CompaniesService } from '#libs/companies';
import { UnitOfWork, type Work } from '#libs/database';
import { FieldlabsService, HubsService } from '#libs/fieldlabs';
import type { Language } from '#libs/taxonomy';
import type { DemoSignIn } from './local-stack.js';

/** The two fieldlabs that are named when the stack has started; every other has its account as well. */
const NAMED_FIELDLABS = ['ramlab', 'robohouse'];
const MOST_FIELDLABS = 500;

/** Domains under `.example` reach nobody (RFC 2606), should a demo database ever meet a real mail server. */
const COMPANY_PERSON = { email: 'anna@voorbeeldmetaal.example', name: 'Anna Jansen', language: 'nl' as const };
const BROKER = { email: 'broker@hub.example', name: 'Bram de Vries', language: 'nl' as const };
const OFFICER = { email: 'officer@programme.example', name: 'Olga Smit', language: 'nl' as const };
const ADMINISTRATOR = { email: 'admin@programme.example', name: 'Petra Bakker', language: 'nl' as const };

/** Accounts to try everything with: a company, a broker of all hubs, an officer and an administrator, a person for each fieldlab. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly companies: CompaniesService,
    private readonly fieldlabs: FieldlabsService,
    private readonly hubs: HubsService,
  ) {}

  /** Makes what is missing and returns the sign-ins that are worth naming. */
  async ensure(): Promise<DemoSignIn[]> {
    return this.unitOfWork.run(async (work) => {
      await this.ensureCompany(work);
      const hubs = await this.hubs.list(work);
      for (const hub of hubs) await this.ensureMember(work, BROKER, 'hub', hub.id, 'broker');
      await this.ensureMember(work, OFFICER, 'programme', PROGRAMME_ID, 'officer');
      await this.ensureMember(work, ADMINISTRATOR, 'programme', PROGRAMME_ID, 'administrator');
      const named = await this.ensureFieldlabs(work);
      return [
        { who: 'company', email: COMPANY_PERSON.email },
        ...named,
        { who: 'broker', email: BROKER.email },
        { who: 'programme officer', email: OFFICER.email },
        { who: 'administrator', email: ADMINISTRATOR.email },
      ];
    });
  }

  private async ensureCompany(work: Work): Promise<void> {
    const user = await this.accounts.ensureUser(work, COMPANY_PERSON);
    const actor = await this.accounts.actor(work, user.id, '');
    if (actor && actor.organisations('company').length > 0) return;
    const company = await this.companies.register(work, {
      kvkNumber: '00000019',
      name: 'Voorbeeld Metaal B.V.',
      sbi: { version: 2025, code: '25110' },
      staffSize: 'small',
      street: 'Havenstraat 12',
      postcode: '3011 AB',
      city: 'Rotterdam',
      province: 'Zuid-Holland',
      website: null,
    });
    await this.ensureMember(work, COMPANY_PERSON, 'company', company.id, 'owner');
  }

  private async ensureFieldlabs(work: Work): Promise<DemoSignIn[]> {
    const fieldlabs = await this.fieldlabs.page(work, { limit: MOST_FIELDLABS });
    // The named ones first, so that they stand on top of the list to choose from.
    const isNamed = ({ id }: { id: string }): boolean => NAMED_FIELDLABS.includes(id);
    for (const { id, name } of [...fieldlabs.filter(isNamed), ...fieldlabs.filter((one) => !isNamed(one))]) {
      // One of the two named people reads English, so that both languages are seen.
      const person = {
        email: emailOf(id),
        name: `Coördinator ${name}`,
        language: id === NAMED_FIELDLABS[1] ? 'en' : 'nl',
      } as const;
      await this.ensureMember(work, person, 'fieldlab', id, 'owner');
    }
    return NAMED_FIELDLABS.filter((id) => fieldlabs.some((fieldlab) => fieldlab.id === id)).map((id) => ({
      who: 'fieldlab',
      email: emailOf(id),
    }));
  }

  private async ensureMember(
    work: Work,
    person: { email: string; name: string; language: Language },
    organisationKind: OrganisationKind,
    organisationId: string,
    role: MembershipRole,
  ): Promise<void> {
    const user = await this.accounts.ensureUser(work, person);
    await this.accounts.ensureMembership(work, { userId: user.id, organisationKind, organisationId, role });
  }
}

function emailOf(fieldlabId: string): string {
  return `${fieldlabId}@fieldlab.example`;
}
