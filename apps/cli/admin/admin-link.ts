import { askAdmin, type LinkAnswer, NobodyListens } from '#infrastructure/admin/admin-socket.js';
import { isTextCode, rejectionText } from '#texts/rejections.js';
import { folderHere } from '../log/log-places.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { Failure } from '../shell/failure.js';
import { say } from '../shell/messages.js';
import { type Column, sheet } from '../shell/sheet.js';

type Given = Extract<LinkAnswer, { link: string }>;

const columns: readonly Column<Given>[] = [
  { key: 'link', value: ({ link }) => link },
  { key: 'account', value: ({ account }) => account ?? null },
  { key: 'until', value: ({ until }) => until },
];

/** Asks the process that serves the folder: whoever may open its socket may already read every file there. */
export const makeAdminLink: Run = async (context) => {
  const folder = folderHere(context);
  const account = context.args.text('account');
  const answer = await asked(folder, account);
  if ('refused' in answer) {
    const title = isTextCode(answer.refused)
      ? rejectionText(answer.refused, {}, context.language).title
      : answer.refused;
    throw new Failure(EXIT.notFound, 'link-refused', { title });
  }
  context.output.note(say('link-given', context.language));
  context.output.show({ answer, main: sheet([answer], columns), isRecord: true });
  return EXIT.ok;
};

async function asked(folder: string, account: string | undefined): Promise<LinkAnswer> {
  try {
    return await askAdmin(folder, account === undefined ? {} : { account });
  } catch (error) {
    if (!(error instanceof NobodyListens)) throw error;
    throw new Failure(EXIT.failure, 'nobody-listens', { folder }, { cause: error });
  }
}
