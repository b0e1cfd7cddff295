import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const AS_IN_ADDRESS = 'dondoc:as-in-address';

/** Takes `?as=` in place of `Dondoc-As`: a browser's `EventSource` sends no headers of ours. */
export const AsInAddress = (): CustomDecorator => SetMetadata(AS_IN_ADDRESS, true);
