import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { NEEDED_PERMISSION } from './access.decorator.js';

/** Refuses to start while any route does not say which permission it needs, so that forgetting it cannot open a door. */
@Injectable()
export class AccessDeclarations implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const undeclared = this.discovery.getControllers().flatMap(({ metatype }) => (metatype ? this.undeclared(metatype) : []));
    if (undeclared.length > 0)
      throw new Error(`These routes do not declare the permission that they need (@Access): ${undeclared.join(', ')}`);
  }

  private undeclared(controller: Function): string[] {
    return this.scanner
      .getAllMethodNames(controller.prototype as object)
      .map((name) => ({ name, handler: (controller.prototype as Record<string, Function>)[name] as Function }))
      .filter(({ handler }) => (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined) !== undefined)
      .filter(({ handler }) => this.reflector.getAllAndOverride(NEEDED_PERMISSION, [handler, controller]) === undefined)
      .map(({ name }) => `${controller.name}.${name}`);
  }
}
