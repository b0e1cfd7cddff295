import { UnstyledButton } from '@mantine/core';
import { signInTexts } from '#texts/console/sign-in.texts.js';
import type { Seat } from '../../api/session.js';
import { useSay, useTitle } from '../../shell/language.js';
import styles from './sign-in.module.css';

/** "Người xử lý: 4 việc": one press and one is that person. */
export function PersonCard(props: {
  readonly seat: Seat;
  readonly waiting: number | undefined;
  readonly isHere: boolean;
  readonly onEnter: () => void;
}) {
  const { seat, waiting, isHere, onEnter } = props;
  const say = useSay();
  const titleOf = useTitle();
  return (
    <li>
      <UnstyledButton className={styles['card']} onClick={onEnter}>
        <b>{titleOf(seat.title)}</b>
        <span className="small">
          {[seat.name, seat.unitName === null ? null : titleOf(seat.unitName)]
            .filter((part) => part !== null)
            .join(', ')}
        </span>
        <span className={styles['waiting']}>
          {waiting === 0 && say(signInTexts.nothingWaits)}
          {waiting !== undefined && waiting > 0 && say(signInTexts.waiting, { count: waiting })}
        </span>
        {isHere && <span className="mark muted">● {say(signInTexts.signedIn)}</span>}
      </UnstyledButton>
    </li>
  );
}
