/** Refusals about accounts, passwords and links; which of them the log knows of is the domain's. */
export type AccountCode =
  | 'no-accounts'
  | 'sign-in-refused'
  | 'too-many-attempts'
  | 'sign-in-busy'
  | 'password-too-short'
  | 'password-too-common'
  | 'current-password-wrong'
  | 'account-name-needed'
  | 'account-name-invalid'
  | 'account-name-taken'
  | 'account-waits'
  | 'link-unknown'
  | 'link-ended'
  | 'founding-begun';
