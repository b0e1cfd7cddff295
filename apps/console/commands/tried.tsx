import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { tryTexts } from '#texts/console/commands.texts.js';
import { levelTexts } from '#texts/directory/posts.js';
import { progressTexts, timelinessTexts } from '#texts/statuses.js';
import { type Order, type Tried, tryOut } from '../api/send.js';
import { dayInWords, instantInWords } from '../parts/moments.js';
import { usePlaces } from '../parts/places.js';
import { useLanguage, useSay, useTitle } from '../shell/language.js';
import { usePerson } from '../shell/person.js';
import { ProblemSummary } from './problem-summary.js';
import styles from './tried.module.css';

const TYPED_MS = 350;

type Facts = NonNullable<Tried['before']>;

/** What the command would do, asked of the rules themselves: before and after, who would be told, what may not be meant. */
export function WhatWouldHappen({ order }: { readonly order: Order | undefined }) {
  const say = useSay();
  const { language } = useLanguage();
  const { api } = usePerson();
  const places = usePlaces();
  const [asked] = useDebouncedValue(order, TYPED_MS);
  const tried = useQuery({
    // Not among what is read anew when something changed: on the words as they stood then it would be refused as stale.
    queryKey: ['tried', api.as, language, asked],
    queryFn: () => {
      if (asked === undefined) throw new Error('Nothing is tried before it is whole.');
      return tryOut(api, asked);
    },
    enabled: asked !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
  if (asked === undefined) return null;
  if (tried.isError) return <ProblemSummary error={tried.error} />;
  if (tried.data === undefined) return null;
  const { before, after, told, next, warnings } = tried.data;
  return (
    <section className={styles['tried']} aria-label={say(tryTexts.title)}>
      <h3>{say(tryTexts.title)}</h3>
      <Changes before={before} after={after} />
      <p>{told.length === 0 ? say(tryTexts.toldNobody) : say(tryTexts.told, { who: places(told) })}</p>
      {next !== null && <p className="muted">{say(tryTexts.next, { at: instantInWords(next.at, language) })}</p>}
      {warnings.map(({ code, detail }) => (
        <p key={code} className={styles['warning']}>
          ▲ {detail}
        </p>
      ))}
    </section>
  );
}

function Changes({ before, after }: { readonly before: Facts | null; readonly after: Facts | null }) {
  const say = useSay();
  const inWords = useFactInWords();
  const names = Object.keys(tryTexts.facts).filter(isFact);
  const changed = names.flatMap((name) => {
    const [was, is] = [inWords(name, before), inWords(name, after)];
    return was === is ? [] : [{ name, was, is }];
  });
  if (changed.length === 0) return null;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <span className="aside">{say(tryTexts.fact)}</span>
          </th>
          <th scope="col">{say(tryTexts.before)}</th>
          <th scope="col">{say(tryTexts.after)}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(({ name, was, is }) => (
          <tr key={name}>
            <th scope="row">{say(tryTexts.facts[name])}</th>
            <td>{was}</td>
            <td>{is}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type FactName = keyof typeof tryTexts.facts;

const isFact = (name: string): name is FactName => Object.hasOwn(tryTexts.facts, name);

function useFactInWords(): (name: FactName, facts: Facts | null) => string {
  const { language } = useLanguage();
  const titleOf = useTitle();
  const say = useSay();
  return (name, facts) => {
    if (facts === null) return '—';
    switch (name) {
      case 'progress':
        return facts.progress === undefined ? '—' : progressTexts[facts.progress][language];
      case 'timeliness':
        return facts.timeliness === undefined ? '—' : timelinessTexts[facts.timeliness][language];
      case 'deadline':
        return facts.deadline?.legalEnd == null
          ? (facts.deadline?.text ?? '—')
          : dayInWords(facts.deadline.legalEnd, language);
      case 'handler':
        return facts.handler?.title == null ? '—' : titleOf(facts.handler.title);
      case 'percent':
        return facts.percent == null ? '—' : `${facts.percent}%`;
      case 'level':
        return facts.level == null ? '—' : say(levelTexts[facts.level]);
      case 'heldUntil':
        return facts.heldUntil == null ? '—' : dayInWords(facts.heldUntil, language);
      case 'nextStepAt':
        return facts.nextStepAt == null ? '—' : instantInWords(facts.nextStepAt, language);
    }
  };
}
