import { Link } from '@tanstack/react-router';
import { cockpitTexts } from '#texts/console/cockpit.texts.js';
import { directiveTexts } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import labelled from '../../parts/labelled-table.module.css';
import { dayInWords } from '../../parts/moments.js';
import { useNamed } from '../../parts/named.js';
import { StatusMark } from '../../parts/status-mark.js';
import { useLanguage, useSay, useTitle } from '../../shell/language.js';
import { usePerson } from '../../shell/person.js';
import { sameMoment } from '../../shell/same-moment.js';
import styles from './cockpit.module.css';

type Cockpit = Schemas['Cockpit'];

/** What I directed and is not done, what is due first first. */
export function Directed({ cockpit }: { readonly cockpit: Cockpit }) {
  const say = useSay();
  const { directed, named } = cockpit;
  const heads = [
    cockpitTexts.directive,
    cockpitTexts.about,
    cockpitTexts.addressee,
    cockpitTexts.due,
    cockpitTexts.state,
  ];
  return (
    <section className="stack-tight" aria-labelledby="directed-title">
      <h2 id="directed-title">{say(cockpitTexts.directed)}</h2>
      {directed.length === 0 ? (
        <p className="muted">{say(cockpitTexts.directedNone)}</p>
      ) : (
        <table className={labelled['table']}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head.en} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {directed.map((one) => (
              <Row key={one.id} directive={one} named={named} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row(props: { readonly directive: Schemas['DirectedByMe']; readonly named: Cockpit['named'] }) {
  const say = useSay();
  const titleOf = useTitle();
  const { language } = useLanguage();
  const { as } = usePerson();
  const { unit } = useNamed(props.named);
  const { about, text, addressee, due, status, daysLate } = props.directive;
  const post = addressee.title === null ? addressee.post : titleOf(addressee.title);
  return (
    <tr>
      <td>
        <span className={styles['text']}>{text ?? '—'}</span>
      </td>
      <td data-label={say(cockpitTexts.about)}>
        {about.kind === 'duty' || about.code === null ? (
          about.code
        ) : (
          <Link to="/as/$as/tasks/$task" params={{ as, task: about.code }} search={sameMoment}>
            {about.code}
          </Link>
        )}
      </td>
      <td data-label={say(cockpitTexts.addressee)}>
        {post}, {unit(addressee.unit)}
      </td>
      <td data-label={say(cockpitTexts.due)}>{dayInWords(due, language)}</td>
      <td data-label={say(cockpitTexts.state)}>
        {daysLate > 0 ? (
          <StatusMark
            status={{
              glyph: '■',
              vi: say(cockpitTexts.late, { days: daysLate }),
              en: say(cockpitTexts.late, { days: daysLate }),
            }}
            tone="overdue"
          />
        ) : (
          <StatusMark status={directiveTexts[status]} />
        )}
      </td>
    </tr>
  );
}
