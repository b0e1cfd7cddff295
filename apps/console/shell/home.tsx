import { Navigate, useParams } from '@tanstack/react-router';
import { pagesOf } from './pages-of.js';
import { useMe } from './person.js';
import { Shown } from './states.js';

/** Leads each person to the page that they begin with: a leader to what waits for a decision, everybody else to their work. */
export function Home() {
  const { as } = useParams({ from: '/as/$as' });
  const me = useMe();
  return (
    <Shown query={me}>
      {({ posts }) => <Navigate to={pagesOf(posts)[0]?.to ?? '/as/$as/work'} params={{ as }} replace />}
    </Shown>
  );
}
