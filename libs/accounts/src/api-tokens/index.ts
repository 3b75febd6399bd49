export * from './api-token.entity.js';
export * from './api-token.errors.js';
export * from './api-tokens.service.js';
export * from './token-scope.js';
