import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { accountTexts } from '#texts/console/account.texts.js';
import { useSay } from '../shell/language.js';

/** A password, which whoever types it may see; browsers know what is kept and what is new (`autocomplete`, WHATWG HTML). */
export function PasswordField(props: {
  readonly id: string;
  readonly label: string;
  readonly kind: 'current' | 'new';
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { id, label, kind, value, onChange } = props;
  const say = useSay();
  const [isShown, setIsShown] = useState(false);
  return (
    <div className="stack-tight">
      <TextInput
        id={id}
        label={label}
        description={kind === 'new' ? say(accountTexts.newPasswordHow) : undefined}
        type={isShown ? 'text' : 'password'}
        autoComplete={`${kind}-password`}
        spellCheck={false}
        required
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Checkbox
        label={say(accountTexts.show)}
        checked={isShown}
        onChange={(event) => setIsShown(event.currentTarget.checked)}
      />
    </div>
  );
}
