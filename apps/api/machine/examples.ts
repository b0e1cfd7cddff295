/** The least that each command needs, for whoever tries it by hand. */
export const exampleBodies: Readonly<Record<string, object>> = {
  'POST /v1/tasks': {
    programme: 'NQ17',
    code: 'MH-07',
    title: { vi: 'Lập danh mục hệ thống thông tin' },
    leadUnit: 'C-ATTT',
    deadline: { text: 'hết Quý III/2020' },
  },
  'POST /v1/tasks/{}/acceptance': {},
  'POST /v1/tasks/{}/handlers': { post: 'handler' },
  'POST /v1/tasks/{}/progress-reports': { period: '2020-Q2', percent: 10, narrative: 'Đã có đề cương.' },
  'POST /v1/tasks/{}/results': {
    document: { number: '15/BC-CATTT', date: '2020-05-25' },
    narrative: 'Đã ban hành hướng dẫn.',
  },
  'POST /v1/tasks/{}/confirmation': {},
  'POST /v1/tasks/{}/return': { reason: 'Thiếu phụ lục.' },
  'POST /v1/tasks/{}/blockers': {
    title: 'Thiếu số liệu',
    description: 'Hai đơn vị chưa gửi.',
    cause: 'Chưa có đầu mối.',
    options: [{ text: 'Lãnh đạo Bộ giao hạn gửi', competence: 'Lãnh đạo Bộ' }],
  },
  'POST /v1/blockers/{}/escalations': { reason: 'Vượt thẩm quyền của Cục.' },
  'POST /v1/blockers/{}/return': { reason: 'Thuộc thẩm quyền của đơn vị.' },
  'POST /v1/blockers/{}/resolution': { text: 'Đã thống nhất tại cuộc họp.' },
  'POST /v1/escalations/{}/acknowledgements': {},
  'POST /v1/escalations/{}/directives': {
    text: 'Cục An toàn thông tin chuẩn bị nội dung họp.',
    addressee: { unit: 'C-ATTT' },
    due: '2020-05-29',
  },
  'POST /v1/directives/{}/acceptance': {},
  'POST /v1/directives/{}/answers': { text: 'Đã gửi giấy mời.' },
  'POST /v1/directives/{}/completion': { text: 'Đã họp xong.' },
  'POST /v1/directives/{}/return': { reason: 'Không thuộc chức năng của Cục.' },
  'POST /v1/duties/{}/submission': { note: 'Báo cáo Quý II/2020.' },
  'POST /v1/me/notices/read': { ids: ['ID'] },
  'POST /v1/projections/rebuild': {},
  'POST /v1/demo/clock': { advanceTo: '2020-07-01T08:00:00+07:00' },
};

/** What a read may be asked for, beside `asOf` and `atLeast`. */
export const exampleQueries: Readonly<Record<string, string>> = {
  'GET /v1/boards/{}': 'period=2020-Q2&scope=own|subtree',
  'GET /v1/tasks': 'q=&unit=&timeliness=&dueBefore=&sort=',
  'GET /v1/duties': 'period=&unit=',
  'GET /v1/escalations': 'state=open',
  'GET /v1/events': 'after=&type=&stream=&actor=',
  'GET /v1/plan': 'programme=NQ17&from=2020-05-25&to=2020-07-31',
  'POST /v1/programmes/imports': 'dryRun=true',
};
