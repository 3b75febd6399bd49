import { projectFile, readSettings } from '#libs/kernel';
import { ApiModule } from './api.module.js';
import { createApi } from './http/create-api.js';
import { openApiDocument } from './http/openapi.js';

/** Where the OpenAPI document stands for who reads the code instead of the running system. */
export const PUBLISHED_DOCUMENT = projectFile('apps/api/openapi.json');

/** The OpenAPI document as the code has it now, written out. Needs no database: only the routes are read. */
export async function writeOutDocument(): Promise<string> {
  const nowhere = {
    DATABASE_URL: 'postgres://nowhere',
    SMTP_URL: 'smtp://nowhere',
    APP_SECRET: 'no secret is needed to read routes',
  };
  const settings = readSettings({ ...nowhere, PUBLIC_URL: 'https://fieldmatch.example' });
  const application = await createApi(ApiModule.with(settings), settings, { preview: true });
  await application.init();
  return `${JSON.stringify(openApiDocument(application, settings.PUBLIC_URL), null, 2)}\n`;
}
