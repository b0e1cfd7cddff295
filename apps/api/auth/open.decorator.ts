import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const OPEN = 'dondoc:open';

/** Answers anybody, without a token. */
export const Open = (): CustomDecorator => SetMetadata(OPEN, true);
