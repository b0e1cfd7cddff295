import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { briefTexts } from '#texts/console/brief.texts.js';
import { shellTexts } from '#texts/console/shell.texts.js';
import { isGone } from '../../api/problem.js';
import { useSay } from '../../shell/language.js';
import { Page } from '../../shell/page.js';
import { usePerson } from '../../shell/person.js';
import { NotFound } from '../../shell/root-states.js';
import { Shown } from '../../shell/states.js';
import { Brief } from './brief.js';

/** A case on one page of A4, for a leader who decides on paper; the browser prints it. */
export function BriefPage() {
  const say = useSay();
  const { as, escalation } = useParams({ from: '/as/$as/decisions/$escalation/brief' });
  const { reads } = usePerson();
  const read = useQuery(reads.escalation(escalation));
  if (isGone(read.error)) return <NotFound />;
  return (
    <Page
      title={say(briefTexts.title)}
      aside={
        <p className="row screen-only">
          <Link to="/as/$as/decisions/$escalation" params={{ as, escalation }} search>
            {say(shellTexts.back)}
          </Link>
          <Button onClick={() => print()} disabled={read.data === undefined}>
            {say(briefTexts.print)}
          </Button>
        </p>
      }
    >
      <Shown query={read} lines={14}>
        {(shown) => <Brief escalation={shown} />}
      </Shown>
    </Page>
  );
}
