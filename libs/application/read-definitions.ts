import { blockerReads } from './blocker/blocker.reads.js';
import { cockpitReads } from './cockpit/cockpit.reads.js';
import { directiveReads } from './directive/directive.reads.js';
import { directoryReads } from './directory/directory.reads.js';
import { dutyReads } from './duty/duty.reads.js';
import { escalationReads } from './escalation/escalation.reads.js';
import { logReads } from './log/log.reads.js';
import { noticeReads } from './notice/notice.reads.js';
import { planReads } from './plan/plan.reads.js';
import { programmeReads } from './programme/programme.reads.js';
import { searchReads } from './search/search.reads.js';
import { taskReads } from './task/task.reads.js';
import { workReads } from './work/work.reads.js';

/** Every read, by its name. */
export const readDefinitions = {
  ...blockerReads,
  ...cockpitReads,
  ...directiveReads,
  ...directoryReads,
  ...dutyReads,
  ...escalationReads,
  ...logReads,
  ...noticeReads,
  ...planReads,
  ...programmeReads,
  ...searchReads,
  ...taskReads,
  ...workReads,
};
