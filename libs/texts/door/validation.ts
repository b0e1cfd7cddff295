import { own } from '#domain/kernel/plain.js';
import { fill } from '../fill.js';
import type { Language, Texts } from '../language.js';
import { textRuleTexts } from '../text-rules.js';

const ofTextRules: Readonly<Record<string, Texts>> = Object.fromEntries(
  Object.entries(textRuleTexts).map(([rule, { vi, en }]) => [
    rule,
    { vi: `Trường “{property}” ${vi}.`, en: `The field “{property}” ${en}.` },
  ]),
);

/** By class-validator's names of its rules. */
const validationTexts: Readonly<Record<string, Texts>> = {
  ...ofTextRules,
  isDefined: { vi: 'Thiếu trường “{property}”.', en: 'The field “{property}” is missing.' },
  isNotEmpty: { vi: 'Trường “{property}” không được để trống.', en: 'The field “{property}” must not be empty.' },
  isString: { vi: 'Trường “{property}” phải là chuỗi ký tự.', en: 'The field “{property}” must be text.' },
  isBoolean: {
    vi: 'Trường “{property}” phải là true hoặc false.',
    en: 'The field “{property}” must be true or false.',
  },
  isInt: { vi: 'Trường “{property}” phải là số nguyên.', en: 'The field “{property}” must be a whole number.' },
  isNumber: { vi: 'Trường “{property}” phải là số.', en: 'The field “{property}” must be a number.' },
  isArray: { vi: 'Trường “{property}” phải là danh sách.', en: 'The field “{property}” must be a list.' },
  isObject: { vi: 'Trường “{property}” phải là đối tượng JSON.', en: 'The field “{property}” must be a JSON object.' },
  nestedValidation: {
    vi: 'Trường “{property}” phải là đối tượng JSON hoặc danh sách đối tượng.',
    en: 'The field “{property}” must be a JSON object or a list of them.',
  },
  isUuid: { vi: 'Trường “{property}” phải là một UUID.', en: 'The field “{property}” must be a UUID.' },
  isIso8601: {
    vi: 'Trường “{property}” phải là ngày hoặc thời điểm có thật theo ISO 8601, ví dụ 2020-06-30.',
    en: 'The field “{property}” must be a real date or instant in ISO 8601, like 2020-06-30.',
  },
  isDateString: {
    vi: 'Trường “{property}” phải là ngày hoặc thời điểm theo ISO 8601, ví dụ 2020-06-30.',
    en: 'The field “{property}” must be a date or instant in ISO 8601, like 2020-06-30.',
  },
  isIn: {
    vi: 'Trường “{property}” phải là một trong: {bound}.',
    en: 'The field “{property}” must be one of: {bound}.',
  },
  isEnum: {
    vi: 'Trường “{property}” phải là một trong: {bound}.',
    en: 'The field “{property}” must be one of: {bound}.',
  },
  matches: {
    vi: 'Trường “{property}” không đúng mẫu[ {bound}].',
    en: 'The field “{property}” does not match its pattern[ {bound}].',
  },
  minLength: {
    vi: 'Trường “{property}” cần ít nhất {bound} ký tự.',
    en: 'The field “{property}” needs at least {bound} characters.',
  },
  enoughLetters: {
    vi: 'Trường “{property}” cần ít nhất {bound} chữ cái hoặc chữ số.',
    en: 'The field “{property}” needs at least {bound} letters or digits.',
  },
  maxLength: {
    vi: 'Trường “{property}” không được quá {bound} ký tự.',
    en: 'The field “{property}” must not be longer than {bound} characters.',
  },
  min: {
    vi: 'Trường “{property}” không được nhỏ hơn {bound}.',
    en: 'The field “{property}” must not be less than {bound}.',
  },
  max: {
    vi: 'Trường “{property}” không được lớn hơn {bound}.',
    en: 'The field “{property}” must not be greater than {bound}.',
  },
  arrayNotEmpty: {
    vi: 'Danh sách “{property}” không được để trống.',
    en: 'The list “{property}” must not be empty.',
  },
  arrayMinSize: {
    vi: 'Danh sách “{property}” cần ít nhất {bound} mục.',
    en: 'The list “{property}” needs at least {bound} entries.',
  },
  arrayMaxSize: {
    vi: 'Danh sách “{property}” không được quá {bound} mục.',
    en: 'The list “{property}” must not have more than {bound} entries.',
  },
  arrayUnique: {
    vi: 'Danh sách “{property}” không được có mục lặp lại.',
    en: 'The list “{property}” must not name an entry twice.',
  },
  isCivilDate: {
    vi: 'Trường “{property}” phải là một ngày có thật theo mẫu năm-tháng-ngày, ví dụ 2020-06-30.',
    en: 'The field “{property}” must be a real day written YYYY-MM-DD, like 2020-06-30.',
  },
  isDateOrInstant: {
    vi: 'Trường “{property}” phải là một ngày như 2020-06-30 hoặc một thời điểm có múi giờ như 2020-05-25T08:00:00+07:00.',
    en: 'The field “{property}” must be a day like 2020-06-30 or an instant with its offset like 2020-05-25T08:00:00+07:00.',
  },
  isInstant: {
    vi: 'Trường “{property}” phải là một thời điểm có thật kèm múi giờ, ví dụ 2020-07-01T08:00:00+07:00.',
    en: 'The field “{property}” must be a real instant with its offset, like 2020-07-01T08:00:00+07:00.',
  },
  isMailAddress: {
    vi: 'Trường “{property}” phải là một địa chỉ thư điện tử, ví dụ ten@bo.gov.vn.',
    en: 'The field “{property}” must be a mail address, like name@ministry.gov.',
  },
  isOneForm: {
    vi: 'Trường “{property}” phải theo đúng một trong các dạng: {bound}.',
    en: 'The field “{property}” must take exactly one of the forms {bound}.',
  },
  leadUnitStays: {
    vi: 'Điều chỉnh không đổi đơn vị chủ trì. Bỏ trường “{property}”; cần đơn vị khác chủ trì thì đơn vị hiện tại đề nghị thôi chủ trì, rồi giao lại nhiệm vụ.',
    en: 'An amendment leaves the lead unit as it is. Leave out “{property}”; where another unit is to lead, the present one asks to be released and the task is assigned anew.',
  },
  whitelistValidation: {
    vi: 'Không có trường “{property}”. Kiểm tra tên trường hoặc bỏ đi.',
    en: 'There is no field “{property}”. Check its name or remove it.',
  },
};

const UNKNOWN_RULE: Texts = {
  vi: 'Giá trị của trường “{property}” chưa hợp lệ.',
  en: 'The value of the field “{property}” is not valid.',
};

/** class-validator names the bound of a rule nowhere but in its own English message. */
const BOUND =
  /(?:following (?:values|forms): (?<list>.+)|match (?<pattern>.+) regular expression|(?<number>-?\d+(?:\.\d+)?)(?: \w+)?)$/s;

/**
 * What a failed rule of a request's shape says: `constraint` and `message` are one entry of a ValidationError's
 * `constraints`, `property` is the field as the sender knows it.
 */
export function validationText(constraint: string, message: string, property: string, language: Language): string {
  const { list, pattern, number } = BOUND.exec(message)?.groups ?? {};
  const bound = list ?? pattern ?? number ?? '';
  return fill((own(validationTexts, constraint) ?? UNKNOWN_RULE)[language], { property, bound }, language);
}
