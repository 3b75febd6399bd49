import { Module, type DynamicModule } from '@nestjs/common';
import { CaughtMailRepository } from './caught-mail.repository.js';
import { DevMailController } from './dev-mail.controller.js';

/** Pages that show the caught mail below `/dev/mail`. */
@Module({})
export class DevMailModule {
  static of(directory: string): DynamicModule {
    return {
      module: DevMailModule,
      controllers: [DevMailController],
      providers: [{ provide: CaughtMailRepository, useValue: new CaughtMailRepository(directory) }],
    };
  }
}
