import { useMantineColorScheme } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { shellTexts } from '#texts/console/shell.texts.js';
import { sessionQuery, signOut } from '../api/session.js';
import { useActingUnits } from './acting-unit.js';
import styles from './frame.module.css';
import { useLanguage, useSay, useTitle } from './language.js';
import { MenuButton } from './menu-button.js';
import type { MenuEntry } from './menu-entries.js';
import { useMe, usePerson } from './person.js';
import { useShortcutSheet } from './shortcuts.js';

const schemes = { light: shellTexts.themeLight, dark: shellTexts.themeDark, auto: shellTexts.themeAuto } as const;

/** Who one is here, and how the page is to look; what is set stays in this browser. */
export function AccountMenu() {
  const say = useSay();
  const titleOf = useTitle();
  const { language, choose } = useLanguage();
  const { as } = usePerson();
  const me = useMe();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const sheet = useShortcutSheet();
  const acting = useActingUnits();
  const isReal = useQuery(sessionQuery(language)).data?.kind === 'production';
  const leave = useMutation({
    mutationFn: () => signOut(as),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['session'] });
      await navigate({ to: '/sign-in' });
    },
  });
  const post = acting.chosen ?? me.data?.posts[0];
  const entries: readonly MenuEntry[] = [
    ...(post === undefined
      ? []
      : [{ kind: 'label', text: `${titleOf(post.title)} · ${titleOf(post.unitName)}` } as const]),
    ...(acting.choices.length === 0 ? [] : [{ kind: 'label', text: say(shellTexts.actFor) } as const]),
    ...acting.choices.map(({ unit, unitName }) => ({
      ...{ kind: 'item' as const, text: titleOf(unitName) },
      ...{ isChosen: unit === acting.chosen?.unit, onPress: () => acting.choose(unit) },
    })),
    { kind: 'label', text: say(shellTexts.language) },
    ...(['vi', 'en'] as const).map((known) => ({
      ...{ kind: 'item' as const, text: known === 'vi' ? 'Tiếng Việt' : 'English', lang: known },
      ...{ isChosen: known === language, onPress: () => choose(known) },
    })),
    { kind: 'label', text: say(shellTexts.theme) },
    ...(['light', 'dark', 'auto'] as const).map((scheme) => ({
      ...{ kind: 'item' as const, text: say(schemes[scheme]) },
      ...{ isChosen: scheme === colorScheme, onPress: () => setColorScheme(scheme) },
    })),
    { kind: 'divider' },
    { kind: 'item', text: say(shellTexts.help), onPress: sheet.open },
    isReal
      ? {
          kind: 'item',
          text: say(shellTexts.myAccount),
          onPress: () => void navigate({ to: '/as/$as/account', params: { as } }),
        }
      : { kind: 'item', text: say(shellTexts.otherPerson), onPress: () => void navigate({ to: '/sign-in' }) },
    { kind: 'item', text: say(shellTexts.signOut), onPress: () => leave.mutate() },
  ];
  return (
    <>
      <MenuButton className={styles['account']} entries={entries}>
        <span className="aside">{say(shellTexts.menu)}: </span>
        <span>{me.data?.name ?? (post === undefined ? as : titleOf(post.title))}</span>
        {acting.chosen !== undefined && <span> · {titleOf(acting.chosen.unitShortName)}</span>}
        <span aria-hidden="true"> ▾</span>
      </MenuButton>
      {sheet.element}
    </>
  );
}
