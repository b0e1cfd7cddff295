// What a recorded demonstration is asked for: boards, lists, single things, plans, and what each person finds.
const PEOPLE = ['owner', 'head', 'leader', 'secretariat', 'auditor', 'admin'];
const PLAN = '/v1/plan?programme=NQ17';

const hanoi = (local) => encodeURIComponent(`${local}:00+07:00`);

/** @param moments local times of the past, `2019-11-01T08:00`; what is asked then is asked now too. */
export async function readsOf(get, moments) {
  const reads = [];
  const ask = (who, path) => reads.push({ who, path });
  const units = (await get('secretariat', '/v1/events?type=UnitEstablished&limit=200')).items.map(
    ({ data }) => data.unit,
  );
  const streams = [
    ...(await get('auditor', '/v1/events?type=BlockerRaised&limit=200')).items,
    ...(await get('auditor', '/v1/events?type=DirectiveIssued&limit=200')).items,
  ].map(({ stream }) => stream);
  const idsOf = async (path, who = 'secretariat') => (await get(who, path)).items.map(({ id }) => id);

  for (const when of [undefined, ...moments]) {
    const at = (path) => (when === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}asOf=${hanoi(when)}`);
    for (const unit of units) ask('secretariat', at(`/v1/boards/${unit}`));
    ask('secretariat', at('/v1/boards/BTTTT?scope=subtree'));
    ask('secretariat', at('/v1/boards/C-ATTT?period=2019-Q4'));
    ask('owner', at('/v1/boards/BCYCP'));
    ask('secretariat', at('/v1/tasks?limit=200'));
    ask('owner', at('/v1/tasks?limit=200&unit=BCYCP'));
    ask('secretariat', at('/v1/duties?limit=200'));
    ask('leader', at('/v1/escalations?state=all&limit=200'));
    ask('secretariat', at('/v1/programmes'));
    for (const who of PEOPLE) ask(who, at('/v1/me/work'));
  }
  for (const who of PEOPLE) {
    ask(who, '/v1/me');
    ask(who, '/v1/me/notices?limit=200');
  }
  for (const who of ['owner', 'leader', 'secretariat']) ask(who, '/v1/tasks?timeliness=overdue&sort=legalEnd');
  for (const id of await idsOf('/v1/tasks?limit=200')) ask('secretariat', `/v1/tasks/${id}`);
  for (const id of await idsOf('/v1/duties?limit=200')) ask('secretariat', `/v1/duties/${id}`);
  for (const id of await idsOf('/v1/escalations?state=all&limit=200', 'leader')) ask('leader', `/v1/escalations/${id}`);
  for (const stream of streams) ask('leader', `/v1/${stream.replace('-', 's/')}`);
  for (const period of ['2019-Q4', '2020-Q1', '2020-Q2']) ask('secretariat', `/v1/periods/NQ17/${period}`);
  ask('secretariat', PLAN);
  ask('secretariat', `${PLAN}&from=2020-05-25&to=2020-07-31`);
  return reads;
}
