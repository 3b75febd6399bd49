export * from './company-proof.entity.js';
export * from './identities.repository.js';
export * from './identities.service.js';
export * from './identity.entity.js';
export * from './provider-sign-ins.service.js';
