export * from './companies.module.js';
export * from './companies.service.js';
export * from './company.entity.js';
export * from './sbi.js';
export * from './staff-size.js';
