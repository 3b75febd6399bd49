import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CATALOGUE_SCHEMA } from '#libs/fieldlabs';
import { Access } from '../access/access.decorator.js';
import { Compressed } from '../http/compressed.decorator.js';

@ApiTags('catalogue')
@Controller('catalogue-schema')
@Access('interface.read')
@Compressed()
export class CatalogueSchemaController {
  @Get()
  @ApiOperation({ summary: 'The format of catalogue files, as JSON Schema 2020-12', operationId: 'getCatalogueSchema' })
  @ApiOkResponse({ schema: { type: 'object', description: 'A JSON Schema' } })
  get(): object {
    return CATALOGUE_SCHEMA;
  }
}
