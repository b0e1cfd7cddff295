const OFF = 'dondoc-single-keys-off';

/** Single keys can be switched off: somebody who dictates would press them without meaning to (WCAG 2.1.4). */
export const singleKeysAreOn = (): boolean => localStorage.getItem(OFF) === null;

export function switchSingleKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, 'off');
}
