import type { IncomingMessage } from 'node:http';
import { json, type RequestHandler } from 'express';
import { DomainError } from '#libs/kernel';

/** Enough for four answers of 20,000 characters together in any script, with room to spare. */
const BODY_LIMIT = '256kb';

interface Shape {
  code: string;
  status: number;
  title: string;
  detail: string;
}

/** What is wrong with a body, by the type that the body parser gives its error. */
const BODY_FAULTS: Record<string, Shape> = {
  'entity.parse.failed': {
    code: 'request.malformed_json',
    status: 400,
    title: 'Body is not JSON',
    detail: 'The body is not well-formed JSON. Send one JSON object.',
  },
  invalid_utf8: {
    code: 'request.invalid_utf8',
    status: 400,
    title: 'Body is not UTF-8',
    detail: 'The body has bytes that are not UTF-8. Send it in UTF-8.',
  },
  'entity.too.large': {
    code: 'request.too_large',
    status: 413,
    title: 'Body is too large',
    detail: 'The body is larger than 256 kB. Leave something out.',
  },
  'encoding.unsupported': {
    code: 'request.unsupported_encoding',
    status: 415,
    title: 'Encoding is not supported',
    detail: 'Send the body uncompressed.',
  },
  'charset.unsupported': {
    code: 'request.unsupported_charset',
    status: 415,
    title: 'Character set is not supported',
    detail: 'Send the body in UTF-8.',
  },
};

/** A request that was cut off, or something else about the body that its sender can only repeat. */
const UNREADABLE: Shape = {
  code: 'request.unreadable',
  status: 400,
  title: 'Body cannot be read',
  detail: 'The body did not arrive as announced. Send it again.',
};

const bytesOf = new WeakMap<IncomingMessage, Buffer>();

/** The body as it came; empty when there was none. */
export function bodyBytes(request: IncomingMessage): Buffer {
  return bytesOf.get(request) ?? Buffer.alloc(0);
}

/**
 * Reads a JSON body of well-formed UTF-8; a broken byte is a fault, not a question mark in somebody's text.
 *
 * @throws DomainError of `BODY_FAULTS`, made here because the framework would turn the parser's errors into its own.
 */
export function jsonBody(): RequestHandler {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parse = json({
    limit: BODY_LIMIT,
    inflate: false,
    type: 'application/json',
    // Whether it is an object is the validation's to say.
    strict: false,
    verify: (request, _response, buffer, encoding) => {
      bytesOf.set(request, buffer);
      // RFC 8259, section 8.1; the parser itself takes UTF-7, 16 and 32 as well.
      if (encoding !== 'utf-8') throw Object.assign(new Error('not UTF-8'), { type: 'charset.unsupported' });
      try {
        decoder.decode(buffer);
      } catch {
        throw Object.assign(new Error('invalid UTF-8'), { type: 'invalid_utf8' });
      }
    },
  });
  return (request, response, next) => {
    parse(request, response, (error?: unknown) => (error === undefined ? next() : next(bodyError(error))));
  };
}

function bodyError(error: unknown): DomainError {
  const { type = '', message, body } = error as { type?: string; message: string; body?: unknown };
  const shape = BODY_FAULTS[type] ?? UNREADABLE;
  if (type !== 'entity.parse.failed') return new DomainError(shape);
  return new DomainError({ ...shape, detail: `${faultyPlace(message, String(body).length)} Send one JSON object.` });
}

/** Of the parser's message only the place: its wording changes between versions of Node and repeats what was sent. */
function faultyPlace(message: string, length: number): string {
  const position = / at position (\d+)/.exec(message)?.[1];
  if (message.includes('end of JSON input') || Number(position) >= length)
    return 'The body is not well-formed JSON: it ends too early.';
  if (position !== undefined) return `The body is not well-formed JSON at character ${Number(position) + 1}.`;
  return 'The body is not well-formed JSON.';
}
