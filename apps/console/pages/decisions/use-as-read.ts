import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/reads.js';

type Escalation = Schemas['EscalationDetail'];

export interface AsRead {
  /** What stood there when the form was opened, or when its reader last said that they have seen the change. */
  readonly was: Escalation;
  readonly is: Escalation;
  /** Nothing has changed since, as far as is known: what would happen can be asked. */
  readonly isCurrent: boolean;
  readonly hasChanged: boolean;
  readonly onSeen: () => void;
}

/**
 * Hints renew what stands behind a form; a command goes by what its giver has read, until they have seen what is new. What came of
 * their own last act is no news to them: `overtaken` is the etag on which that went, and a form that is opened before the
 * outcome has been read begins with the outcome.
 */
export function useAsRead(is: Escalation, overtaken: number | undefined): AsRead {
  const [was, setWas] = useState(is);
  const isOvertaken = was.etag === overtaken;
  useEffect(() => {
    if (isOvertaken) setWas(is);
  }, [isOvertaken, is]);
  const isSame = was.etag === is.etag;
  return {
    ...{ was, is, isCurrent: isSame && !isOvertaken, hasChanged: !isSame && !isOvertaken },
    onSeen: () => setWas(is),
  };
}
