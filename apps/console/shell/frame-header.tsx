import { Link, useParams } from '@tanstack/react-router';
import { shellTexts } from '#texts/console/shell.texts.js';
import { AccountMenu } from './account-menu.js';
import styles from './frame.module.css';
import { useSay } from './language.js';
import { pagesOf } from './pages-of.js';
import { PastField } from './past-field.js';
import { useMe } from './person.js';
import { sameMoment } from './same-moment.js';
import { SearchBox } from './search-box.js';
import { useGoKeys } from './shortcuts.js';

/** Who, where to, what to find. On a phone the pages stand at the foot, under the thumb. */
export function FrameHeader() {
  const say = useSay();
  const { as } = useParams({ from: '/as/$as' });
  const me = useMe();
  const pages = pagesOf(me.data?.posts ?? []);
  useGoKeys(pages);
  const unread = me.data?.unreadNotices ?? 0;
  return (
    <header className={styles['header']}>
      <Link to="/as/$as" params={{ as }} search={sameMoment} className={styles['product']}>
        dondoc
      </Link>
      <nav className={styles['nav']} aria-label={say(shellTexts.navigation)}>
        {pages.map(({ to, unit, text }) => (
          <Link
            key={to}
            to={to}
            params={{ as, ...(unit === undefined ? {} : { unit }) }}
            search={sameMoment}
            className={styles['link']}
          >
            {say(text)}
            {to === '/as/$as/notices' && unread > 0 && (
              <span className={styles['count']}>
                <span aria-hidden="true">{unread}</span>
                <span className="aside">{say(shellTexts.unread, { count: unread })}</span>
              </span>
            )}
          </Link>
        ))}
      </nav>
      <PastField />
      <SearchBox />
      <AccountMenu />
    </header>
  );
}
