import { instantOf } from '#domain/kernel/time.js';
import type { RuntimeEvent } from '#domain/runtime/runtime.js';
import { factOf } from '../engine/fact-of.js';
import { replanObligations } from '../engine/projection/plan-due.js';
import type { Projection } from '../engine/projection/projection.js';
import { replanProgrammes } from '../programme/programmes.projection.js';

/** An outage of ours moves what is undecided, and nothing else. */
export const outagesProjection: Projection = {
  name: 'outages',
  of: ['runtime'],
  apply(event, rows) {
    const fact = factOf<RuntimeEvent>(event);
    if (fact.type !== 'OutageRecorded') return;
    const { from, to } = fact.data;
    rows.put('outages', from, { id: from, from: instantOf(from), to: instantOf(to) });
    replanObligations(rows);
    replanProgrammes(rows);
  },
};
