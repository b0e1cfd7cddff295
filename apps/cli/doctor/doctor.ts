import { type Env, readEnv, SettingsError } from '#infrastructure/env/env.js';
import { doctorTexts, partNameTexts } from '#texts/command-line/doctor.texts.js';
import { findingTexts } from '#texts/command-line/words.texts.js';
import { fill } from '#texts/fill.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import type { Language } from '../shell/language.js';
import { type Column, sheet } from '../shell/sheet.js';
import { type Finding, finding } from './finding.js';
import { checkDataFolder, checkDisk, checkProcess, processOf } from './folder.checks.js';
import { checkLog } from './log.check.js';
import { checkLogServer } from './log-server.checks.js';
import { checkNode, checkTimeZone } from './machine.checks.js';
import { checkRedis } from './redis.check.js';
import { checkPort, checkServer } from './server.checks.js';

type Told = Finding & { readonly detail: string; readonly mend: string | null };

const columns: readonly Column<Told>[] = [
  {
    key: 'state',
    value: ({ state }) => state,
    text: ({ state }, language) => findingTexts[state][language],
    tone: ({ state }) => (({ ok: 'good', warning: 'watch', fault: 'bad' }) as const)[state],
  },
  { key: 'part', value: ({ part }) => part, text: ({ part }, language) => partNameTexts[part][language] },
  { key: 'finding', value: ({ code }) => code, text: ({ detail }) => detail },
  { key: 'detail', value: ({ detail }) => detail, isForScripts: true },
  { key: 'mend', value: ({ mend }) => mend },
];

/** Needs no server; what it needs to know of one it finds out itself. */
export const examine: Run = async ({ variables, client, output, language }) => {
  const findings = (await allFindings(variables, client.options.url, language)).map((each) => told(each, language));
  const isHealthy = findings.every(({ state }) => state !== 'fault');
  output.show({ answer: { isHealthy, findings }, main: sheet(findings, columns) });
  if (findings.some(({ code }) => code === 'log-damaged')) return EXIT.integrity;
  return isHealthy ? EXIT.ok : EXIT.failure;
};

async function allFindings(
  variables: Readonly<Record<string, string | undefined>>,
  url: URL,
  language: Language,
): Promise<readonly Finding[]> {
  const env = settingsOf(variables);
  // Where the server would put its data and listen is not known then.
  if (!('dataDir' in env)) return [checkNode(), env, ...(await checkServer(url, language))];
  const process = checkProcess(env.dataDir);
  return [
    checkNode(),
    finding('settings', 'ok', 'settings-ok'),
    checkTimeZone(env.timeZone),
    checkDataFolder(env.dataDir),
    checkDisk(env.dataDir),
    process,
    ...(await logFindings(env)),
    await checkRedis(env.redis),
    await checkPort(env, language),
    ...(await checkServer(url, language, processOf(process))),
  ];
}

/** Of a log server more is asked once it answers at all. */
async function logFindings({ log }: Env): Promise<readonly Finding[]> {
  const found = await checkLog(log);
  if (log.kind === 'sqlite' || found.state === 'fault') return [found];
  return [found, ...(await checkLogServer(log.url))];
}

function settingsOf(variables: Readonly<Record<string, string | undefined>>): Env | Finding {
  try {
    return readEnv(variables);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const { variable, what, mend } = error;
    return finding('settings', 'fault', 'settings-wrong', { variable, what, mend });
  }
}

function told(each: Finding, language: Language): Told {
  const [found, mend] = doctorTexts[each.code][language];
  return {
    ...each,
    detail: fill(found, each.because, language),
    mend: mend === undefined ? null : fill(mend, each.because, language),
  };
}
