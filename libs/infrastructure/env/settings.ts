import type { ValidationError, ValidationOptions } from 'class-validator';
import { Equals, IsIn, IsInt, IsOptional, IsTimeZone, Matches, Max, Min, validateSync } from 'class-validator';
import { SettingsError } from './settings-error.js';

const say = (what: string, mend: string): ValidationOptions => ({ message: what, context: { mend } });
const port = say('is not a port', 'Give a number from 0 (any free port) to 65535.');
const days = say('is not a number of days', 'Give a whole number from 1 to 30.');
const minutes = say('is not a number of minutes', 'Give a whole number from 1 to 1440.');
const hours = say('is not a number of hours', 'Give a whole number from 1 to 168.');
const file = say('is not a path', 'Give the path of a PEM file.');

/** The environment as it is spelt there, with its defaults. Values that may hold a password are never repeated. */
export class Settings {
  @IsInt(port)
  @Min(0, port)
  @Max(65_535, port)
  DONDOC_PORT = 3000;

  @Matches(/^[\w.:-]+$/, say('"$value" is not an address or a host name', 'Give for example 127.0.0.1 or 0.0.0.0.'))
  DONDOC_HOST = '127.0.0.1';

  @IsOptional()
  @Matches(
    /^https?:\/\/[^/?#\s]+\/?$/,
    say('"$value" is not the address of a site', 'Give for example https://dondoc.example.vn, without a path.'),
  )
  DONDOC_PUBLIC_URL: string | undefined = undefined;

  @IsOptional()
  @Matches(/\S/, file)
  DONDOC_TLS_CERT: string | undefined = undefined;

  @IsOptional()
  @Matches(/\S/, file)
  DONDOC_TLS_KEY: string | undefined = undefined;

  @IsOptional()
  @Matches(/\S/, say('is empty', 'Give the addresses of your proxies.'))
  DONDOC_TRUST_PROXY: string | undefined = undefined;

  @Matches(/\S/, say('is not a path', 'Give the folder that holds log, keys and mail.'))
  DONDOC_DATA_DIR = './var';

  @Matches(
    /^(sqlite:$|esdb(\+discover)?:\/\/)/,
    say(
      'is not a log',
      'Leave it unset, or set it to sqlite: (in the data folder), esdb://HOST:PORT or esdb+discover://HOST:PORT.',
    ),
  )
  EVENTSTORE_URL = 'sqlite:';

  @IsOptional()
  @Matches(
    /^(none|rediss?:\/\/\S+)$/,
    say(
      'is not a Redis',
      'Leave it unset (a private one), or set it to none, redis://HOST:PORT or rediss://HOST:PORT.',
    ),
  )
  REDIS_URL: string | undefined = undefined;

  @IsOptional()
  @Equals('file:', say('"$value" is not a place for keys', 'Set it to file: (in the data folder), or leave it unset.'))
  KEYS_URL: string | undefined = undefined;

  @Matches(
    /^(api|worker|console)(,(api|worker|console))*$/,
    say('"$value" is not a list of roles', 'Give one or more of api,worker,console, separated by commas.'),
  )
  DONDOC_ROLES = 'api,worker,console';

  @IsOptional()
  @IsIn(
    ['0', '1'],
    say('"$value" is neither 0 nor 1', 'Set 1 for a demonstration, 0 for the real thing, or leave it unset.'),
  )
  DONDOC_DEMO: string | undefined = undefined;

  @IsTimeZone(say('"$value" is not a time zone', 'Give a name of the IANA list, for example Asia/Ho_Chi_Minh.'))
  DONDOC_TIME_ZONE = 'Asia/Ho_Chi_Minh';

  @IsInt(minutes)
  @Min(1, minutes)
  @Max(1_440, minutes)
  DONDOC_SESSION_IDLE_MINUTES = 30;

  @IsInt(hours)
  @Min(1, hours)
  @Max(168, hours)
  DONDOC_SESSION_HOURS = 12;

  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/, say('is not a mail server', 'Give smtp://USER:PASSWORD@HOST:PORT or smtps://….'))
  SMTP_URL: string | undefined = undefined;

  @IsOptional()
  @Matches(
    /^([^<>]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
    say('"$value" is not a mail address', 'Give for example dondoc <dondoc@example.vn>.'),
  )
  MAIL_FROM: string | undefined = undefined;

  @IsInt(days)
  @Min(1, days)
  @Max(30, days)
  MAIL_RETRY_DAYS = 3;

  @IsIn(['error', 'warn', 'info', 'debug'], say('"$value" is not a level', 'Give error, warn, info or debug.'))
  LOG_LEVEL = 'info';
}

/** An empty variable counts as unset: that is how compose files pass on what nobody gave. */
export function validSettings(source: Readonly<Record<string, string | undefined>>): Settings {
  const settings = new Settings();
  for (const name of Object.keys(settings)) {
    const value = source[name]?.trim();
    if (value) Object.assign(settings, { [name]: NUMBERS.includes(name) ? wholeNumber(value) : value });
  }
  const [first] = validateSync(settings, { stopAtFirstError: true });
  if (first) throw refusal(first);
  return settings;
}

const NUMBERS = ['DONDOC_PORT', 'MAIL_RETRY_DAYS', 'DONDOC_SESSION_IDLE_MINUTES', 'DONDOC_SESSION_HOURS'];

const wholeNumber = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

function refusal({ property, constraints = {}, contexts = {} }: ValidationError): SettingsError {
  const [rule = '', what = 'is wrong'] = Object.entries(constraints)[0] ?? [];
  return new SettingsError(property, what, contexts[rule]?.mend ?? '');
}
