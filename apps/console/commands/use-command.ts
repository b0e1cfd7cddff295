import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CommandName } from '../api/command-routes.js';
import { Refused, Unreachable } from '../api/problem.js';
import { type Done, type Order, send, wordsOf } from '../api/send.js';
import { usePerson, useReadAnew } from '../shell/person.js';
import { useReceipt } from '../shell/receipts.js';

/** What was recorded is said in any case: a read that hangs must not hide it. */
const READ_WITHIN_MS = 4_000;

/**
 * Gives a command and says what was recorded. After an answer that never came, the same words go under the same key, so
 * that they are recorded once; changed words are a new command.
 */
export function useCommand<Name extends CommandName>(onDone?: (done: Done) => void) {
  const { api } = usePerson();
  const readAnew = useReadAnew();
  const show = useReceipt();
  const unanswered = useRef<{ readonly words: string; readonly key: string }>(undefined);
  return useMutation({
    mutationFn: async (order: Order<Name>) => {
      const words = wordsOf(api, order);
      const key = unanswered.current?.words === words ? unanswered.current.key : crypto.randomUUID();
      unanswered.current = { words, key };
      try {
        const done = await send(api, order, key);
        unanswered.current = undefined;
        return done;
      } catch (error) {
        if (!(error instanceof Unreachable)) unanswered.current = undefined;
        throw error;
      }
    },
    onError: async (error) => {
      // Refused for what stands there by now: whoever gave it is to see that, with their words still in the form.
      if (error instanceof Refused && (error.problem.status === 409 || error.problem.status === 412)) await readAnew();
    },
    onSuccess: async (done) => {
      // First the page shows what was written: a next command would else be given on what it held before.
      await Promise.race([readAnew(), new Promise((resolve) => setTimeout(resolve, READ_WITHIN_MS))]);
      show(done);
      onDone?.(done);
    },
  });
}
