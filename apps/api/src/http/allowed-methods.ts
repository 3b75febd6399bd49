import type { Request } from 'express';

/** What we read of Express's router: a layer with a route answers some methods of the paths that it matches. */
interface Layer {
  route?: { methods: Record<string, boolean> };
  match(path: string): boolean;
}

/** Methods that the request's path answers, sorted; empty when there is nothing at it. */
export function allowedMethods(request: Request): string[] {
  const { stack } = request.app.router as unknown as { stack: Layer[] };
  const methods = stack.flatMap((layer) => (layer.route && layer.match(request.path) ? Object.keys(layer.route.methods) : []));
  if (methods.includes('get')) methods.push('head');
  return [...new Set(methods.map((method) => method.toUpperCase()))].sort();
}
