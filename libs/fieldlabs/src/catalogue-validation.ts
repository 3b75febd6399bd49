import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { DomainError, type FieldError } from '#libs/kernel';
import schema from '../catalogue/catalogue.schema.json' with { type: 'json' };
import { crossFaults, type KnownIds } from './catalogue-cross-checks.js';
import type { CatalogueFile } from './catalogue-file.js';

/** The published format of catalogue files (JSON Schema 2020-12). */
export const CATALOGUE_SCHEMA: object = schema;

/** A file as it was read, before anything is known about it. */
export interface NamedText {
  name: string;
  content: string;
}

/** Far above any catalogue of ours; a larger file is a mistake. */
const LARGEST_FILE = 20_000_000;
const MOST_FAULTS = 1_000;

const KINDS = ['hubs', 'fieldlabs', 'technologies'] as const;
type Kind = (typeof KINDS)[number];

let validators: Record<Kind, ValidateFunction> | undefined;

/**
 * Reads and checks all files together.
 *
 * @param known ids that the database has already, which files may refer to.
 * @throws DomainError `catalogue.invalid` (400) with every fault of every file; `at` is `file.json#/json/pointer` (RFC 6901).
 */
export function readCatalogueFiles(files: readonly NamedText[], known: KnownIds): CatalogueFile[] {
  const results = files.map(readFile);
  const read = results.flatMap((result) => ('file' in result ? [result.file] : []));
  const faults = results.flatMap((result) => ('faults' in result ? result.faults : []));
  // References are only judged when every file can be read: a broken file would make ids look unknown that are not.
  const all = faults.length > 0 ? faults : crossFaults(read, known);
  if (files.length === 0) all.push(fault('', '', 'no_file', 'Name at least one file.'));
  if (all.length > 0) throw catalogueInvalid(all);
  return read;
}

function readFile({ name, content }: NamedText): { file: CatalogueFile } | { faults: FieldError[] } {
  if (content.length > LARGEST_FILE)
    return { faults: [fault(name, '', 'too_large', 'This file is far too large for a catalogue.')] };
  if (content.includes('\uFFFD'))
    return { faults: [fault(name, '', 'invalid_utf8', 'This file is not UTF-8. Save it as UTF-8.')] };
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { faults: [fault(name, '', 'malformed_json', `This is not JSON: ${(error as Error).message}.`)] };
  }
  const kind = kindOf(value);
  const validate = validatorOf(kind);
  if (validate(value)) return { file: { kind, name, content: value } as CatalogueFile };
  return { faults: (validate.errors ?? []).map((error) => schemaFault(name, error)) };
}

/** By what only one kind of file has; what is none of them is judged as fieldlabs, the kind that people write most. */
function kindOf(value: unknown): Kind {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return 'technologies';
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  return typeof first === 'object' && first !== null && 'provinces' in first ? 'hubs' : 'fieldlabs';
}

function validatorOf(kind: Kind): ValidateFunction {
  validators ??= compile();
  return validators[kind];
}

function compile(): Record<Kind, ValidateFunction> {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  ajv.addSchema(schema);
  const of = (kind: Kind): ValidateFunction => ajv.compile({ $ref: `${schema.$id}#/$defs/${kind}` });
  return { hubs: of('hubs'), fieldlabs: of('fieldlabs'), technologies: of('technologies') };
}

function schemaFault(name: string, { instancePath, keyword, message, params }: ErrorObject): FieldError {
  const { allowedValues, additionalProperty } = params as { allowedValues?: unknown[]; additionalProperty?: string };
  const detail =
    keyword === 'additionalProperties'
      ? `The field '${additionalProperty}' does not exist; leave it out.`
      : keyword === 'enum'
        ? `Choose one of: ${allowedValues?.join(', ')}.`
        : `This ${message ?? 'is not valid'}.`;
  return fault(name, instancePath, keyword, detail);
}

export function fault(name: string, pointer: string, code: string, detail: string): FieldError {
  return { in: 'body', at: `${name}#${pointer}`, code, detail };
}

function catalogueInvalid(faults: FieldError[]): DomainError {
  return new DomainError({
    code: 'catalogue.invalid',
    status: 400,
    title: 'Catalogue is not valid',
    detail: `Nothing was imported: ${faults.length} ${faults.length === 1 ? 'thing is' : 'things are'} not right.`,
    errors: faults.slice(0, MOST_FAULTS),
  });
}
