import { describe, expect, it } from '@jest/globals';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
  validateSync,
} from 'class-validator';
import { validationText } from './validation.js';

class Request {
  @IsString() @MaxLength(200) title: unknown;
  @IsNotEmpty() narrative: unknown;
  @IsIn(['fieldLeader', 'headOfMinistry']) toLevel: unknown;
  @Matches(/^\d{4}-Q[1-4]$/) period: unknown;
  @IsInt() @Min(0) @Max(100) percent: unknown;
  @IsArray() @ArrayMaxSize(5) options: unknown;
  @IsDefined() reason: unknown;
  @IsBoolean() noChange: unknown;
  @IsUUID() id: unknown;
  @IsISO8601({ strict: true }) due: unknown;
  @ValidateNested() document: unknown;
}

/** What class-validator really says about a body in which this one field is wrong. */
function complaints(field: string, value: unknown, language: 'vi' | 'en'): Readonly<Record<string, string>> {
  const request = Object.assign(new Request(), { [field]: value });
  const errors = validateSync(request, { whitelist: true, forbidNonWhitelisted: true });
  const { constraints = {} } = errors.find(({ property }) => property === field) ?? {};
  return Object.fromEntries(
    Object.entries(constraints).map(([rule, message]) => [rule, validationText(rule, message, field, language)]),
  );
}

describe('validationText', () => {
  it('takes the bound out of what class-validator says', () => {
    expect(complaints('title', 'x'.repeat(201), 'vi')).toEqual({
      maxLength: 'Trường “title” không được quá 200 ký tự.',
    });
    expect(complaints('percent', 101, 'en')).toEqual({
      max: 'The field “percent” must not be greater than 100.',
    });
    expect(complaints('percent', -1, 'vi')).toEqual({ min: 'Trường “percent” không được nhỏ hơn 0.' });
    expect(complaints('options', [1, 2, 3, 4, 5, 6], 'en')).toEqual({
      arrayMaxSize: 'The list “options” must not have more than 5 entries.',
    });
    expect(complaints('toLevel', 'minister', 'vi')).toEqual({
      isIn: 'Trường “toLevel” phải là một trong: fieldLeader, headOfMinistry.',
    });
    expect(complaints('period', '2020-Q5', 'vi')).toEqual({
      matches: 'Trường “period” không đúng mẫu /^\\d{4}-Q[1-4]$/.',
    });
  });

  it.each([
    ['title', 5, 'isString'],
    ['narrative', '', 'isNotEmpty'],
    ['percent', 1.5, 'isInt'],
    ['options', 'x', 'isArray'],
    ['reason', undefined, 'isDefined'],
    ['noChange', 'yes', 'isBoolean'],
    ['id', 'x', 'isUuid'],
    ['due', '2020-06-31', 'isIso8601'],
    ['document', 'x', 'nestedValidation'],
    ['surprise', 1, 'whitelistValidation'],
  ])('has words of its own where %s is %p', (field, value, rule) => {
    for (const language of ['vi', 'en'] as const) {
      const text = complaints(field, value, language)[rule];
      expect(text).toContain(`“${field}”`);
      expect(text).not.toBe(validationText('unheardOf', '', field, language));
      expect(text).not.toMatch(/[{}[\]…]/);
    }
  });

  it('says so plainly where it does not know the rule', () => {
    expect(validationText('isBIC', 'code must be a BIC', 'code', 'vi')).toBe('Giá trị của trường “code” chưa hợp lệ.');
  });
});
