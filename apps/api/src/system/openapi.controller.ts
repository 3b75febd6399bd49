import { Controller, Get, Header, Injectable } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Access } from '../access/access.decorator.js';
import { Compressed } from '../http/compressed.decorator.js';

/** Holds the document, which can only be made when every route is known. */
@Injectable()
export class OpenApiHolder {
  document: OpenAPIObject | undefined;
}

@ApiExcludeController()
@Controller('openapi.json')
@Access('interface.read')
@Compressed()
export class OpenApiController {
  constructor(private readonly holder: OpenApiHolder) {}

  @Get()
  @Header('Access-Control-Allow-Origin', '*')
  get(): OpenAPIObject | undefined {
    return this.holder.document;
  }
}
