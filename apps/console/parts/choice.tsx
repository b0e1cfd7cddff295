import styles from './choice.module.css';

export interface Choosable {
  readonly value: string;
  readonly text: string;
}

/** One of a few, by the system's own list: it works on every phone and with every reader. */
export function Choice(props: {
  readonly label: string;
  /** Heard and not seen, where what stands around says it. */
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly options: readonly Choosable[];
  readonly onChoose: (value: string) => void;
  readonly id?: string;
}) {
  const { label, isLabelHidden = false, value, options, onChoose, id } = props;
  return (
    <label className={styles['choice']}>
      <span className={isLabelHidden ? 'aside' : styles['label']}>{label}</span>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
