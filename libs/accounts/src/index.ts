export * from './accounts.errors.js';
export * from './accounts.module.js';
export * from './accounts.repository.js';
export * from './actor.js';
export * from './membership.entity.js';
export * from './session.entity.js';
export * from './sessions.service.js';
export * from './user.entity.js';
