import type { FieldError } from '#libs/kernel';
import type { CatalogueFile, FieldlabEntry, HubEntry } from './catalogue-file.js';

/** Ids that the database has already. `offers` tells to which fieldlab each belongs, `provinces` to which hub. */
export interface KnownIds {
  hubs: ReadonlySet<string>;
  technologies: ReadonlySet<string>;
  groups: ReadonlySet<string>;
  offers: ReadonlyMap<string, string>;
  provinces: ReadonlyMap<string, string>;
}

interface Placed {
  id: string;
  at: string;
}

/** What no schema can say: ids that are unknown or given twice, a province with two hubs, an upside-down TRL range. */
export function crossFaults(files: readonly CatalogueFile[], known: KnownIds): FieldError[] {
  const hubs = placed(files, 'hubs', '');
  const fieldlabs = placed(files, 'fieldlabs', '');
  const technologies = placed(files, 'technologies', '/technologies');
  const groups = placed(files, 'technologies', '/groups');
  const offers = fieldlabs.flatMap(({ entry, at }) =>
    (entry as FieldlabEntry).offers.map((offer, index) => ({ ...offer, lab: entry.id, at: `${at}/offers/${index}` })),
  );
  const technologyIds = union(known.technologies, technologies);
  const faults = [hubs, fieldlabs, technologies, groups].flatMap(repeated);
  faults.push(...repeated(offers.map(({ id, at }) => ({ id, at: `${at}/id`, entry: { id } }))));
  faults.push(
    ...unknownIn(
      fieldlabs.map(({ entry, at }) => ({ id: (entry as FieldlabEntry).hub, at: `${at}/hub` })),
      union(known.hubs, hubs),
      'hub',
    ),
  );
  const groupUses = technologies.map(({ entry, at }) => ({ id: (entry as { group?: string }).group ?? '', at: `${at}/group` }));
  faults.push(...unknownIn(groupUses, union(known.groups, groups), 'group'));
  const uses = [
    ...hubs.flatMap(({ entry, at }) => each((entry as HubEntry).focus_technologies, `${at}/focus_technologies`)),
    ...fieldlabs.flatMap(({ entry, at }) => each((entry as FieldlabEntry).technologies, `${at}/technologies`)),
    ...offers.flatMap((offer) => each(offer.technologies, `${offer.at}/technologies`)),
  ];
  faults.push(...unknownIn(uses, technologyIds, 'technology'));
  for (const offer of offers) {
    if (offer.trl_min > offer.trl_max) faults.push(placedFault(`${offer.at}/trl_max`, 'range', 'trl_max is below trl_min.'));
    const owner = known.offers.get(offer.id);
    if (owner !== undefined && owner !== offer.lab)
      faults.push(placedFault(`${offer.at}/id`, 'taken', `Offer '${offer.id}' belongs to fieldlab '${owner}'.`));
  }
  return [...faults, ...sharedProvinces(hubs, known.provinces)];
}

function placed(
  files: readonly CatalogueFile[],
  kind: CatalogueFile['kind'],
  pointer: '' | '/technologies' | '/groups',
): (Placed & { entry: { id: string } })[] {
  return files.flatMap((file) => {
    if (file.kind !== kind) return [];
    const entries: { id: string }[] =
      file.kind === 'technologies' ? (pointer === '/groups' ? file.content.groups : file.content.technologies) : file.content;
    return entries.map((entry, index) => ({ id: entry.id, at: `${file.name}#${pointer}/${index}`, entry }));
  });
}

function each(ids: readonly string[], at: string): Placed[] {
  return ids.map((id, index) => ({ id, at: `${at}/${index}` }));
}

function union(known: ReadonlySet<string>, more: readonly Placed[]): Set<string> {
  return new Set([...known, ...more.map(({ id }) => id)]);
}

function repeated(entries: readonly Placed[]): FieldError[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ id, at }) => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, at);
    return earlier === undefined ? [] : [placedFault(at, 'repeated', `The id '${id}' is given already at ${earlier}.`)];
  });
}

function unknownIn(uses: readonly Placed[], known: ReadonlySet<string>, noun: string): FieldError[] {
  return uses
    .filter(({ id }) => !known.has(id))
    .map(({ id, at }) => placedFault(at, 'unknown', `There is no ${noun} '${id}', neither in these files nor in the database.`));
}

function sharedProvinces(
  hubs: readonly (Placed & { entry: { id: string } })[],
  known: ReadonlyMap<string, string>,
): FieldError[] {
  const moved = new Set(hubs.map(({ id }) => id));
  const owner = new Map([...known].filter(([, hub]) => !moved.has(hub)));
  return hubs.flatMap(({ id, at, entry }) =>
    (entry as HubEntry).provinces.flatMap((province, index) => {
      const other = owner.get(province);
      owner.set(province, other ?? id);
      return other === undefined || other === id
        ? []
        : [placedFault(`${at}/provinces/${index}`, 'taken', `${province} belongs to hub '${other}' already.`)];
    }),
  );
}

function placedFault(at: string, code: string, detail: string): FieldError {
  return { in: 'body', at, code, detail };
}
