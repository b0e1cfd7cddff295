import { CloseButton } from '@mantine/core';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { receiptTexts } from '#texts/console/shell.texts.js';
import type { Done } from '../api/send.js';
import { useSay } from './language.js';
import styles from './receipts.module.css';

type Receipt = Pick<Done, 'said' | 'warnings'>;

const ReceiptsContext = createContext<((receipt: Receipt) => void) | undefined>(undefined);

/** Says what was recorded, in the server's words, until the next thing is or somebody hides it. */
export function Receipts({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const [last, setLast] = useState<Receipt>();
  const show = useMemo(() => (receipt: Receipt) => setLast(receipt), []);
  return (
    <ReceiptsContext value={show}>
      {children}
      <div role="status" className={styles['place']}>
        {last !== undefined && (
          <div className={styles['receipt']} data-testid="receipt">
            <div>
              <p>
                <span aria-hidden="true">✓ </span>
                {last.said}
              </p>
              {last.warnings.map(({ code, detail }) => (
                <p key={code} className={styles['warning']}>
                  ▲ {detail}
                </p>
              ))}
            </div>
            <CloseButton aria-label={say(receiptTexts.dismiss)} onClick={() => setLast(undefined)} />
          </div>
        )}
      </div>
    </ReceiptsContext>
  );
}

/** Shows a receipt over whatever page comes next. */
export function useReceipt(): (receipt: Receipt) => void {
  const show = useContext(ReceiptsContext);
  if (show === undefined) throw new Error('There are no Receipts above.');
  return show;
}
