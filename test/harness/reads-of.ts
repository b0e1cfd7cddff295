interface Read {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: found by walking through whatever the doors answer
  readonly body: any;
}
interface Named {
  readonly id: string;
}

const LISTS = [
  ...['/v1/me', '/v1/me/work', '/v1/me/notices?limit=200', '/v1/me/notices?limit=1', '/v1/programmes', '/v1/units'],
  ...['/v1/tasks?limit=200', '/v1/tasks?limit=1', '/v1/tasks?q=a&timeliness=overdue&sort=-legalEnd'],
  ...['/v1/blockers?state=all&limit=200', '/v1/blockers?level=fieldLeader&limit=1', '/v1/blockers?state=ended'],
  ...['/v1/cockpit', '/v1/cockpit?period=2020-Q2', '/v1/people', '/v1/appointments/proposed'],
  ...['/v1/search?q=mh', `/v1/search?q=${encodeURIComponent('nghị')}`, '/v1/search?q=attt'],
  ...['/v1/duties?limit=200', '/v1/duties?status=open&limit=1', '/v1/escalations?state=all&limit=200'],
  ...[
    '/v1/escalations?state=closed',
    '/v1/escalations?limit=1',
    '/v1/events?limit=200',
    '/v1/events?type=TaskAssigned&limit=1',
  ],
];
const MACHINE = ['/', '/healthz', '/readyz', '/version', '/v1/demo/clock'];

/** Every read that a person can find by going from the lists to what they name; also those that refuse them. */
export async function readsOf(get: (url: string) => Promise<Read>): Promise<readonly string[]> {
  const idsIn = async (url: string): Promise<readonly string[]> =>
    (await get(url)).body.items.map(({ id }: Named) => id);
  const tasks = await idsIn('/v1/tasks?limit=200');
  const blockers: string[] = [];
  for (const task of tasks) {
    const { body } = await get(`/v1/tasks/${task}`);
    blockers.push(...body.blockers.map(({ id }: Named) => id));
  }
  const directives: string[] = [];
  for (const blocker of blockers) directives.push(...(await get(`/v1/blockers/${blocker}`)).body.directives);
  const escalations: readonly (Named & { directive: string | null })[] = (
    await get('/v1/escalations?state=all&limit=200')
  ).body.items;
  directives.push(...escalations.flatMap(({ directive }) => directive ?? []));
  const duties: readonly (Named & { unit: string })[] = (await get('/v1/duties?limit=200')).body.items;
  const units = new Set(duties.map(({ unit }) => unit));
  const programmes: readonly { code: string; periods: readonly { period: string }[] }[] = (await get('/v1/programmes'))
    .body.items;
  return [
    ...LISTS,
    ...MACHINE,
    ...['BTTTT', ...units].map((unit) => `/v1/people?unit=${unit}`),
    ...[...units].flatMap((unit) => [`/v1/boards/${unit}`, `/v1/boards/${unit}?period=2020-Q1&scope=subtree`]),
    ...tasks.flatMap((id) => [`/v1/tasks/${id}`, `/v1/tasks/${id}/events`, `/v1/tasks/${id}/story`]),
    ...blockers.map((id) => `/v1/blockers/${id}`),
    ...[...new Set(directives)].map((id) => `/v1/directives/${id}`),
    ...escalations.map(({ id }) => `/v1/escalations/${id}`),
    ...duties.map(({ id }) => `/v1/duties/${id}`),
    ...programmes.flatMap(({ code, periods }) => [
      `/v1/deadline-preview?programme=${code}&text=${encodeURIComponent('hết Quý III/2020')}`,
      `/v1/plan?programme=${code}`,
      ...periods.map(({ period }) => `/v1/periods/${code}/${period}`),
    ]),
  ];
}
