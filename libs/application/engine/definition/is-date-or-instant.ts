import { ValidateBy, type ValidationOptions } from 'class-validator';
import { parseDay, parseInstant } from '../asked-moment.js';

/** A day that exists, or an instant of RFC 3339 with its offset. */
export const IsDateOrInstant = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isDateOrInstant',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' && (parseDay(value) !== undefined || parseInstant(value) !== undefined),
        defaultMessage: () => '$property must be a date YYYY-MM-DD or an instant with its offset',
      },
    },
    options,
  );
