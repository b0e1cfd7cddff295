import { type MessageKey, messageTexts } from '#texts/command-line/messages.texts.js';
import { fill } from '#texts/fill.js';
import type { Facts } from './failure.js';
import type { Language } from './language.js';

export const say = (key: MessageKey, language: Language, facts: Facts = {}): string =>
  fill(messageTexts[key][language], facts, language);
