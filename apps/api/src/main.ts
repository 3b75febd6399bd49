import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { liveAndStop, readSettings } from '#libs/kernel';
import { ApiModule } from './api.module.js';
import { createApi, type ApiOptions } from './http/create-api.js';
import { openApiDocument } from './http/openapi.js';
import { OpenApiHolder } from './system/openapi.controller.js';
import { WEB_BUILD, WebBuild } from './web/web-build.js';
import { WebPagesService } from './web/web-pages.service.js';
import { webRequests } from './web/web-requests.js';

const settings = readSettings(process.env);
const build = await WebBuild.read();
if (!build) new Logger('Web').warn(`There is no web application in ${WEB_BUILD}: run npm run build. The api works without it.`);
const pages: ApiOptions['pages'] = build
  ? (api) => webRequests(build, api.get(WebPagesService, { strict: false }), settings.PUBLIC_URL)
  : undefined;
const application = await createApi(ApiModule.with(settings), settings, { ...(pages && { pages }) });
application.get(OpenApiHolder).document = openApiDocument(application, settings.PUBLIC_URL);
await application.listen(settings.PORT, settings.HOST);
liveAndStop(application);
