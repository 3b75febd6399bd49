import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { encodingFor } from '../http/compression.js';
import { findPage } from './page-address.js';
import { robots, sitemap } from './sitemap.js';
import type { WebBuild } from './web-build.js';
import type { WebPagesService } from './web-pages.service.js';

/** Addresses that are the api's own, whatever pages there are. */
const NOT_PAGES = /^\/(v1|health|dev|board)(\/|$)/;
const YEAR_S = 31_536_000;

/** Scripts, styles and images come from here alone, and nothing may be written into a page from elsewhere. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Answers reading requests for pages and their files, and passes on what is the api's. */
export function webRequests(build: WebBuild, pages: WebPagesService, publicUrl: string): RequestHandler {
  const base = publicUrl.replace(/\/+$/, '');
  return (request, response, next) => {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (!isReading || NOT_PAGES.test(request.path)) next();
    else if (request.path.startsWith('/assets/')) sendAsset(build, request, response, next);
    else if (request.path === '/robots.txt') response.type('text/plain').send(robots(base));
    else if (request.path === '/sitemap.xml') sendSitemap(base, build, pages, response).catch(next);
    else if (!isForPerson(build, request)) next();
    else sendPage(build, pages, request, response).catch(next);
  };
}

/** A page is for whoever takes one; that there is nothing at an address is told as a page only to who asked for a page. */
function isForPerson(build: WebBuild, request: Request): boolean {
  if (request.get('Accept')?.includes('text/html')) return true;
  return findPage(build.pages, request.path) !== null && request.accepts('html') !== false;
}

/** A file's name holds its fingerprint, so it may be kept for ever. */
function sendAsset(build: WebBuild, request: Request, response: Response, next: NextFunction): void {
  const asset = build.asset(request.path);
  if (!asset) {
    next();
    return;
  }
  response.set({
    'Content-Type': asset.type,
    'Cache-Control': `public, max-age=${YEAR_S}, immutable`,
    Vary: 'Accept-Encoding',
  });
  // What the build did not compress is no text, and gets no smaller.
  const encoding = asset.brotli && encodingFor(request);
  if (encoding) response.set('Content-Encoding', encoding);
  if (encoding === 'gzip') build.zipped(request.path, asset).then((body) => response.send(body), next);
  else response.send(encoding ? asset.brotli : asset.body);
}

async function sendSitemap(base: string, build: WebBuild, pages: WebPagesService, response: Response): Promise<void> {
  response.type('application/xml').send(sitemap(base, await pages.listedAddresses(build)));
}

async function sendPage(build: WebBuild, pages: WebPagesService, request: Request, response: Response): Promise<void> {
  // One address, one spelling: a person who adds a slash is shown the way.
  const withoutSlash = request.path.replace(/\/$/, '');
  if (withoutSlash !== request.path && findPage(build.pages, withoutSlash)) {
    response.redirect(301, withoutSlash);
    return;
  }
  const answer = await pages.answer(build, request);
  if (answer.status === 302) {
    response.set('Vary', 'Cookie, Accept-Language').redirect(302, answer.location);
    return;
  }
  const encoding = encodingFor(request);
  response
    .status(answer.status)
    .set({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': answer.language,
      'Content-Security-Policy': PAGE_POLICY,
      Vary: 'Accept-Encoding',
      ...(encoding && { 'Content-Encoding': encoding }),
    })
    .send(encoding ? await answer.page.as(encoding) : answer.page.html);
}
