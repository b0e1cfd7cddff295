import { useQuery } from '@tanstack/react-query';
import { shellTexts } from '#texts/console/shell.texts.js';
import { periodText } from '#texts/dates.js';
import { sessionQuery } from '../api/session.js';
import { useLanguage, useSay } from '../shell/language.js';
import { instantInWords } from './moments.js';

/** What a sheet of paper must say by itself: which quarter, as of when, and that it is made up where it is. */
export function PrintHead({ period, asOf }: { readonly period: string; readonly asOf: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const session = useQuery(sessionQuery(language));
  const isMadeUp = session.data?.kind === 'demonstration';
  return (
    <p className="print-only">
      {periodText(period, language)} · {say(shellTexts.printedAsOf, { at: instantInWords(asOf, language) })}
      {isMadeUp && <i> · {say(shellTexts.illustrationMark)}</i>}
    </p>
  );
}
