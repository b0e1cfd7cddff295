import { useQuery } from '@tanstack/react-query';
import { shellTexts } from '#texts/console/shell.texts.js';
import { instantInWords } from '../../parts/moments.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { Page } from '../../shell/page.js';
import { usePerson } from '../../shell/person.js';
import { Shown } from '../../shell/states.js';

export function NoticesPage() {
  const say = useSay();
  const { language } = useLanguage();
  const { reads } = usePerson();
  const notices = useQuery(reads.notices(undefined));
  return (
    <Page title={say(shellTexts.notices)}>
      <Shown query={notices}>
        {({ items }) => (
          <ul className="stack">
            {items.map(({ id, title, decidedAt, read }) => (
              <li key={id}>
                {read ? title : <b>{title}</b>}
                <span className="small muted"> · {instantInWords(decidedAt, language)}</span>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </Page>
  );
}
