import type { RequestHandler } from 'express';
import { API_VERSION } from './api-version.js';

/** Headers of every answer (API Design Rules, /core/version-header and /core/transport/security-headers). */
export function commonHeaders(publicUrl: string): Record<string, string> {
  return {
    'API-Version': API_VERSION,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Origin-Agent-Cluster': '?1',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'X-Permitted-Cross-Domain-Policies': 'none',
    ...(publicUrl.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  };
}

export function responseHeaders(publicUrl: string): RequestHandler {
  const headers = commonHeaders(publicUrl);
  return (_, response, next) => {
    response.set(headers);
    next();
  };
}
