import { z } from 'zod';
import { systemIds } from '../../../shared/values/ids.js';
import type { LimitCall } from './limit-call.js';
import { createTask, updateTask } from './statements.js';

const title = z.string().min(1).max(200);
const newTask = z.object({ title });
const changedTask = z.object({ id: z.uuid(), title });

type WrittenRow = [
  title: string,
  status: string,
  version: number,
  createdAt: string,
  authorId: string,
  authorName: string,
];

/** Adds a task, with the rows that the platform writes for it. */
export async function addTask(call: LimitCall) {
  const input = newTask.parse(JSON.parse(call.body));
  return { data: { createTask: { task: await write(call, createTask, systemIds.next(), input.title) } } };
}

/** Changes a task, with the rows that the platform writes for it. */
export async function changeTask(call: LimitCall) {
  const input = changedTask.parse(JSON.parse(call.body));
  return { data: { updateTask: { task: await write(call, updateTask, input.id, input.title) } } };
}

async function write(
  { pool, caller: { businessId, userId }, address }: LimitCall,
  statement: typeof createTask,
  id: string,
  newTitle: string,
) {
  const [eventId, auditId, requestId] = Array.from({ length: 3 }, () => systemIds.next());
  const values = [
    ...[businessId, id, newTitle, userId, new Date().toISOString()],
    ...[eventId, `req_${requestId}`, auditId, address],
  ];
  const [[row]] = (await pool.run(businessId, [{ ...statement, values }])) as [[WrittenRow]];
  const [taskTitle, status, version, createdAt, authorId, name] = row;
  const createdBy = { id: authorId, name };
  const time = new Date(createdAt).toISOString();
  return { id, title: taskTitle, status: status.toUpperCase(), version, createdAt: time, createdBy };
}
