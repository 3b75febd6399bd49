export * from './clock.js';
export * from './domain-error.js';
export * from './ids.js';
export * from './kernel.module.js';
export * from './process-life.js';
export * from './project-file.js';
export * from './settings.js';
export * from './working-days.js';
