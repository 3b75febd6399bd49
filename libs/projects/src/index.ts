export * from './project-stage.entity.js';
export * from './project.entity.js';
export * from './project.lifecycle.js';
export * from './projects.module.js';
export * from './projects.service.js';
