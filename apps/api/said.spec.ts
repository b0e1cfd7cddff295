import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Story } from '#testing/story.js';
import { ministryStory } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../test/harness/doors.js';

const IN_ENGLISH = { 'accept-language': 'en' };

describe('a command says in words what it recorded', () => {
  let story: Story;
  let doors: Doors;
  let blocker: string;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-05-25 08:00');
    doors = await doorsOver(story);
    const name = { vi: 'Cục An toàn thông tin', en: 'Authority of Information Security' };
    await story.do('unit', 'C-ATTT', (now) => ({ type: 'RenameUnit', now, name }));
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  /** In order of the calls, whatever they changed. */
  const said = async (path: string, person: string, body: object, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await doors.post(`/v1/${path}`, person, body, headers);
    return answer.status < 300 ? answer.body.said : answer.body;
  };
  const task = { programme: 'NQ17', title: { vi: 'Lập danh mục', en: 'Make a list' }, leadUnit: 'C-ATTT' };

  it.each([
    [
      'MH-1',
      { deadline: { text: 'hết Quý II/2020' } },
      ', hạn hết ngày 30/06/2020',
      ', due by the end of 30 June 2020',
    ],
    ['MH-2', { deadline: { text: 'khẩn trương' } }, ', thời hạn “khẩn trương”', ', deadline “khẩn trương”'],
    ['MH-3', {}, '', ''],
  ])('of an assignment: %s, to whom and until when, in the language of the reader', async (code, until, vi, en) => {
    const body = { ...task, ...until, code };
    const key = { 'idempotency-key': code };
    expect(await said('tasks', 'p-office', body, key)).toBe(`Đã giao NQ17/${code} cho Cục An toàn thông tin${vi}`);
    expect(await said('tasks', 'p-office', body, { ...key, ...IN_ENGLISH })).toBe(
      `Assigned NQ17/${code} to Authority of Information Security${en}`,
    );
  });

  it('of a task without a code its title', async () => {
    expect(await said('tasks', 'p-office', task)).toBe('Đã giao “Lập danh mục” cho Cục An toàn thông tin');
    expect(await said('tasks', 'p-office', task, IN_ENGLISH)).toContain('Assigned “Make a list” to');
  });

  it('of a report how far the work is, as far as the report says it', async () => {
    const report = { period: '2020-Q2', narrative: 'Đã có dự thảo.' };
    const path = 'tasks/NQ17%2FMH-1/progress-reports';
    const start = 'Đã ghi báo cáo tiến độ NQ17/MH-1, Quý II/2020';
    expect(await said(path, 'p-desk', { ...report, percent: 40 })).toBe(`${start}: 40%`);
    expect(await said(path, 'p-desk', { ...report, percent: 40, noChange: true })).toBe(
      `${start}: 40%, không thay đổi`,
    );
    expect(await said(path, 'p-desk', { ...report, noChange: true }, IN_ENGLISH)).toBe(
      'Recorded the progress report of NQ17/MH-1, Q2 2020, no change',
    );
    expect(await said(path, 'p-desk', report)).toBe(start);
  });

  it('of what changed nothing that it stood already', async () => {
    expect(await said('tasks/MH-2/acceptance', 'p-desk', {})).toBe('Đã ghi việc tiếp nhận NQ17/MH-2');
    expect(await said('tasks/MH-2/acceptance', 'p-desk', {})).toBe(
      'Việc tiếp nhận NQ17/MH-2 đã được ghi trước đó, không có gì thay đổi',
    );
    expect(await said('tasks/MH-2/acceptance', 'p-head', {}, IN_ENGLISH)).toBe(
      'NQ17/MH-2 was accepted before, nothing has changed',
    );
  });

  it('of the handler their post, and by name whoever was named in person, to those who may know them', async () => {
    await story.register('p-desk', 'Nguyễn Văn Ví Dụ');
    const name = (body: object, key = '') =>
      said('tasks/MH-2/handlers', 'p-head', body, key === '' ? {} : { 'idempotency-key': key });
    expect(await name({ post: 'expert' })).toBe('Đã phân công người xử lý NQ17/MH-2: expert');
    expect(await name({ post: 'expert' })).toBe('Người xử lý NQ17/MH-2 trước đó đã là expert, không có gì thay đổi');
    const byName = 'Đã phân công người xử lý NQ17/MH-2: Nguyễn Văn Ví Dụ (desk)';
    expect(await name({ person: 'p-desk' }, 'named')).toBe(byName);
    expect(await name({ person: 'p-desk' }, 'named')).toBe(byName);
    // Erased since: what was said is said again without the name.
    story.erase('p-desk');
    expect(await name({ person: 'p-desk' }, 'named')).toBe('Đã phân công người xử lý NQ17/MH-2: desk');
  });

  it('of a repeat the very sentence of the first time, whatever was recorded since', async () => {
    const raising = {
      ...{ title: 'Thiếu số liệu', description: 'Hai đơn vị chưa gửi.', cause: 'Chưa có đầu mối.' },
      options: [{ text: 'Giao hạn gửi', competence: 'Lãnh đạo Bộ' }],
    };
    blocker = (await doors.post('/v1/tasks/MH-1/blockers', 'p-desk', raising)).body.id;
    const climb = { reason: 'Vượt thẩm quyền của Cục.' };
    const first = () => said(`blockers/${blocker}/escalations`, 'p-head', climb, { 'idempotency-key': 'climb' });
    const words = 'Đã trình lãnh đạo Bộ phụ trách lĩnh vực khó khăn, vướng mắc “Thiếu số liệu” của NQ17/MH-1';
    expect(await first()).toBe(words);
    const assigned = () => said('tasks', 'p-office', { ...task, code: 'MH-4' }, { 'idempotency-key': 'mh-4' });
    const toWhom = await assigned();

    await story.until('2020-05-25 08:00');
    const higher = { reason: 'Vượt thẩm quyền của Bộ.', toLevel: 'headOfMinistry' };
    expect(await said(`blockers/${blocker}/escalations`, 'p-head', higher)).toContain('trình Bộ trưởng');
    await story.do('unit', 'C-ATTT', (now) => ({ type: 'RenameUnit', now, name: { vi: 'Cục khác' } }));
    await story.until('2020-05-25 08:00');
    expect([await first(), await assigned()]).toEqual([words, toWhom]);
    expect(await said('tasks', 'p-office', { ...task, code: 'MH-5' })).toBe('Đã giao NQ17/MH-5 cho Cục khác');
  });

  it('with what people typed letter by letter, whatever signs stand in it', async () => {
    const title = 'Chờ [ý kiến] {task} 2020-05-25';
    const raising = { title, description: 'd', cause: 'c', options: [{ text: 'o', competence: 'l' }] };
    expect(await said('tasks/MH-1/blockers', 'p-desk', raising)).toBe(
      `Đã ghi khó khăn, vướng mắc “${title}” của NQ17/MH-1`,
    );
  });
});
