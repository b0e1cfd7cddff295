import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { accountTexts } from '#texts/console/account.texts.js';
import { shellTexts } from '#texts/console/shell.texts.js';
import { changePassword, endSession, type OwnSessions, ownSessionsQuery } from '../../api/account.js';
import { ProblemSummary } from '../../commands/problem-summary.js';
import { browserInWords } from '../../parts/browser-in-words.js';
import labelled from '../../parts/labelled-table.module.css';
import { instantInWords } from '../../parts/moments.js';
import { PasswordField } from '../../parts/password-field.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { Page } from '../../shell/page.js';
import { usePerson } from '../../shell/person.js';
import { useReceipt } from '../../shell/receipts.js';
import { Failure, Shown } from '../../shell/states.js';
import styles from './account.module.css';

/** One's own account: where one is signed in, and the password. */
export function AccountPage() {
  const say = useSay();
  const { api } = usePerson();
  const sessions = useQuery(ownSessionsQuery(api));
  return (
    <Page title={say(shellTexts.myAccount)}>
      <div className="stack">
        <h2>{say(accountTexts.sessions)}</h2>
        <Shown query={sessions} lines={3}>
          {(shown) => <Sessions shown={shown} />}
        </Shown>
        <h2>{say(accountTexts.changePassword)}</h2>
        <ChangePassword />
      </div>
    </Page>
  );
}

function Sessions({ shown }: { readonly shown: OwnSessions }) {
  const say = useSay();
  const { language } = useLanguage();
  const { api } = usePerson();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: (session: string) => endSession(api, session),
    onSuccess: (left) => client.setQueryData(ownSessionsQuery(api).queryKey, left),
  });
  return (
    <>
      {end.isError && <Failure error={end.error} />}
      <table className={labelled['table']}>
        <thead>
          <tr>
            <th scope="col">{say(accountTexts.browser)}</th>
            <th scope="col">{say(accountTexts.since)}</th>
            <th scope="col">{say(accountTexts.lastUsed)}</th>
            <th scope="col">
              <span className="aside">{say(accountTexts.end)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.items.map(({ id, browser, isThis, signedInAt, lastUsedAt }) => (
            <tr key={id}>
              <td data-label={say(accountTexts.browser)}>
                {browser === '' ? say(accountTexts.unknownBrowser) : browserInWords(browser)}
              </td>
              <td data-label={say(accountTexts.since)}>{instantInWords(signedInAt, language)}</td>
              <td data-label={say(accountTexts.lastUsed)}>{instantInWords(lastUsedAt, language)}</td>
              <td>
                {isThis ? (
                  <span className="mark muted">● {say(accountTexts.isThis)}</span>
                ) : (
                  <Button
                    variant="default"
                    loading={end.isPending && end.variables === id}
                    onClick={() => end.mutate(id)}
                  >
                    {say(accountTexts.end)}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const blank = { current: '', password: '' };

function ChangePassword() {
  const say = useSay();
  const id = useId();
  const { api } = usePerson();
  const client = useQueryClient();
  const show = useReceipt();
  const [words, setWords] = useState(blank);
  const change = useMutation({
    mutationFn: () => changePassword(api, words),
    onSuccess: async () => {
      setWords(blank);
      show({ said: say(accountTexts.changed), warnings: [] });
      await client.invalidateQueries({ queryKey: ownSessionsQuery(api).queryKey });
    },
  });
  const fields = { '/current': `${id}-current`, '/password': `${id}-password` };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      {change.isError && <ProblemSummary error={change.error} fields={fields} />}
      <PasswordField
        id={fields['/current']}
        label={say(accountTexts.current)}
        kind="current"
        value={words.current}
        onChange={(current) => setWords((before) => ({ ...before, current }))}
      />
      <PasswordField
        id={fields['/password']}
        label={say(accountTexts.newPassword)}
        kind="new"
        value={words.password}
        onChange={(password) => setWords((before) => ({ ...before, password }))}
      />
      <div className="row">
        <Button type="submit" loading={change.isPending}>
          {say(accountTexts.changeGive)}
        </Button>
      </div>
    </form>
  );
}
