import { applyDecorators } from '@nestjs/common';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { field, type Check, type Fault, type FieldOptions } from './field-check.js';

/** Lengths are counted in UTF-16 code units, as JavaScript and JSON Schema validators in browsers do. */
export interface TextOptions extends FieldOptions {
  min?: number;
  max?: number;
  /** Line breaks and tabs are allowed. */
  multiline?: boolean;
  pattern?: RegExp;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const EMAIL = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:"]+$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
const LONGEST_TEXT = 10_000;
/** A query holds texts only, so numbers and flags are read out of it; the validation names the place as the group. */
const IN_QUERY = { groups: ['query'] };

/**
 * Unicode text: trimmed and in normal form C, so that equal texts are equal bytes; without control characters. A line also loses what
 * turns the reading direction around: nobody sees it, and a name with it would turn around what stands beside it.
 */
export function Text(options: TextOptions): PropertyDecorator {
  const { min = 0, max = LONGEST_TEXT, pattern } = options;
  const schema = { type: 'string', minLength: min, maxLength: max, ...(pattern && { pattern: pattern.source }) } as const;
  return field(options, schema, textCheck(options), Transform(options.multiline ? tidied : tidiedLine));
}

export function textCheck({
  min = 0,
  max = LONGEST_TEXT,
  multiline = false,
  pattern,
  example,
}: Omit<TextOptions, 'description'>): Check {
  // U+2028 and U+2029 break lines too.
  const forbidden = multiline ? /[^\P{Cc}\n\r\t]/u : /[\p{Cc}\u2028\u2029]/u;
  return (value) => {
    if (typeof value !== 'string') return fault('type', 'Give a text.');
    if (/\p{Cs}/u.test(value) || forbidden.test(value))
      return fault('characters', 'Leave out control characters and broken characters.');
    if (value.length < min) return fault('too_short', min === 1 ? 'Fill this in.' : `Give at least ${min} characters.`);
    if (value.length > max) return fault('too_long', `Give at most ${max} characters; these are ${value.length}.`);
    if (pattern && !pattern.test(value))
      return fault('format', `This has another form${example ? `, such as ${String(example)}` : ''}.`);
    return null;
  };
}

function tidied({ value }: { value: unknown }): unknown {
  return typeof value === 'string' ? value.trim().normalize('NFC') : value;
}

function tidiedLine(given: { value: unknown }): unknown {
  const { value } = given;
  return tidied(typeof value === 'string' ? { value: value.replace(/\p{Bidi_Control}/gu, '') } : given);
}

/** A UUID of any version, in small letters after validation: RFC 9562 takes capitals on input as the same. */
export function Uuid(options: FieldOptions): PropertyDecorator {
  const check: Check = (value) =>
    typeof value === 'string' && UUID.test(value) ? null : fault('format', 'Give an id as it was given to you: a UUID.');
  return field(options, { type: 'string', format: 'uuid' }, check, Transform(lowerCased));
}

function lowerCased({ value }: { value: unknown }): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

export function Slug(options: FieldOptions): PropertyDecorator {
  return field(options, { type: 'string', pattern: SLUG.source, maxLength: 100 }, slugCheck);
}

function slugCheck(value: unknown): Fault | null {
  const fits = typeof value === 'string' && value.length <= 100 && SLUG.test(value);
  return fits ? null : fault('format', 'Give an id of lower-case letters, digits and hyphens, such as ramlab.');
}

export function EmailAddress(options: FieldOptions): PropertyDecorator {
  return field(
    options,
    { type: 'string', format: 'email', maxLength: 254 },
    (value) =>
      textCheck({ min: 3, max: 254 })(value) ??
      (EMAIL.test(value as string) ? null : fault('format', 'Give one e-mail address, such as anna@example.nl.')),
    Transform(tidiedLine),
  );
}

export function WebAddress(options: FieldOptions): PropertyDecorator {
  const check: Check = (value) => {
    const text = textCheck({ min: 1, max: 2_000 })(value);
    if (text) return text;
    const fits = URL.canParse(value as string) && ['https:', 'http:'].includes(new URL(value as string).protocol);
    return fits ? null : fault('format', 'Give a web address that begins with https://.');
  };
  return field(options, { type: 'string', format: 'uri', maxLength: 2_000 }, check, Transform(tidied));
}

/** A calendar date that exists, `YYYY-MM-DD`. */
export function DateOnly(options: FieldOptions): PropertyDecorator {
  const check: Check = (value) => {
    const fits = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isRealDate(value);
    return fits ? null : fault('format', 'Give a date that exists, as YYYY-MM-DD.');
  };
  return field(options, { type: 'string', format: 'date' }, check);
}

function isRealDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text >= '1900-01-01';
}

/** A moment: any offset is accepted, and after validation it is in UTC as answers are (API Design Rules, /core/date-time). */
export function DateTime(options: FieldOptions): PropertyDecorator {
  const check: Check = (value) =>
    isMoment(value) ? null : fault('format', 'Give a moment with its offset, such as 2026-11-23T09:00:00Z.');
  const toUtc = ({ value }: { value: unknown }): unknown => (isMoment(value) ? new Date(value).toISOString() : value);
  return field(options, { type: 'string', format: 'date-time' }, check, Transform(toUtc));
}

/** The date is looked at by itself, since Date.parse takes 30 February for 2 March, and 24:00 for the next day. */
function isMoment(value: unknown): value is string {
  if (typeof value !== 'string' || !DATE_TIME.test(value) || Number.isNaN(Date.parse(value))) return false;
  return isRealDate(value.slice(0, 10)) && !value.startsWith('24', 11);
}

/** A whole number; in a query parameter written out, in a body never a text. */
export function Whole(options: FieldOptions & { min?: number; max?: number; default?: number }): PropertyDecorator {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = options;
  const schema = {
    type: 'integer',
    minimum: min,
    maximum: max,
    ...(options.default !== undefined && { default: options.default }),
  } as const;
  const check: Check = (value) =>
    Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max
      ? null
      : fault('range', `Give a whole number from ${min} to ${max}.`);
  return field(options, schema, check, Transform(numberFromText, IN_QUERY));
}

function numberFromText({ value }: { value: unknown }): unknown {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}

export function Decimal(options: FieldOptions & { min: number; max?: number }): PropertyDecorator {
  const { min, max } = options;
  const check: Check = (value) =>
    typeof value === 'number' && Number.isFinite(value) && value >= min && value <= (max ?? Infinity)
      ? null
      : fault('range', `Give a number from ${min}${max === undefined ? '' : ` to ${max}`}.`);
  return field(options, { type: 'number', minimum: min, ...(max !== undefined && { maximum: max }) }, check);
}

/** True or false; in a query parameter written out, in a body never a text. */
export function Flag(options: FieldOptions): PropertyDecorator {
  const check: Check = (value) => (typeof value === 'boolean' ? null : fault('type', 'Give true or false.'));
  return field(options, { type: 'boolean' }, check, Transform(flagFromText, IN_QUERY));
}

function flagFromText({ value }: { value: unknown }): unknown {
  return value === 'true' || value === 'false' ? value === 'true' : value;
}

/** One of a list. `name` is the schema's name in the OpenAPI document; the same list has the same name everywhere. */
export function Choice(values: readonly (string | number)[], options: FieldOptions & { name: string }): PropertyDecorator {
  const check: Check = (value) =>
    values.includes(value as string | number) ? null : fault('choice', `Choose one of: ${values.join(', ')}.`);
  const type = typeof values[0] === 'number' ? 'integer' : 'string';
  return field(options, { type, enum: [...values], enumName: options.name }, check);
}

// Swagger knows a late-bound class by the function's name `type`, hence the wrapping below.
export function Nested(type: () => Function, options: FieldOptions): PropertyDecorator {
  const check: Check = (value) => (isObject(value) ? null : fault('type', 'Give an object.'));
  return applyDecorators(field(options, { type: () => type() }, check), Type(type), ValidateNested());
}

export function ListOf(type: () => Function, options: FieldOptions & { min?: number; max?: number }): PropertyDecorator {
  const { max = 1_000 } = options;
  const check: Check = (value) =>
    listFault(value, options) ?? ((value as unknown[]).every(isObject) ? null : fault('type', 'Give a list of objects.'));
  return applyDecorators(
    field(options, { type: () => type(), isArray: true, ...(options.min && { minItems: options.min }), maxItems: max }, check),
    Type(type),
    ValidateNested({ each: true }),
  );
}

/** @param options `each` bounds the length of every entry. */
export function ListOfText(
  options: FieldOptions & { min?: number; max?: number; each?: { min: number; max: number } },
): PropertyDecorator {
  const { min, max } = options.each ?? { min: 0, max: 1_000 };
  return listOfStrings(options, textCheck({ min, max }), { type: 'string', minLength: min, maxLength: max });
}

/** Ids without repetition. */
export function ListOfSlugs(options: FieldOptions & { min?: number; max?: number }): PropertyDecorator {
  return listOfStrings(options, slugCheck, { type: 'string', pattern: SLUG.source }, true);
}

/** Some of a list, each once; `name` as for {@link Choice}. */
export function ListOfChoices(
  values: readonly string[],
  options: FieldOptions & { name: string; min?: number; max?: number },
): PropertyDecorator {
  const choice: Check = (value) =>
    values.includes(value as string) ? null : fault('choice', `Choose from: ${values.join(', ')}.`);
  const { min, max = values.length, name: enumName } = options;
  const schema = { isArray: true, enum: [...values], enumName, ...(min && { minItems: min }), maxItems: max, uniqueItems: true };
  return field(options, schema, (value) => stringsFault(value, { min: min ?? 0, max }, choice, true));
}

function listOfStrings(
  options: FieldOptions & { min?: number; max?: number },
  check: Check,
  items: object,
  unique = false,
): PropertyDecorator {
  const { min, max = 1_000 } = options;
  const schema = { type: 'array', items, ...(min && { minItems: min }), maxItems: max, ...(unique && { uniqueItems: true }) };
  return field(options, schema as ApiPropertyOptions, (value) => stringsFault(value, options, check, unique));
}

function stringsFault(value: unknown, limits: { min?: number; max?: number }, check: Check, unique: boolean): Fault | null {
  const list = listFault(value, limits);
  if (list) return list;
  const entries = value as unknown[];
  if (unique && new Set(entries).size < entries.length) return fault('repeated', 'Name each only once.');
  for (const [index, entry] of entries.entries()) {
    const found = check(entry);
    if (found) return fault(found.code, `Entry ${index + 1}: ${found.detail}`);
  }
  return null;
}

function listFault(value: unknown, { min = 0, max = 1_000 }: { min?: number; max?: number }): Fault | null {
  if (!Array.isArray(value)) return fault('type', 'Give a list.');
  if (value.length < min) return fault('too_few', `Give at least ${min}.`);
  if (value.length > max) return fault('too_many', `Give at most ${max}; these are ${value.length}.`);
  return null;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(code: string, detail: string): Fault {
  return { code, detail };
}
