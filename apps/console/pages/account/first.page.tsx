import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { accountTexts } from '#texts/console/account.texts.js';
import type { Texts } from '#texts/language.js';
import { type Founding, found } from '../../api/session.js';
import { ProblemSummary } from '../../commands/problem-summary.js';
import { PasswordField } from '../../parts/password-field.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { LanguageSwitch } from '../../shell/language-switch.js';
import { Page } from '../../shell/page.js';
import styles from './account.module.css';
import { useTokenInAddress } from './token-in-address.js';
import { useEntering } from './use-entering.js';

const blank = { code: '', name: '', nameEn: '', person: '', mail: '', account: '', password: '' };
type Words = typeof blank;

/** Each field of the form, by where the refusal says that it stands. */
const pointers: Readonly<Record<keyof Words, string>> = {
  code: '/unit/unit',
  name: '/unit/name/vi',
  nameEn: '/unit/name/en',
  person: '/person/name',
  mail: '/person/mail',
  account: '/account/name',
  password: '/account/password',
};

/** The first hour begins here: the organisation at the top, and who may build what is under it. */
export function FirstPage() {
  const say = useSay();
  const token = useTokenInAddress();
  return (
    <Page title={say(accountTexts.first)} aside={<LanguageSwitch />}>
      {token === '' ? <p>{say(accountTexts.noLink)}</p> : <FoundingForm token={token} />}
    </Page>
  );
}

function FoundingForm({ token }: { readonly token: string }) {
  const say = useSay();
  const id = useId();
  const { language } = useLanguage();
  const [words, setWords] = useState(blank);
  const founding = useEntering(found);
  const idOf = (field: keyof Words) => `${id}-${field}`;
  const set = (field: keyof Words) => (value: string) => setWords((before) => ({ ...before, [field]: value }));
  const line = (field: keyof Words, label: Texts, more: { readonly how?: Texts; readonly isOptional?: true } = {}) => (
    <TextInput
      id={idOf(field)}
      label={say(label)}
      description={more.how && say(more.how)}
      required={more.isOptional !== true}
      type={field === 'mail' ? 'email' : 'text'}
      autoComplete={field === 'account' ? 'username' : 'off'}
      value={words[field]}
      onChange={(event) => set(field)(event.currentTarget.value)}
    />
  );
  const fields = Object.fromEntries(
    (Object.keys(blank) as (keyof Words)[]).map((name) => [pointers[name], idOf(name)]),
  );
  return (
    <form
      className={styles['parts']}
      onSubmit={(event) => {
        event.preventDefault();
        founding.mutate(bodyOf(token, words, language));
      }}
    >
      <p>{say(accountTexts.firstHow)}</p>
      {founding.isError && <ProblemSummary error={founding.error} fields={fields} />}
      <section className={styles['part']} aria-labelledby={`${id}-organisation`}>
        <h2 id={`${id}-organisation`}>{say(accountTexts.ofOrganisation)}</h2>
        {line('code', accountTexts.unitCode, { how: accountTexts.unitCodeHow })}
        {line('name', accountTexts.unitName)}
        {line('nameEn', accountTexts.unitNameEn, { isOptional: true })}
      </section>
      <section className={styles['part']} aria-labelledby={`${id}-you`}>
        <h2 id={`${id}-you`}>{say(accountTexts.ofYou)}</h2>
        {line('person', accountTexts.yourName)}
        {line('mail', accountTexts.mail, { isOptional: true })}
        {line('account', accountTexts.account)}
        <PasswordField
          id={idOf('password')}
          label={say(accountTexts.newPassword)}
          kind="new"
          value={words.password}
          onChange={set('password')}
        />
      </section>
      <div className="row">
        <Button type="submit" loading={founding.isPending}>
          {say(accountTexts.firstGive)}
        </Button>
      </div>
    </form>
  );
}

function bodyOf(token: string, words: Words, language: 'vi' | 'en'): Founding {
  const [nameEn, mail] = [words.nameEn.trim(), words.mail.trim()];
  return {
    token,
    unit: { unit: words.code.trim(), name: { vi: words.name, ...(nameEn === '' ? {} : { en: nameEn }) } },
    person: { name: words.person, language, ...(mail === '' ? {} : { mail }) },
    account: { name: words.account, password: words.password },
  };
}
