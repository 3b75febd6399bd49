import { SetMetadata } from '@nestjs/common';

export const AS_ONESELF = 'fieldmatch:as-oneself';

/** A route on which an administrator acts as themselves even while they look through somebody's eyes. */
export const AsOneself = (): ClassDecorator & MethodDecorator => SetMetadata(AS_ONESELF, true);
