import type { Route } from '../../../shared/records/route.js';

const task = `id title notes dueAt isOverdue priority status closedAt assignee { id name }
  customer { id name } company { id name } deal { id title } version createdBy { id name } createdAt updatedAt`;
const page = 'pageInfo { hasNextPage endCursor }';

/** /v1/crm/tasks. */
export const taskRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/crm/tasks',
    summary: 'List tasks',
    list: {
      filters: {
        mine: 'flag',
        overdue: 'flag',
        status: ['OPEN', 'DONE', 'CANCELLED'],
        priority: ['LOW', 'NORMAL', 'HIGH'],
        assignee_id: 'id',
        customer_id: 'id',
        company_id: 'id',
        deal_id: 'id',
        due_at: 'time',
        created_at: 'time',
      },
      sorts: ['created_at', 'updated_at', 'due_at', 'title'],
    },
    document: `query ListTasks($first: Int!, $after: String, $filter: TaskFilter, $orderBy: TaskOrder) {
      tasks(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { nodes { ${task} } ${page} }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'POST',
    path: '/crm/tasks',
    summary: 'Add a task',
    status: 201,
    document: `mutation CreateTask($input: CreateTaskInput!) { createTask(input: $input) { task { ${task} } } }`,
    example: { title: 'Call back', due_at: '2026-11-27T17:00:00.000Z', priority: 'HIGH' },
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'GET',
    path: '/crm/tasks/{id}',
    summary: 'Read a task',
    document: `query ReadTask($id: UUID!) { task(id: $id) { ${task} } }`,
    variables: ({ params }) => ({ id: params.id }),
  },
  {
    method: 'PATCH',
    path: '/crm/tasks/{id}',
    summary: 'Change a task: give it on, complete it, put it off',
    document: `mutation UpdateTask($input: UpdateTaskInput!) { updateTask(input: $input) { task { ${task} } } }`,
    example: { status: 'DONE', version: 3 },
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'DELETE',
    path: '/crm/tasks/{id}',
    summary: 'Delete a task',
    document: `mutation DeleteTask($input: DeleteTaskInput!) { deleteTask(input: $input) { deletedId } }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
];
