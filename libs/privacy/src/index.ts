export * from './personal-data.js';
export * from './privacy.module.js';
export * from './privacy.service.js';
export * from './retention-policy.js';
export * from './retention.service.js';
export * from './support-view.entity.js';
export * from './support-view.errors.js';
export * from './support-views.service.js';
