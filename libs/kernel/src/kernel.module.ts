import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock.js';
import { SETTINGS_TOKEN, type Settings } from './settings.js';

/** Clock and settings, the same in every process. */
@Global()
@Module({})
export class KernelModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: KernelModule,
      providers: [Clock, { provide: SETTINGS_TOKEN, useValue: settings }],
      exports: [Clock, SETTINGS_TOKEN],
    };
  }
}
