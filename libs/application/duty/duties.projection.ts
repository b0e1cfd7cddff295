import { dutyDecider } from '#domain/duty/duty.decide.js';
import { type DutyEvent, dutyCode } from '#domain/duty/duty.js';
import { foldedCode } from '../engine/code.js';
import { factOf } from '../engine/fact-of.js';
import { planDue } from '../engine/projection/plan-due.js';
import { type Projection, placeAfter } from '../engine/projection/projection.js';
import { parseStream } from '../streams.js';
import { codeInProgramme } from './duty-code.js';

export const dutiesProjection: Projection = {
  name: 'duties',
  of: ['duty'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const before = rows.get('duties', id);
    const state = dutyDecider.evolve(before?.state ?? dutyDecider.initial, factOf<DutyEvent>(event));
    const { programme, period, unit } = state;
    rows.put('duties', id, {
      ...placeAfter(event, id, before),
      code: dutyCode(programme, period, unit),
      codeFolded: foldedCode(codeInProgramme(state)),
      programme,
      period,
      unit,
      isOpen: state.status === 'open' ? 1 : 0,
      state,
    });
    planDue(rows, 'duty', event.revision, id, state);
  },
};
