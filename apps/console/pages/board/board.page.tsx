import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { shellTexts } from '#texts/console/shell.texts.js';
import { useSay, useTitle } from '../../shell/language.js';
import { Page } from '../../shell/page.js';
import { usePerson } from '../../shell/person.js';
import { Shown } from '../../shell/states.js';

export function BoardPage() {
  const say = useSay();
  const titleOf = useTitle();
  const { unit } = useParams({ from: '/as/$as/boards/$unit' });
  const { period } = useSearch({ from: '/as/$as' });
  const { reads } = usePerson();
  const board = useQuery(reads.board(unit, period, 'own'));
  return (
    <Page title={say(shellTexts.board)}>
      <Shown query={board}>
        {({ columns }) => (
          <ul>
            {columns.flatMap(({ cards }) =>
              cards.map(({ id, code, title }) => (
                <li key={id}>
                  {code} {titleOf(title)}
                </li>
              )),
            )}
          </ul>
        )}
      </Shown>
    </Page>
  );
}
