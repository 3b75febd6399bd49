import 'reflect-metadata';
import { liveAndStop, readSettings } from '#libs/kernel';
import { ApiModule } from './api.module.js';
import { createApi } from './http/create-api.js';
import { openApiDocument } from './http/openapi.js';
import { OpenApiHolder } from './system/openapi.controller.js';

const settings = readSettings(process.env);
const application = await createApi(ApiModule.with(settings), settings);
application.get(OpenApiHolder).document = openApiDocument(application, settings.PUBLIC_URL);
await application.listen(settings.PORT, settings.HOST);
liveAndStop(application);
