export * from './change.entity.js';
export * from './change.repository.js';
export * from './data-source.js';
export * from './database-listener.js';
export * from './database.module.js';
export * from './outbox-message.entity.js';
export * from './outbox.repository.js';
export * from './unit-of-work.js';
