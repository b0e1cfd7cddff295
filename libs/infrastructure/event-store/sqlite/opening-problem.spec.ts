import { constants } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { LogRefused } from '../log-errors.js';
import { openingProblem } from './opening-problem.js';

/** As Node says it. */
const byNode = (code: string): Error => Object.assign(new Error(`${code}: words`), { code });
/** As the driver says what SQLite said. */
const bySqlite = (errcode: number, systemErrno = 0): Error =>
  Object.assign(new Error('words'), { code: 'ERR_SQLITE_ERROR', errcode, systemErrno });

describe('a log that cannot be opened names the remedy for', () => {
  it.each([
    ['a full disk', bySqlite(13), /make room in the data folder, then start again$/],
    ['the same as Node says it', byNode('ENOSPC'), /make room in the data folder/],
    ['too many open files', byNode('EMFILE'), /let the process open more files \(ulimit -n\), then start again$/],
    ['the same on the whole machine', byNode('ENFILE'), /ulimit -n/],
    ['the same inside SQLite', bySqlite(14, constants.errno.EMFILE), /ulimit -n/],
    [
      'a file that cannot be opened',
      bySqlite(14, constants.errno.EACCES),
      /a data folder .* that this user may write$/,
    ],
    ['a file that can only be read', bySqlite(8), /a data folder .* that this user may write$/],
    ['a folder that cannot be made', byNode('EACCES'), /a data folder .* that this user may write$/],
    ['a failing disk', bySqlite(10 | (4 << 8)), /check the disk, then start again$/],
    ['a folder on it that no fsync makes last', byNode('EIO'), /check the disk, then start again$/],
    ['a damaged file', bySqlite(11), /restore the last good backup$/],
  ])('%s', (_, error, remedy) => {
    expect(openingProblem('/srv/dondoc', error)).toMatch(remedy);
  });

  it('what has one already', () => {
    expect(openingProblem('/srv/dondoc', new LogRefused('do this'))).toBe('do this');
  });
});
