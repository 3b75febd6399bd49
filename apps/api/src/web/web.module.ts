import { Module } from '@nestjs/common';
import { AccountsModule } from '#libs/accounts';
import { FieldlabsModule } from '#libs/fieldlabs';
import { WebPagesService } from './web-pages.service.js';

/** The pages of the web application. */
@Module({ imports: [AccountsModule, FieldlabsModule], providers: [WebPagesService] })
export class WebModule {}
