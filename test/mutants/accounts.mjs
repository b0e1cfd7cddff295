// Signing in where there is real work: passwords, links that are used once, what a reset must wait for.
const ACCOUNTS = ['apps/api/account'];

export const accounts = [
  {
    name: 'accounts/a-wrong-password-signs-in',
    file: 'libs/application/account/accounts.ts',
    find: 'if (!(await secrets.fits(password, hash)) || known === undefined) return undefined;',
    replace: 'await secrets.fits(password, hash);\n    if (known === undefined) return undefined;',
    specs: ACCOUNTS,
  },
  {
    name: 'accounts/other-sessions-outlive-a-new-password',
    file: 'libs/application/account/accounts.ts',
    find: '    for (const other of sessions.of(person)) if (other.id !== id) sessions.end(other.id);\n',
    replace: '',
    specs: ACCOUNTS,
  },
  {
    name: 'accounts/a-link-ends-with-no-day',
    file: 'libs/application/account/accounts.ts',
    find: 'link?.digest === digest && link.until > now;',
    replace: 'link?.digest === digest && link.until > 0;',
    specs: ACCOUNTS,
  },
  {
    name: 'accounts/a-reset-does-not-wait',
    file: 'apps/api/auth/account-wait.ts',
    find: 'if (accounts === undefined || !weighty.includes(command)) return;',
    replace: 'if (accounts === undefined || weighty.includes(command)) return;',
    specs: ACCOUNTS,
  },
];
