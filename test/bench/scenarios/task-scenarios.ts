import { newValues } from './mutation-scenario.js';
import { graphqlScenario } from './scenario.js';

const fields = 'task { id title status version createdAt createdBy { id name } }';

/** The rows that are due: the task, its event, the audit row and the relay's entry, in one transaction. */
export const create = graphqlScenario({
  name: 'create',
  title: 'a new task, a plain record, with its event and audit row',
  isWrite: true,
  query: `mutation { createTask(input: { title: "Order flour" }) { ${fields} } }`,
  limit: { method: 'POST', path: '/tasks', body: JSON.stringify({ title: 'Order flour' }) },
  comparable: (text) => text.replace(newValues, '"$1":""'),
});

/** So many that connections seldom meet at one of them. */
const taskCount = 200;
const tasks: string[] = [];
let asked = 0;

/** Each request changes another task, to a title that no other has. */
function nextChange() {
  asked += 1;
  return { id: tasks[asked % taskCount]!, title: `Order flour, ${asked}` };
}

const changedValues = /"(id|createdAt|title)":"[^"]*"|"version":\d+/g;

export const update = graphqlScenario({
  name: 'update',
  title: 'a task changed, with its event and audit row',
  isWrite: true,
  async prepare(platformUrl, token) {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    while (tasks.length < taskCount) {
      const response = await fetch(`${platformUrl}/v1/crm/tasks`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ title: 'Order flour' }),
      });
      const { data } = (await response.json()) as { data: { task_id: string } };
      tasks.push(data.task_id);
    }
  },
  query: `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { ${fields} } }`,
  variables: () => ({ input: nextChange() }),
  limit: { method: 'POST', path: '/tasks/changes', body: () => JSON.stringify(nextChange()) },
  comparable: (text) => text.replace(changedValues, '"$1":""'),
});
