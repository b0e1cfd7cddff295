/** Characters of an account's name. */
export const ACCOUNT_NAME = { least: 3, most: 64 } as const;

/** Two names that fold to the same are one: whoever types capitals or another form of a letter means the same account. */
export const foldedAccount = (name: string): string => name.normalize('NFKC').toLowerCase();

/** Visible characters alone: two accounts that look the same would be taken for each other. */
export function isAccountName(name: string): boolean {
  const { length } = [...name];
  return (
    length >= ACCOUNT_NAME.least &&
    length <= ACCOUNT_NAME.most &&
    !/[\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(name)
  );
}
