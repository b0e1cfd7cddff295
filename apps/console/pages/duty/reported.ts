import { useQueries, useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/reads.js';
import { usePerson } from '../../shell/person.js';

type Task = Schemas['TaskDetail'];
type Report = Task['reports'][number];
type Blocker = Schemas['ListedBlocker'];

/** A led task of the programme, and what its handler last reported of it in the period. */
export interface ReportedTask {
  readonly id: string;
  readonly code: string;
  readonly title: Task['title'];
  readonly report: Report | undefined;
  readonly isOpen: boolean;
}

export interface Reported {
  readonly tasks: readonly ReportedTask[];
  readonly blockers: readonly Blocker[];
}

const OVER = ['completed', 'cancelled', 'declined', 'draft'];

interface Reading {
  readonly data: Reported | undefined;
  readonly error: unknown;
}

/** What a unit's report is written from: its own tasks, as their handlers reported on them, and what stands in its way. */
export function useReported({ unit, programme, period, opensOn }: Schemas['DutyDetail']): Reading {
  const { reads } = usePerson();
  const listed = useQuery(reads.tasksOf(unit, programme));
  const blockers = useQuery(reads.blockersOf(unit));
  const led = (listed.data?.items ?? []).filter(({ leadUnit, progress, completedOn }) => {
    const isOfPeriod = !OVER.includes(progress) || (completedOn !== null && completedOn >= (opensOn ?? ''));
    return leadUnit === unit && isOfPeriod;
  });
  const details = useQueries({ queries: led.map(({ id }) => reads.task(id)) });
  const error = [listed, blockers, ...details].find((query) => query.isError)?.error;
  if (listed.data === undefined || blockers.data === undefined) return { data: undefined, error };
  const tasks = details.flatMap(({ data }) => (data === undefined ? [] : [reportedTask(data, period)]));
  if (tasks.length < led.length) return { data: undefined, error };
  const data = { tasks, blockers: blockers.data.items.filter((blocker) => blocker.programme === programme) };
  return { data, error: undefined };
}

const reportedTask = ({ id, code, title, reports, progress }: Task, period: string): ReportedTask => ({
  ...{ id, code: code ?? id, title },
  report: reports.findLast((report) => report.period === period),
  isOpen: !OVER.includes(progress),
});
