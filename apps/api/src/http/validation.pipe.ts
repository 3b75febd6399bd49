import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { DomainError, type FieldError } from '#libs/kernel';
import { decodeFault, FIELD_CONSTRAINT } from './field-check.js';

/** Deeper than any body of ours; what is deeper was made to hurt. */
const MOST_LEVELS = 12;
/** Longer than any list and wider than any object of ours: checking each entry would only keep the process busy. */
const MOST_ENTRIES = 1_000;
const MOST_ERRORS = 100;

const PLACE = { body: 'body', query: 'query', param: 'path', custom: 'header' } as const;

/** Turns a body, a query or path parameters into its class, or refuses it with every fault at once. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  /** @throws DomainError `request.invalid` (400). */
  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if (!metatype || !isDto(metatype) || type === 'custom') return value;
    const place = PLACE[type];
    // A body that was left out is an empty one, so that each needed field is named.
    const plain = value === undefined ? {} : value;
    if (!isPlainObject(plain)) throw invalid([{ in: place, at: '', code: 'type', detail: 'Give a JSON object.' }]);
    const excess = findExcess(plain, '', place, 1);
    if (excess) throw invalid([excess]);
    const inherited = takeOutInherited(plain, '', place);
    const instance = plainToInstance(metatype, plain, { groups: [place] }) as object;
    const faults = await validate(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
    const errors = [...inherited, ...faults.flatMap((found) => errorsOf(found, '', place))];
    if (errors.length > 0) throw invalid(errors.slice(0, MOST_ERRORS));
    return instance;
  }
}

export function invalid(errors: readonly FieldError[]): DomainError {
  return new DomainError({
    code: 'request.invalid',
    status: 400,
    title: 'Request is not valid',
    detail:
      errors.length === 1
        ? `${errors[0]?.at || errors[0]?.in}: ${errors[0]?.detail}`
        : `${errors.length} things are not right; see errors.`,
    errors,
  });
}

function isDto(metatype: Type): boolean {
  return ![String, Boolean, Number, Array, Object, Function, Buffer].includes(metatype as never);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first place that is nested too deeply or holds too much; below it nothing is looked at. */
function findExcess(value: unknown, at: string, place: FieldError['in'], level: number): FieldError | null {
  if (typeof value !== 'object' || value === null) return null;
  if (level > MOST_LEVELS) return { in: place, at, code: 'too_deep', detail: `Nest at most ${MOST_LEVELS} levels.` };
  const entries = Object.entries(value);
  if (entries.length > MOST_ENTRIES)
    return { in: place, at, code: 'too_many', detail: `Give at most ${MOST_ENTRIES} entries; these are ${entries.length}.` };
  for (const [key, inner] of entries) {
    const found = findExcess(inner, pointer(at, key, place), place, level + 1);
    if (found) return found;
  }
  return null;
}

/**
 * Takes out and tells the fields that every object inherits, such as `__proto__` and `toString`: in class-transformer they
 * would reach into an object's making or vanish without a word.
 */
function takeOutInherited(value: object, at: string, place: FieldError['in']): FieldError[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (!(key in Object.prototype)) {
      return typeof inner === 'object' && inner !== null ? takeOutInherited(inner, pointer(at, key, place), place) : [];
    }
    Reflect.deleteProperty(value, key);
    return [unknownField(place, at, key)];
  });
}

/** The error of a field that does not exist, in the object at the place `above`. */
export function unknownField(place: FieldError['in'], above: string, key: string): FieldError {
  const detail = 'This field does not exist; leave it out.';
  return { in: place, at: pointer(above, key, place), code: 'unknown_field', detail };
}

function errorsOf({ property, constraints, children }: ValidationError, above: string, place: FieldError['in']): FieldError[] {
  const at = pointer(above, property, place);
  if (constraints && 'whitelistValidation' in constraints) return [unknownField(place, above, property)];
  const own = constraints && { in: place, at, ...faultOf(constraints) };
  // A value of the wrong type has no parts worth naming.
  return own ? [own] : (children ?? []).flatMap((child) => errorsOf(child, at, place));
}

function faultOf(constraints: Record<string, string>): { code: string; detail: string } {
  const own = constraints[FIELD_CONSTRAINT];
  return own === undefined ? { code: 'type', detail: 'Give an object.' } : decodeFault(own);
}

/** RFC 6901 into a body, with an unreasonably long key cut off; elsewhere the parameter's name. */
function pointer(above: string, key: string, place: FieldError['in']): string {
  const short = key.slice(0, 100);
  return place === 'body' ? `${above}/${short.replaceAll('~', '~0').replaceAll('/', '~1')}` : short;
}
