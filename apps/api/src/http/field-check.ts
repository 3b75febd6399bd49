import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';

/** What is wrong with a value, and the way out; null when nothing is. */
export interface Fault {
  code: string;
  detail: string;
}
export type Check = (value: unknown) => Fault | null;

/** What every field says of itself. */
export interface FieldOptions {
  description: string;
  example?: string | number | boolean;
  /** May be left out. */
  optional?: boolean;
  /** May be null. */
  nullable?: boolean;
}

/** Name under which class-validator reports our one constraint per field. */
export const FIELD_CONSTRAINT = 'field';
const SEPARATOR = '\u001f';

/** A field that is documented and checked by one declaration; `more` adds transformations. */
export function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  check: Check,
  ...more: PropertyDecorator[]
): PropertyDecorator {
  const { description, example, optional = false, nullable = false } = options;
  const property = {
    ...schema,
    description,
    required: !optional,
    ...(nullable && { nullable }),
    ...(example !== undefined && { example }),
  };
  return applyDecorators(
    ApiProperty(property as ApiPropertyOptions),
    ValidateIf((_, value: unknown) => !(optional && value === undefined) && !(nullable && value === null)),
    ValidateBy({
      name: FIELD_CONSTRAINT,
      validator: {
        validate: (value: unknown) => faultOf(value, check) === null,
        defaultMessage: (context) =>
          encodeFault(faultOf(context?.value, check) ?? { code: 'invalid', detail: 'This is not valid.' }),
      },
    }),
    ...more,
  );
}

function faultOf(value: unknown, check: Check): Fault | null {
  if (value === undefined) return { code: 'required', detail: 'This field is needed.' };
  if (value === null) return { code: 'not_null', detail: 'This field cannot be null; leave it out or give a value.' };
  return check(value);
}

function encodeFault({ code, detail }: Fault): string {
  return `${code}${SEPARATOR}${detail}`;
}

/** The fault that a field's constraint message carries. */
export function decodeFault(message: string): Fault {
  const [code = 'invalid', detail = message] = message.split(SEPARATOR);
  return { code, detail };
}
