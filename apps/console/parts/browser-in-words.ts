/** First those that also call themselves by the name of another. */
const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['coc_coc_browser', 'Cốc Cốc'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** “Firefox · Windows”, of what a browser calls itself (`User-Agent`, RFC 9110, 10.1.5); as it came where that is nothing known. */
export function browserInWords(userAgent: string): string {
  const known = [BROWSERS, SYSTEMS].flatMap((names) => {
    const found = names.find(([mark]) => userAgent.includes(mark));
    return found === undefined ? [] : [found[1]];
  });
  return known.length === 0 ? userAgent.slice(0, 60) : known.join(' · ');
}
