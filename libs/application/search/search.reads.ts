import { ValidateBy } from 'class-validator';
import { Found } from '#contracts/search.js';
import { searchDoors } from '#texts/search/search.doors.js';
import { Line } from '../engine/definition/fields.js';
import { ReadParams } from '../engine/definition/read.params.js';
import { defineRead, type Reads } from '../engine/definition/read-definition.js';
import { foldedText } from '../engine/reading/folded-text.js';
import { foundFor } from './search.query.js';

const LETTERS_MIN = 2;
const isLong = (words: string): boolean => (foldedText(words).match(/[\p{L}\p{N}]/gu) ?? []).length >= LETTERS_MIN;

/** One letter is in everything: whoever asks for it would get an answer to no question. */
const EnoughLetters = (): PropertyDecorator =>
  ValidateBy({
    name: 'enoughLetters',
    validator: {
      validate: (words: unknown) => typeof words !== 'string' || isLong(words),
      defaultMessage: () => `$property must have at least ${LETTERS_MIN}`,
    },
  });

export class SearchParams extends ReadParams {
  @EnoughLetters()
  @Line(200)
  q!: string;
}

export const searchReads = {
  Search: defineRead({
    name: 'Search',
    route: 'GET /v1/search',
    params: SearchParams,
    text: searchDoors.Search,
    answer: Found,
    example: 'q=de an',
    read: ({ scope, params: { q } }) => foundFor(scope, q),
  }),
} satisfies Reads;
