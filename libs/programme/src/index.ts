export * from './programme-figures.js';
export * from './programme-filter.js';
export * from './programme.module.js';
export * from './programme.service.js';
