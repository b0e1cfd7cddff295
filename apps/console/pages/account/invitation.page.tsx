import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { accountTexts } from '#texts/console/account.texts.js';
import { takeUp } from '../../api/session.js';
import { ProblemSummary } from '../../commands/problem-summary.js';
import { PasswordField } from '../../parts/password-field.js';
import { useSay } from '../../shell/language.js';
import { LanguageSwitch } from '../../shell/language-switch.js';
import { Page } from '../../shell/page.js';
import styles from './account.module.css';
import { useTokenInAddress } from './token-in-address.js';
import { useEntering } from './use-entering.js';

/** Somebody with a slip sets a password, and is signed in. */
export function InvitationPage() {
  const say = useSay();
  const found = useTokenInAddress();
  return (
    <Page title={say(accountTexts.invitation)} aside={<LanguageSwitch />}>
      <TakeUpForm key={found} found={found} />
    </Page>
  );
}

function TakeUpForm({ found }: { readonly found: string }) {
  const say = useSay();
  const id = useId();
  const [token, setToken] = useState(found);
  const [password, setPassword] = useState('');
  const entering = useEntering(takeUp);
  const fields = { '/token': `${id}-token`, '/password': `${id}-password` };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        entering.mutate({ token: token.trim(), password });
      }}
    >
      <p>{say(accountTexts.invitationHow)}</p>
      {entering.isError && <ProblemSummary error={entering.error} fields={fields} />}
      <TextInput
        id={fields['/token']}
        label={say(accountTexts.code)}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={token}
        onChange={(event) => setToken(event.currentTarget.value)}
      />
      <PasswordField
        id={fields['/password']}
        label={say(accountTexts.newPassword)}
        kind="new"
        value={password}
        onChange={setPassword}
      />
      <div className="row">
        <Button type="submit" loading={entering.isPending}>
          {say(accountTexts.invitationGive)}
        </Button>
      </div>
    </form>
  );
}
