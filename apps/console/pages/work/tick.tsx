import { Checkbox } from '@mantine/core';
import styles from './work.module.css';

/** A checkbox that a thumb can hit: what is around it belongs to it. */
export function Tick(props: { readonly label: string; readonly isTicked: boolean; readonly onChange: () => void }) {
  const { label, isTicked, onChange } = props;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside, and has its name
    <label className={styles['target']}>
      <Checkbox size="sm" aria-label={label} checked={isTicked} onChange={onChange} />
    </label>
  );
}
