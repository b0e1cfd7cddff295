/**
 * Letters without their marks, in lower case, words parted by one space: "cuc tin hoc hoa" finds "Cục Tin học hóa", and
 * hóa and hoá are one word. The Icelandic Ð and ð look like Đ and some keyboards write them for it.
 */
export function foldedText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every word asked for stands somewhere in the text, in any order. */
export function matches(text: string, words: string): boolean {
  const folded = foldedText(text);
  return foldedText(words)
    .split(' ')
    .every((word) => folded.includes(word));
}
