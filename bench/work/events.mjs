import { randomFrom } from '../harness/random.mjs';

const NARRATIVE =
  'Đã hoàn thành dự thảo lần hai và gửi lấy ý kiến các bộ, ngành; còn chờ văn bản trả lời của ba đơn vị phối hợp.';
const hexOf = (number, digits) => number.toString(16).padStart(digits, '0');

/** Events in the shape of a real progress report, about 300 bytes of data and 300 of metadata; the same for a seed. */
export function eventMaker(seed) {
  const random = randomFrom(seed);
  const run = hexOf(Math.floor(random() * 2 ** 32), 8);
  let made = 0;
  return () => {
    made += 1;
    const number = hexOf(made, 12);
    const key = `${run}-0000-5000-9000-${number}`;
    return {
      id: `${run}-0000-5000-8000-${number}`,
      type: 'ProgressReported',
      data: {
        at: '2020-05-25T01:00:00.000Z',
        by: { person: `p-${number}`, unit: 'C-ATTT' },
        evidence: [],
        narrative: NARRATIVE,
        noChange: false,
        percent: Math.floor(random() * 100),
        period: '2020-Q2',
        report: key,
      },
      metadata: {
        actor: `p-${number}`,
        commandFingerprint: `${run}${number}${run}${number}${run}${number}`,
        commandKey: key,
        correlation: key,
        decidedAgainst: { calendar: 'VN@2020-1', policy: 'default@1' },
        occurredAt: '2020-05-25T01:00:00.000Z',
        schemaVersion: 1,
        unit: 'C-ATTT',
      },
    };
  };
}
