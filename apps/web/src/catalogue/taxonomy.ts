import type { Province, ServiceKind } from '../api/catalogue.js';

/** In the order in which people know them; the compiler sees to it that none is missing or made up. */
export const PROVINCES = Object.keys({
  Drenthe: true,
  Flevoland: true,
  Friesland: true,
  Gelderland: true,
  Groningen: true,
  Limburg: true,
  'Noord-Brabant': true,
  'Noord-Holland': true,
  Overijssel: true,
  Utrecht: true,
  Zeeland: true,
  'Zuid-Holland': true,
} satisfies Record<Province, true>) as Province[];

export const SERVICE_KINDS = Object.keys({
  'test-before-invest': true,
  'feasibility-study': true,
  'pilot-production': true,
  demonstration: true,
  'skills-and-training': true,
  'support-to-find-investment': true,
  'ecosystem-and-networking': true,
} satisfies Record<ServiceKind, true>) as ServiceKind[];
