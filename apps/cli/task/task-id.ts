import type { TaskItem } from '#contracts/tasks.js';
import { EXIT } from '../shell/exit-codes.js';
import { Failure } from '../shell/failure.js';
import type { HttpClient } from '../shell/http-client.js';
import { allPages } from '../shell/pages.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** People know a task by its code, the doors by its id: either will do. */
export async function taskId(client: HttpClient, idOrCode: string, asOf?: string): Promise<string> {
  if (UUID.test(idOrCode)) return idOrCode.toLowerCase();
  const { items } = await allPages<TaskItem>(client, '/v1/tasks', { q: idOrCode, asOf });
  const task = items.find(({ code }) => code?.toLowerCase() === idOrCode.toLowerCase());
  if (task === undefined) throw new Failure(EXIT.notFound, 'task-not-found', { code: idOrCode });
  return task.id;
}
