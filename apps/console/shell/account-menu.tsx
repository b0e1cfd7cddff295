import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { shellTexts } from '#texts/console/shell.texts.js';
import { signOut } from '../api/session.js';
import styles from './frame.module.css';
import { useLanguage, useSay, useTitle } from './language.js';
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
  const leave = useMutation({
    mutationFn: () => signOut(as),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['session'] });
      await navigate({ to: '/sign-in' });
    },
  });
  const post = me.data?.posts[0];
  return (
    <>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <UnstyledButton className={styles['account']}>
            <span className="aside">{say(shellTexts.menu)}: </span>
            <span>{me.data?.name ?? (post === undefined ? as : titleOf(post.title))}</span>
            <span aria-hidden="true"> ▾</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {post !== undefined && (
            <Menu.Label>
              {titleOf(post.title)} · {titleOf(post.unitName)}
            </Menu.Label>
          )}
          <Menu.Label>{say(shellTexts.language)}</Menu.Label>
          {(['vi', 'en'] as const).map((known) => (
            <Menu.Item key={known} lang={known} onClick={() => choose(known)} rightSection={known === language && '✓'}>
              {known === 'vi' ? 'Tiếng Việt' : 'English'}
            </Menu.Item>
          ))}
          <Menu.Label>{say(shellTexts.theme)}</Menu.Label>
          {(['light', 'dark', 'auto'] as const).map((scheme) => (
            <Menu.Item key={scheme} onClick={() => setColorScheme(scheme)} rightSection={scheme === colorScheme && '✓'}>
              {say(schemes[scheme])}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={sheet.open}>{say(shellTexts.help)}</Menu.Item>
          <Menu.Item onClick={() => void navigate({ to: '/sign-in' })}>{say(shellTexts.otherPerson)}</Menu.Item>
          <Menu.Item onClick={() => leave.mutate()}>{say(shellTexts.signOut)}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {sheet.element}
    </>
  );
}
