export * from './joining.module.js';
export * from './joining-request.entity.js';
export * from './joining-request.lifecycle.js';
export * from './joining-requests.service.js';
export * from './overdue-joining.service.js';
export type { PlacedRequest } from './joining-requests.repository.js';
