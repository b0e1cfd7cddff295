/** An object that is being read, with the keys it has had, or a list with the place it has come to. */
type Level = { readonly keys: Set<string>; key: string } | { place: number };

const BACKSLASH = '\\';

/**
 * RFC 6901 pointer of the first key that an object of this JSON has twice; undefined where none has. `JSON.parse` takes
 * the last of the two and says nothing. The text must be valid JSON: only strings and brackets are looked at, in one
 * pass.
 */
export function keyTwice(text: string): string | undefined {
  const levels: Level[] = [];
  let isKeyNext = false;
  for (let at = 0; at < text.length; at += 1) {
    const level = levels.at(-1);
    switch (text[at]) {
      case '{':
        levels.push({ keys: new Set(), key: '' });
        isKeyNext = true;
        break;
      case '[':
        levels.push({ place: 0 });
        isKeyNext = false;
        break;
      case '}':
      case ']':
        levels.pop();
        break;
      case ',':
        isKeyNext = level !== undefined && 'keys' in level;
        if (level !== undefined && 'place' in level) level.place += 1;
        break;
      case '"': {
        const end = endOfString(text, at);
        if (isKeyNext && level !== undefined && 'keys' in level) {
          level.key = unescaped(text.slice(at + 1, end));
          if (level.keys.has(level.key)) return pointerOf(levels);
          level.keys.add(level.key);
          isKeyNext = false;
        }
        at = end;
        break;
      }
      default:
    }
  }
  return undefined;
}

/** Where the string that begins at `start` has its closing quote: one before which no odd number of backslashes stands. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0) {
    let slashes = 0;
    while (text[end - 1 - slashes] === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

/** `"\u0063"` and `"c"` are one key. */
const unescaped = (key: string): string => (key.includes(BACKSLASH) ? String(JSON.parse(`"${key}"`)) : key);

const pointerOf = (levels: readonly Level[]): string =>
  levels
    .map((level) => ('keys' in level ? level.key : String(level.place)))
    .map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
