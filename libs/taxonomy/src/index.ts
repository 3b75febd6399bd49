export * from './language.js';
export * from './province.js';
export * from './sbi-heading.js';
export * from './service-kind.js';
export * from './technology.js';
