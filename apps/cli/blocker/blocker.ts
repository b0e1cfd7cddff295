import type { Args } from '../shell/args.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { Failure } from '../shell/failure.js';
import { write } from '../shell/write-result.js';

/** What holds a task up, with the ways out that are proposed: the server refuses it without one. */
export const raiseBlocker: Run = async (context) => {
  const { args } = context;
  const options = optionsOf(args);
  const title = await args.required('title');
  const description = await args.required('description');
  const cause = await args.required('cause');
  const exceedsCompetenceBecause = args.text('exceedsCompetenceBecause');
  return write(context, `/v1/tasks/${encodeURIComponent(args.operand('task'))}/blockers`, {
    title,
    description,
    cause,
    options,
    ...(exceedsCompetenceBecause === undefined ? {} : { exceedsCompetenceBecause }),
  });
};

/** The first `--competence` belongs to the first `--option`, and so on. */
function optionsOf(args: Args) {
  const texts = args.texts('option');
  const competences = args.texts('competence');
  if (texts.length !== competences.length) {
    const facts = { options: texts.length, competences: competences.length };
    throw new Failure(EXIT.usage, 'competence-per-option', facts);
  }
  return texts.map((text, at) => ({ text, competence: competences[at] }));
}

export const escalateBlocker: Run = async (context) => {
  const { args } = context;
  const toLevel = args.choice('toLevel', ['fieldLeader', 'headOfMinistry']);
  const reason = await args.required('reason');
  return write(context, `/v1/blockers/${encodeURIComponent(args.operand('blocker'))}/escalations`, {
    reason,
    ...(toLevel === undefined ? {} : { toLevel }),
  });
};
