import { describe } from '@jest/globals';
import { programmeProperties } from '#testing/programme-properties.js';

describe('a whole programme whose posts change hands', () =>
  programmeProperties({ postsChangeHands: true, count: 200 }));
