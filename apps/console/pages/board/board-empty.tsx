import { Link } from '@tanstack/react-router';
import { boardTexts } from '#texts/console/board.texts.js';
import { periodText } from '#texts/dates.js';
import { useLanguage, useSay } from '../../shell/language.js';
import { Empty } from '../../shell/states.js';

export function BoardEmpty({ period }: { readonly period: string }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <Empty
      action={
        <Link to="." search={({ period: _, ...kept }) => kept}>
          {say(boardTexts.toNowPeriod)}
        </Link>
      }
    >
      {say(boardTexts.empty, { period: periodText(period, language) })}
    </Empty>
  );
}
