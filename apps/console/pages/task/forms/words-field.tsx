import { Textarea } from '@mantine/core';

/** A field for sentences; what is typed stands in a draft. */
export function WordsField(props: {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly isRequired?: boolean;
  readonly isFirst?: boolean;
  readonly value: string;
  readonly onType: (words: string) => void;
}) {
  const { id, label, description, isRequired = true, isFirst = false, value, onType } = props;
  return (
    <Textarea
      id={id}
      label={label}
      description={description}
      required={isRequired}
      autosize
      minRows={2}
      {...(isFirst ? { 'data-autofocus': true } : {})}
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
