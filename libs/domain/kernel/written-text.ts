/** Characters: a code, an id, a heading, a page, a report. */
export const LENGTH = { code: 64, id: 200, line: 300, text: 2_000, narrative: 20_000 } as const;

/**
 * What holds for texts that a person writes, whichever door they come through. Each rule is known by its name, under
 * which its words stand.
 */
const textRules = {
  /** No control characters, no half of a pair; line ends are kept. */
  isPlainText: (text) => !/[\p{Cs}\p{Cc}]/u.test(text.replace(/[\n\r\t]/g, '')),
  /** They turn a line's direction: "gpj.exe" shows as "exe.jpg", and what follows them is read backwards. */
  isOneDirection: (text) => !/\p{Bidi_Control}/u.test(text),
  /** Something that one sees; U+2800 is a blank that counts as a sign. */
  isVisible: (text) => /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u.test(text),
  isOneLine: (text) => !/[\n\r\t\u2028\u2029]/.test(text),
  /** What has none cannot be told from another in a list. */
  hasLetter: (text) => /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u.test(text),
  /** `NQ17-01`, `C-ATTT`, `17/NQ-CP`. */
  isCode: (text) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._/-]*$/u.test(text),
  /** A slash stands between a unit and a post of it: `C-ATTT/head` must mean one thing. */
  hasNoSlash: (text) => !text.includes('/'),
  /** A link that runs what it carries in the page of whoever opens it; blanks and unseen signs before it do not count. */
  isNoScript: (text) => !/^(?:javascript|vbscript|data):/i.test(text.replace(/[\s\p{Cc}\p{Cf}]/gu, '')),
} as const satisfies Record<string, (text: string) => boolean>;

export type TextRule = keyof typeof textRules;

const WORDS = ['isPlainText', 'isOneDirection', 'isVisible'] as const;
const LINE = [...WORDS, 'isOneLine'] as const;

/** The rules of each kind of text, in the order in which they are told. */
const textKinds = {
  words: WORDS,
  line: LINE,
  title: [...LINE, 'hasLetter'],
  code: [...WORDS, 'isCode'],
  /** A code that is made here, of a unit or a post. */
  key: [...WORDS, 'isCode', 'hasNoSlash'],
  /** A document's number, an address, a file's name. */
  evidence: [...LINE, 'isNoScript'],
} as const satisfies Record<string, readonly TextRule[]>;

export type TextKind = keyof typeof textKinds;

/** The first rule of its kind that a text breaks; undefined where it breaks none. */
export function brokenRule(kind: TextKind, text: string): TextRule | undefined {
  return textKinds[kind].find((rule) => !textRules[rule](text));
}
