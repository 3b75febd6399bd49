import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnitOfWork } from '#libs/database';
import { CatalogueImportService, FieldlabsService, OffersService, type OfferContent } from '#libs/fieldlabs';
import { projectFile } from '#libs/kernel';
import { OfferPreviewsService } from '#libs/matching';
import { Marketplace } from '../support/marketplace.js';

const LAB = 'ramlab';
const WELDING: OfferContent = {
  kind: 'test-before-invest',
  titleNl: 'Lasrobot voor kleine series',
  titleEn: 'Welding robot for small series',
  descriptionNl: 'Stalen trappen en hekwerken lassen met een lasrobot, ook in kleine series.',
  descriptionEn: 'Welding steel stairs and fences with a welding robot, in small series too.',
  technologies: [],
  trlMin: 4,
  trlMax: 8,
  equipment: ['Lasrobot'],
  leadTimeWeeks: 3,
  priceIndicationEur: null,
};

describe('the entry of a fieldlab, written by its own people', () => {
  let marketplace: Marketplace;
  let by: string;

  beforeAll(async () => {
    marketplace = await Marketplace.open();
    by = (await marketplace.fieldlab(LAB)).userId;
  }, 120_000);
  afterAll(() => marketplace.close());

  const offers = () => marketplace.module.get(OffersService);
  const fieldlabs = () => marketplace.module.get(FieldlabsService);
  const uow = () => marketplace.module.get(UnitOfWork);
  const version = async (): Promise<number> => (await fieldlabs().catalogueState(uow().read)).version;
  const titles = async (): Promise<string[]> => (await fieldlabs().offers(uow().read, LAB)).map(({ titleNl }) => titleNl);
  const importAgain = async () => {
    const name = 'fieldlabs.json';
    const content = await readFile(projectFile(`libs/fieldlabs/catalogue/${name}`), 'utf8');
    return marketplace.module.get(CatalogueImportService).import([{ name, content }]);
  };

  it('makes the catalogue another version with each change, so that open challenges are ranked again', async () => {
    const before = await version();
    const offer = await uow().run((work) => offers().add(work, LAB, 'ramlab-own', WELDING, by));
    const added = await version();
    await uow().run((work) => offers().change(work, LAB, offer.id, { ...WELDING, titleNl: 'Lassen met een robot' }, by));
    expect(await titles()).toContain('Lassen met een robot');
    expect([added > before, (await version()) > added]).toEqual([true, true]);
  });

  it('adds an offer once, however often it is sent', async () => {
    const add = () => uow().run((work) => offers().add(work, LAB, 'ramlab-twice', WELDING, by));
    const [first, second] = await Promise.all([add(), add()]);
    expect(second.id).toBe(first.id);
    await uow().run((work) => offers().withdraw(work, LAB, first.id, by));
  });

  it('takes an offer back, and puts it where it was', async () => {
    const offer = await uow().run((work) => offers().add(work, LAB, 'ramlab-undo', { ...WELDING, titleNl: 'Even weg' }, by));
    await uow().run((work) => offers().withdraw(work, LAB, offer.id, by));
    expect(await titles()).not.toContain('Even weg');
    await expect(offers().get(uow().read, LAB, offer.id)).rejects.toMatchObject({ code: 'offer.not_found' });
    await uow().run((work) => offers().restore(work, LAB, offer.id, by));
    expect(await titles()).toContain('Even weg');
  });

  it('knows no offer of another fieldlab', async () => {
    const change = uow().run((work) => offers().change(work, 'robohouse', 'ramlab-own', WELDING, by));
    await expect(change).rejects.toMatchObject({ code: 'offer.not_found', status: 404 });
  });

  it('names every fault, and writes nothing', async () => {
    const before = await version();
    const wrong = { ...WELDING, technologies: ['magic'], trlMin: 8, trlMax: 2 };
    const add = uow().run((work) => offers().add(work, LAB, 'ramlab-wrong', wrong, by));
    await expect(add).rejects.toMatchObject({ code: 'offer.invalid', errors: [{ at: '/technologies' }, { at: '/trlMax' }] });
    expect(await version()).toBe(before);
  });

  it('stays as it was written when the catalogue is imported again', async () => {
    const [own] = await fieldlabs().offers(uow().read, LAB);
    if (!own) throw new Error('No offer.');
    await uow().run((work) => offers().change(work, LAB, own.id, { ...WELDING, titleNl: 'Eigen woorden' }, by));
    await uow().run((work) => offers().describe(work, LAB, { summaryNl: 'Eigen samenvatting' }, by));
    const report = await importAgain();
    expect([report.offers.changed, report.offers.withdrawn, report.fieldlabs.changed]).toEqual([0, 0, 0]);
    expect((await titles()).filter((title) => ['Eigen woorden', 'Even weg'].includes(title))).toHaveLength(2);
    expect((await fieldlabs().get(uow().read, LAB)).summaryNl).toBe('Eigen samenvatting');
  });

  it('says which open challenges an offer would attract, and nothing that they say', async () => {
    await marketplace.rankedChallenge();
    const [lab] = await fieldlabs().page(uow().read, { limit: 1, technology: 'computer-vision' });
    const of = (content: OfferContent) => marketplace.module.get(OfferPreviewsService).preview(lab?.id ?? '', null, content);
    const welding = await of(WELDING);
    expect(welding).toMatchObject({ challenges: 1, items: [{ province: 'Zuid-Holland' }] });
    expect(welding.items[0]?.place).toBeLessThan(welding.items[0]?.placeNow ?? 11);
    expect(JSON.stringify(welding)).not.toMatch(/trap|series|tijd/i);
  });
});
