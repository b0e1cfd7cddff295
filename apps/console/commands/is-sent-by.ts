import type { KeyboardEvent } from 'react';

/** Ctrl Enter sends a form from any of its fields; while letters are composed Enter belongs to the keyboard of Telex or VNI. */
export const isSentBy = ({ key, ctrlKey, nativeEvent }: KeyboardEvent): boolean =>
  key === 'Enter' && ctrlKey && !nativeEvent.isComposing;
