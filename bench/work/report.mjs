/** What every side is sent: a report that may be made of any task, be it overdue and reported on with more before. */
export const REPORT = {
  period: '2020-Q2',
  percent: 40,
  narrative: 'Đã có dự thảo, đang lấy ý kiến các đơn vị phối hợp.',
  explanation: 'Chờ ý kiến của ba đơn vị phối hợp.',
};
