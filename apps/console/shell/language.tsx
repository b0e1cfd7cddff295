import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { fillBlanks } from '#texts/blanks.js';
import type { Language, Texts } from '#texts/language.js';

type Facts = Readonly<Record<string, string | number>>;

interface Speaking {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<Speaking | undefined>(undefined);
const KEPT = 'dondoc-language';

/** What somebody chose in this browser; else what the server offers on its page, by what the browser asks for. */
export function languageHere(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'vi' || kept === 'en') return kept;
  return document.documentElement.lang === 'en' ? 'en' : 'vi';
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(languageHere);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speaking = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        localStorage.setItem(KEPT, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={speaking}>{children}</LanguageContext>;
}

export function useLanguage(): Speaking {
  const speaking = useContext(LanguageContext);
  if (speaking === undefined) throw new Error('There is no LanguageProvider above.');
  return speaking;
}

/** `say(texts.title)`, `say(texts.left, { days: 3 })`: in the reader's language. */
export function useSay(): (text: Texts, facts?: Facts) => string {
  const { language } = useLanguage();
  return useMemo(() => (text: Texts, facts?: Facts) => fillBlanks(text[language], facts ?? {}), [language]);
}

/** A title that may be there in one language alone. */
export function useTitle(): (title: { readonly vi: string; readonly en?: string }) => string {
  const { language } = useLanguage();
  return (title) => (language === 'en' ? (title.en ?? title.vi) : title.vi);
}
