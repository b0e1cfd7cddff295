import { Button } from '@mantine/core';
import { decisionTexts } from '#texts/console/decisions.texts.js';
import { levelTexts } from '#texts/directory/posts.js';
import type { Schemas } from '../../api/reads.js';
import { useSay } from '../../shell/language.js';
import styles from './decision.module.css';

type Option = Schemas['EscalationDetail']['options'][number];

/** What is proposed, by number; each can be agreed to where directing is offered. */
export function Options(props: {
  readonly options: readonly Option[];
  readonly onAgree?: (option: Option) => void;
  /** A directive is being carried out: another one is no longer the first thing to do. */
  readonly isDirected: boolean;
}) {
  const { options, onAgree, isDirected } = props;
  const say = useSay();
  const competenceOf = useCompetence();
  if (options.length === 0) return null;
  return (
    <section>
      <h3>{say(decisionTexts.options)}</h3>
      <ol>
        {options.map((option) => (
          <li key={option.number} className={styles['option']}>
            <span className={styles['number']}>{option.number}.</span>
            <p className="own-words">{option.text}</p>
            <p className="small muted">{competenceOf(option.competence)}</p>
            {onAgree !== undefined && (
              <div className="screen-only">
                <Button variant={isDirected ? 'default' : 'filled'} onClick={() => onAgree(option)}>
                  {say(decisionTexts.agree, { number: option.number })}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A level by its name, or the words of whoever proposed it. */
export function useCompetence(): (of: string) => string {
  const say = useSay();
  return (of) => say(decisionTexts.competence, { who: isLevel(of) ? say(levelTexts[of]) : of });
}

const isLevel = (of: string): of is keyof typeof levelTexts => Object.hasOwn(levelTexts, of);
