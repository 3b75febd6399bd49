import { Injectable } from '@nestjs/common';
import { PROGRAMME_ID, type Organisation, type OrganisationKind } from '#libs/accounts';
import { CompaniesService } from '#libs/companies';
import { UnitOfWork } from '#libs/database';
import { FieldlabsService, HubsService, partiesOfFieldlab } from '#libs/fieldlabs';
import { notFound } from '#libs/kernel';

type Key = Pick<Organisation, 'kind' | 'id'>;
type Named = Omit<Organisation, 'kind'>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PROGRAMME: Named = {
  id: PROGRAMME_ID,
  nameNl: 'Fieldmatch-programma',
  nameEn: 'Fieldmatch programme',
  parties: { programmeId: PROGRAMME_ID },
};

/** Looks organisations of every kind up where each kind lives. */
@Injectable()
export class OrganisationDirectory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly companies: CompaniesService,
    private readonly fieldlabs: FieldlabsService,
    private readonly hubs: HubsService,
  ) {}

  /** @throws DomainError `organisation.not_found` */
  async get(kind: OrganisationKind, id: string): Promise<Organisation> {
    const [organisation] = await this.find([{ kind, id }]);
    if (!organisation) throw notFound('organisation', id);
    return organisation;
  }

  /** Those that exist, in the order asked for, with one query for each kind. */
  async find(keys: readonly Key[]): Promise<Organisation[]> {
    const idsOf = (kind: OrganisationKind): string[] => keys.flatMap((key) => (key.kind === kind ? [key.id] : []));
    const found: Record<OrganisationKind, Named[]> = {
      company: await this.companiesOf(idsOf('company').filter((id) => UUID.test(id))),
      fieldlab: await this.fieldlabsOf(idsOf('fieldlab')),
      hub: await this.hubsOf(idsOf('hub')),
      programme: [PROGRAMME],
    };
    return keys.flatMap(({ kind, id }) => {
      const named = found[kind].find((one) => one.id === id);
      return named ? [{ kind, ...named }] : [];
    });
  }

  private async companiesOf(ids: readonly string[]): Promise<Named[]> {
    const companies = ids.length === 0 ? [] : await this.companies.findMany(this.unitOfWork.read, ids);
    return companies.map(({ id, name }) => ({ id, nameNl: name, nameEn: name, parties: { companyId: id } }));
  }

  private async fieldlabsOf(ids: readonly string[]): Promise<Named[]> {
    const fieldlabs = ids.length === 0 ? [] : await this.fieldlabs.getMany(this.unitOfWork.read, ids);
    return fieldlabs.map((fieldlab) => {
      const { id, name } = fieldlab;
      return { id, nameNl: name, nameEn: name, parties: partiesOfFieldlab(fieldlab) };
    });
  }

  private async hubsOf(ids: readonly string[]): Promise<Named[]> {
    const hubs = ids.length === 0 ? [] : await this.hubs.list(this.unitOfWork.read);
    return hubs.map(({ id, name, nameEn }) => ({ id, nameNl: name, nameEn, parties: { hubId: id } }));
  }
}
