import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { Change } from './change.entity.js';
import { ChangeRepository } from './change.repository.js';
import { dataSourceOptions } from './data-source.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { OutboxRepository } from './outbox.repository.js';
import { UnitOfWork } from './unit-of-work.js';

/** One data source for the process. Each lib's module registers its entities with `TypeOrmModule.forFeature`. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [SETTINGS_TOKEN],
      useFactory: (settings: Settings) => ({
        ...dataSourceOptions(settings.DATABASE_URL, settings.DATABASE_POOL),
        autoLoadEntities: true,
        retryAttempts: 3,
        retryDelay: 1_000,
      }),
    }),
    TypeOrmModule.forFeature([OutboxMessage, Change]),
  ],
  providers: [UnitOfWork, OutboxRepository, ChangeRepository],
  exports: [UnitOfWork, OutboxRepository, ChangeRepository, TypeOrmModule],
})
export class DatabaseModule {}
