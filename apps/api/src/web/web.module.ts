import { Module } from '@nestjs/common';
import { AccountsModule } from '#libs/accounts';
import { FieldlabsModule } from '#libs/fieldlabs';
import { FirstViewsService } from './first-views.service.js';
import { WebPagesService } from './web-pages.service.js';

/** The pages of the web application. */
@Module({ imports: [AccountsModule, FieldlabsModule], providers: [FirstViewsService, WebPagesService] })
export class WebModule {}
