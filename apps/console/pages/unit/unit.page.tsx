import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { shellTexts } from '#texts/console/shell.texts.js';
import { unitTexts } from '#texts/console/unit.texts.js';
import type { Schemas } from '../../api/reads.js';
import { Choice } from '../../parts/choice.js';
import { useSay, useTitle } from '../../shell/language.js';
import { NoRight } from '../../shell/no-right.js';
import { Page } from '../../shell/page.js';
import { headedUnits } from '../../shell/pages-of.js';
import { useMe, usePerson } from '../../shell/person.js';
import { Shown } from '../../shell/states.js';
import { BlockersToDecide } from './blockers-to-decide.js';
import { HandOut } from './hand-out.js';
import { Load } from './load.js';
import { OverdueTasks } from './overdue-tasks.js';
import { QuarterReports } from './quarter-reports.js';

/** What a head has to see to: who does what, what is stuck, what is late, and the quarter's report. */
export function UnitPage() {
  const say = useSay();
  const titleOf = useTitle();
  const navigate = useNavigate();
  const { unit: asked } = useSearch({ from: '/as/$as/unit' });
  const me = useMe();
  const posts = me.data?.posts ?? [];
  const headed = headedUnits(posts);
  if (me.data !== undefined && headed.length === 0) {
    return (
      <Page title={say(shellTexts.unit)}>
        <NoRight posts={posts} />
      </Page>
    );
  }
  const unit = headed.find((each) => each === asked) ?? headed[0];
  const nameOf = (code: string): string => {
    const post = posts.find((each) => each.unit === code);
    return post === undefined ? code : titleOf(post.unitName);
  };
  return (
    <Page title={unit === undefined ? say(shellTexts.unit) : say(unitTexts.title, { unit: nameOf(unit) })}>
      <Shown query={me}>
        {() => (
          <div className="stack">
            {headed.length > 1 && unit !== undefined && (
              <Choice
                label={say(unitTexts.whichUnit)}
                value={unit}
                options={headed.map((value) => ({ value, text: nameOf(value) }))}
                onChoose={(next) => void navigate({ to: '.', search: (now) => ({ ...now, unit: next }) })}
              />
            )}
            {unit !== undefined && <Sections unit={unit} />}
          </div>
        )}
      </Shown>
    </Page>
  );
}

function Sections({ unit }: { readonly unit: string }) {
  const { reads } = usePerson();
  const board = useQuery(reads.board(unit, undefined, 'own'));
  return (
    <div className="stack">
      <BlockersToDecide unit={unit} />
      <Shown query={board} lines={4}>
        {(read) => <HandOut unit={unit} cards={ledOpen(read).filter(({ handler }) => handler === null)} />}
      </Shown>
      <QuarterReports unit={unit} />
      <Shown query={board} lines={4}>
        {(read) => (
          <OverdueTasks board={read} cards={ledOpen(read).filter(({ timeliness }) => timeliness === 'overdue')} />
        )}
      </Shown>
      <Load unit={unit} />
    </div>
  );
}

/** Open ones are in every quarter up to the one that is seen. */
const ledOpen = ({ columns }: Schemas['Board']): readonly Schemas['BoardCard'][] =>
  columns.flatMap(({ key, cards }) => (key === 'completed' ? [] : cards.filter(({ role }) => role === 'lead')));
