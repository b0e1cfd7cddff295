import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { accountTexts } from '#texts/console/account.texts.js';
import { signInWith } from '../../api/session.js';
import { ProblemSummary } from '../../commands/problem-summary.js';
import { PasswordField } from '../../parts/password-field.js';
import { useSay } from '../../shell/language.js';
import styles from './account.module.css';
import { useEntering } from './use-entering.js';

/** Name and password; nothing is in the way of pasting them. */
export function PasswordForm({ stays = false }: { readonly stays?: boolean }) {
  const say = useSay();
  const id = useId();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const entering = useEntering(signInWith, { stays });
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        entering.mutate({ name, password });
      }}
    >
      {entering.isError && <ProblemSummary error={entering.error} />}
      <TextInput
        label={say(accountTexts.account)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordField
        id={`${id}-password`}
        label={say(accountTexts.password)}
        kind="current"
        value={password}
        onChange={setPassword}
      />
      <div className="row">
        <Button type="submit" loading={entering.isPending}>
          {say(accountTexts.signIn)}
        </Button>
        <Link to="/invitation">{say(accountTexts.toInvitation)}</Link>
      </div>
      <p className="small muted">{say(accountTexts.lost)}</p>
    </form>
  );
}
