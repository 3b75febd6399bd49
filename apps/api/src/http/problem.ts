import type { Response } from 'express';
import type { FieldError } from '#libs/kernel';
import { ListOf, Text, Whole } from './fields.js';

/** One fault in what was sent. */
export class ProblemError {
  @Text({ description: 'Where: body, query, path or header' })
  in: string;

  @Text({ description: 'JSON Pointer (RFC 6901) into the body, or the name of the parameter' })
  at: string;

  @Text({ description: 'Stable code' })
  code: string;

  @Text({ description: 'What is wrong, and the way out' })
  detail: string;
}

/** A problem as of RFC 9457. */
export class Problem {
  @Text({ description: 'URN of the kind of problem', example: 'urn:fieldmatch:problem:request.invalid' })
  type: string;

  @Text({ description: 'A few words, the same for every occurrence' })
  title: string;

  @Whole({ min: 400, max: 599, description: 'HTTP status' })
  status: number;

  @Text({ description: 'What happened this time, and the way out' })
  detail: string;

  @Text({ description: 'URN of this occurrence; name it when you ask for help' })
  instance: string;

  @Text({ description: 'Stable code to decide on', example: 'request.invalid' })
  code: string;

  @ListOf(() => ProblemError, { description: 'Every fault at once', optional: true })
  errors?: readonly FieldError[];
}

/** Answers with a problem. Problem types are URNs: they identify, and promise no page. */
export function sendProblem(
  response: Response,
  requestId: string,
  {
    code,
    status,
    title,
    detail,
    errors,
  }: { code: string; status: number; title: string; detail: string; errors?: readonly FieldError[] },
): void {
  const problem: Problem = {
    type: `urn:fieldmatch:problem:${code}`,
    title,
    status,
    detail,
    instance: `urn:uuid:${requestId}`,
    code,
    ...(errors && errors.length > 0 && { errors }),
  };
  response.status(status).type('application/problem+json').send(JSON.stringify(problem));
}
