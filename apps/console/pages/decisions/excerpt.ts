/** The first so many signs of a text, cut at a word: a printed page has one size. */
export function excerpt(text: string, signs: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if ([...flat].length <= signs) return flat;
  const cut = [...flat].slice(0, signs).join('');
  const atWord = cut.slice(0, cut.lastIndexOf(' '));
  return `${atWord === '' ? cut : atWord}…`;
}
