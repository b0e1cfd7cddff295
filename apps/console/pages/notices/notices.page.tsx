import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { noticesTexts } from '#texts/console/notices.texts.js';
import { shellTexts } from '#texts/console/shell.texts.js';
import type { Schemas } from '../../api/reads.js';
import { useRowKeys } from '../../parts/row-keys.js';
import { useSay } from '../../shell/language.js';
import { Page } from '../../shell/page.js';
import { useMe, usePerson } from '../../shell/person.js';
import { Empty, Failure, Shown } from '../../shell/states.js';
import { NoticeRow } from './notice-row.js';
import { useMarkRead } from './use-mark-read.js';

/** What this person was told, newest first. */
export function NoticesPage() {
  const say = useSay();
  const { reads, asOf } = usePerson();
  const unread = useMe().data?.unreadNotices;
  const notices = useInfiniteQuery(reads.notices());
  const mark = useMarkRead();
  return (
    <Page title={say(shellTexts.notices)}>
      <div className="stack">
        {mark.isError && <Failure error={mark.error} />}
        {unread !== undefined && (
          <p className="muted">
            {unread === 0 ? say(noticesTexts.allRead) : say(noticesTexts.count, { count: unread })}
          </p>
        )}
        <Shown query={notices}>
          {({ pages }) => (
            <Listed
              items={pages.flatMap(({ items }) => items)}
              onRead={asOf === undefined ? (ids) => mark.mutate(ids) : undefined}
            />
          )}
        </Shown>
        {notices.hasNextPage && (
          <div className="row screen-only">
            <Button variant="default" loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
              {say(noticesTexts.more)}
            </Button>
          </div>
        )}
      </div>
    </Page>
  );
}

function Listed(props: {
  readonly items: readonly Schemas['NoticeItem'][];
  /** Not in the past: what was read then is not read anew. */
  readonly onRead: ((ids: readonly string[]) => void) | undefined;
}) {
  const { items, onRead } = props;
  const say = useSay();
  const place = useRowKeys<HTMLUListElement>();
  if (items.length === 0) return <Empty>{say(noticesTexts.nothing)}</Empty>;
  const unread = items.flatMap(({ id, read }) => (read ? [] : [id]));
  return (
    <div className="stack">
      {onRead !== undefined && unread.length > 1 && (
        <div className="row screen-only">
          <Button variant="default" onClick={() => onRead(unread)}>
            {say(noticesTexts.markShown)}
          </Button>
        </div>
      )}
      <ul ref={place}>
        {items.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} onRead={onRead} />
        ))}
      </ul>
    </div>
  );
}
