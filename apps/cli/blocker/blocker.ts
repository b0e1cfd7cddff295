import type { Given } from '../shell/args.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { Failure } from '../shell/failure.js';
import { write } from '../shell/write-result.js';
import { taskId } from '../task/task-id.js';

/** What holds a task up, with the ways out that are proposed: the server refuses it without one. */
export const raiseBlocker: Run = async (context) => {
  const { given, client } = context;
  const options = optionsOf(given);
  const title = await given.required('title');
  const description = await given.required('description');
  const cause = await given.required('cause');
  const exceedsCompetenceBecause = given.text('exceedsCompetenceBecause');
  const id = await taskId(client, given.operand('task'));
  return write(context, `/v1/tasks/${id}/blockers`, {
    title,
    description,
    cause,
    options,
    ...(exceedsCompetenceBecause === undefined ? {} : { exceedsCompetenceBecause }),
  });
};

/** The first `--competence` belongs to the first `--option`, and so on. */
function optionsOf(given: Given) {
  const texts = given.texts('option');
  const competences = given.texts('competence');
  if (texts.length !== competences.length) {
    const facts = { options: texts.length, competences: competences.length };
    throw new Failure(EXIT.usage, 'competence-per-option', facts);
  }
  return texts.map((text, at) => ({ text, competence: competences[at] }));
}

export const escalateBlocker: Run = async (context) => {
  const { given } = context;
  const toLevel = given.choice('toLevel', ['fieldLeader', 'headOfMinistry']);
  const reason = await given.required('reason');
  return write(context, `/v1/blockers/${encodeURIComponent(given.operand('blocker'))}/escalations`, {
    reason,
    ...(toLevel === undefined ? {} : { toLevel }),
  });
};
