export * from './jobs.js';
export * from './queue-connection.js';
export * from './queue-policies.js';
export * from './queue.module.js';
export * from './failed-jobs.service.js';
