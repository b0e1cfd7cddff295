// What people do in a recorded demonstration after 25 May 2020: at least one command of each kind that the doors take.
const report = {
  period: '2020-Q2',
  percent: 60,
  narrative: 'Đã hoàn thành dự thảo lần hai.',
  selfRating: 'Đúng tiến độ',
  explanation: 'Chậm do chờ ý kiến của ba đơn vị phối hợp.',
  evidence: ['Dự thảo 2, công văn 214/CATTT'],
};
const blocker = {
  title: 'Thiếu số liệu hệ thống thông tin',
  description: 'Hai đơn vị chưa gửi danh mục.',
  cause: 'Chưa có đầu mối.',
  options: [{ text: 'Lãnh đạo Bộ giao hạn gửi', competence: 'Lãnh đạo Bộ' }],
};
const result = { document: { number: '15/BC-CATTT', date: '2020-05-26' }, narrative: 'Đã ban hành hướng dẫn.' };
const taskAssigned = {
  programme: 'NQ17',
  code: 'MH-07',
  title: { vi: 'Lập danh mục hệ thống thông tin', en: 'List the information systems' },
  leadUnit: 'C-ATTT',
  coordinatingUnits: ['BCA'],
  deadline: { text: 'chậm nhất ngày 15/7/2020' },
  mandate: { issuer: 'BTTTT', type: 'Thông báo', number: '12/TB-BTTTT', date: '2020-05-22' },
};
const direction = (unit, due) => ({ text: 'Chuẩn bị nội dung họp và báo cáo.', addressee: { unit }, due });

/** @param people `get(who, path)` and `post(who, path, body, seen)`, where `seen` is the path whose ETag is sent along. */
export async function liveOn({ get, post, advance }) {
  const task = async (code) => (await get('secretariat', `/v1/tasks?q=${code}`)).items[0].id;
  const [late, first, second, third] = await Promise.all(['NQ17-01', 'MH-01', 'MH-02', 'MH-03'].map(task));
  const escalations = (await get('leader', '/v1/escalations')).items;
  const escalationOf = (isIt) => escalations.find(({ about }) => isIt(about));
  const ofLate = escalationOf(({ id }) => id === late);
  const ofCipher = escalationOf(({ code }) => code === 'NQ17-05');
  const ofBlocker = escalationOf(({ kind }) => kind === 'blocker');

  await post('owner', `/v1/tasks/${late}/progress-reports`, report);
  await post('owner', `/v1/tasks/${first}/progress-reports`, { ...report, percent: 10, noChange: true });
  const { id: assigned } = await post('secretariat', '/v1/tasks', taskAssigned);
  await post('head', `/v1/tasks/${assigned}/acceptance`, {});
  await post('head', `/v1/tasks/${assigned}/handlers`, { post: 'handler' });
  await post('secretariat', `/v1/tasks/${second}/confirmation`, { note: 'Đạt.' }, `/v1/tasks/${second}`);
  await post('leader', `/v1/escalations/${ofLate.id}/acknowledgements`, { note: 'Đã nhận.' });
  const directed = async ({ id, about }, unit, due) =>
    (await post('leader', `/v1/escalations/${id}/directives`, direction(unit, due), `/v1/${about.kind}s/${about.id}`))
      .id;
  const kept = await directed(ofBlocker, 'C-ATTT', '2020-06-05');
  const refused = await directed(ofLate, 'C-ATTT', '2020-06-12');
  await directed(ofCipher, 'BCYCP', '2020-05-29');
  const { id: asked } = await post('owner', `/v1/tasks/${first}/blockers`, blocker);
  await post('head', `/v1/blockers/${asked}/escalations`, { reason: 'Vượt thẩm quyền của Cục.' });
  const decides = (await get('head', '/v1/me/work')).items.find(({ why }) => why === 'decideBlocker').blocker.id;
  await post('head', `/v1/blockers/${decides}/resolution`, { text: 'Đã thống nhất tại cuộc họp.' });
  const notices = (await get('owner', '/v1/me/notices')).items.slice(0, 3).map(({ id }) => id);
  await post('owner', '/v1/me/notices/read', { ids: notices });
  await post('admin', '/v1/projections/rebuild', { reason: 'Thử dựng lại.' });

  await advance('2020-05-26T08:00');
  await post('head', `/v1/directives/${kept}/acceptance`, {});
  await post('head', `/v1/directives/${kept}/answers`, { text: 'Đã gửi giấy mời.', evidence: ['Giấy mời 31/GM'] });
  await post('head', `/v1/directives/${kept}/completion`, { text: 'Đã họp xong.' });
  const seen = `/v1/directives/${refused}`;
  await post('head', `${seen}/return`, { reason: 'Không thuộc chức năng của Cục.' }, seen);
  await post(
    'leader',
    `/v1/blockers/${asked}/return`,
    { reason: 'Thuộc thẩm quyền của đơn vị.' },
    `/v1/blockers/${asked}`,
  );
  await post('owner', `/v1/tasks/${first}/results`, result);

  await advance('2020-06-10T08:00');
  await post('secretariat', `/v1/tasks/${first}/return`, { reason: 'Thiếu phụ lục.' }, `/v1/tasks/${first}`);
  await post('owner', `/v1/tasks/${third}/blockers`, { ...blocker, title: 'Bộ Công an chưa có ý kiến' });
  const led = (await get('head', '/v1/tasks?unit=C-ATTT&limit=200')).items.filter(
    ({ leadUnit, progress }) => leadUnit === 'C-ATTT' && progress !== 'completed' && progress !== 'draft',
  );
  const withoutTasks = led
    .filter(({ id }) => id !== late && id !== first)
    .map(({ id }) => ({ task: id, reason: 'Báo cáo riêng bằng văn bản.' }));
  await post('head', '/v1/duties/NQ17-2020-Q2-C-ATTT/submission', { note: 'Báo cáo Quý II/2020.', withoutTasks });

  await advance('2020-07-31T08:00');
}
