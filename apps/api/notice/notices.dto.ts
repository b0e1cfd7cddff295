import { ArrayMinSize } from 'class-validator';
import { ActingDto } from '../http/acting.dto.js';
import { Code, LENGTH, ListOf } from '../http/fields.js';

const IDS_MAX = 500;

export class ReadNoticesDto extends ActingDto {
  @ArrayMinSize(1)
  @ListOf(Code(LENGTH.code, { each: true }), IDS_MAX)
  readonly ids!: string[];
}
