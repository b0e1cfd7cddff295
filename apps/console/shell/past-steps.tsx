import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { pastTexts } from '#texts/console/shell.texts.js';
import { Refused } from '../api/problem.js';
import { Reads } from '../api/reads.js';
import { useSay } from './language.js';
import { useMe, usePerson } from './person.js';

/** To the moment at which something was last recorded before what is seen, or first after it. */
export function PastSteps() {
  const say = useSay();
  const navigate = useNavigate();
  const seen = useMe().data;
  const neighbour = useNeighbour();
  const step = useMutation({
    mutationFn: neighbour,
    onSuccess: async (asOf) => {
      if (asOf !== undefined) await navigate({ to: '.', search: (now) => ({ ...now, asOf }), replace: true });
    },
  });
  return (
    <div className="row">
      {([-1, 1] as const).map((side) => (
        <Button
          key={side}
          variant="default"
          disabled={seen === undefined || step.isPending}
          onClick={() => seen !== undefined && step.mutate({ side, ...seen })}
        >
          {side === -1 && <span aria-hidden="true">‹&nbsp;</span>}
          {say(side === -1 ? pastTexts.eventBefore : pastTexts.eventAfter)}
          {side === 1 && <span aria-hidden="true">&nbsp;›</span>}
        </Button>
      ))}
      <span role="status" className="small muted">
        {step.isSuccess && step.data === undefined && say(pastTexts.noEvent)}
      </span>
    </div>
  );
}

interface Seen {
  readonly asOf: string;
  readonly position: string;
}

/** Any read says when it speaks of and up to which position: so the shortest one finds its neighbours in time. */
function useNeighbour() {
  const { api } = usePerson();
  const client = useQueryClient();
  const at = (asOf: string): Promise<Seen> => client.fetchQuery(new Reads(api, asOf).me());
  return async ({ side, asOf, position }: Seen & { readonly side: -1 | 1 }): Promise<string | undefined> => {
    try {
      const beside = side === -1 ? (await at(msBefore(asOf))).position : String(Number(position) + 1);
      if (Number(beside) < 1) return undefined;
      const found = (await at(beside)).asOf;
      const isBeside = side === -1 ? found < asOf : found > asOf;
      return isBeside ? found : undefined;
    } catch (error) {
      // After the last of all there is nothing yet.
      if (error instanceof Refused && error.problem.code === 'as-of-in-the-future') return undefined;
      throw error;
    }
  };
}

const msBefore = (at: string): string => new Date(Date.parse(at) - 1).toISOString();
