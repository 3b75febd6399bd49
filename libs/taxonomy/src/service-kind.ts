/** The kinds of service that a fieldlab offers. */
export const SERVICE_KINDS = [
  'test-before-invest',
  'feasibility-study',
  'pilot-production',
  'demonstration',
  'skills-and-training',
  'support-to-find-investment',
  'ecosystem-and-networking',
] as const;

export type ServiceKind = (typeof SERVICE_KINDS)[number];
