import { useState } from 'react';
import type { Schemas } from '../../api/reads.js';

type Escalation = Schemas['EscalationDetail'];

export interface AsRead {
  /** What stood there when the form was opened, or when its reader last said that they have seen the change. */
  readonly was: Escalation;
  readonly is: Escalation;
  readonly onSeen: () => void;
}

/** Hints renew what stands behind a form; a command goes by what its giver has read, until they have seen what is new. */
export function useAsRead(is: Escalation): AsRead {
  const [was, setWas] = useState(is);
  return { was, is, onSeen: () => setWas(is) };
}
