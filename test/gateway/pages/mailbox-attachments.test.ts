import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { codeOf } from '../../kit/ask-graphql.js';
import { eventually } from '../../kit/eventually.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

const page = Buffer.from('<script>alert(1)</script>');
const bytes = Buffer.from([0, 1, 254, 255]);
const file = (name: string, mediaType: string, content: Buffer) => ({
  ...{ name, mediaType, content: content.toString('base64') },
});

/** Mails wait in the queue of jobs, files and all; answers the newest one that the address got. */
async function mailed(to: string, attachments: object[]) {
  const payload = { to, subject: 'Your invoice', text: 'See there.', attachments };
  await graph.sql("select graphile_worker.add_job('mail.send', $1::json)", [JSON.stringify(payload)]);
  return eventually(async () => {
    const answer = await fetch(`${graph.url}/dev/mailbox.json?to=${to}`);
    const { messages } = (await answer.json()) as { messages: any[] };
    expect(messages).toHaveLength(1);
    return messages[0];
  });
}

test('the mailbox lists the files of a mail, and downloads them as they are, never as pages', async () => {
  const to = 'files@mailbox.example';
  const [evil, odd] = [
    file('<b>"é.html', 'text/html', page),
    file('raw.bin', 'application/octet-stream', bytes),
  ];

  const { attachments } = await mailed(to, [evil, odd]);

  expect(attachments).toEqual([
    { name: '<b>"é.html', mediaType: 'text/html', bytes: page.length, path: expect.stringMatching(/\/0$/) },
    { name: 'raw.bin', mediaType: 'application/octet-stream', bytes: 4, path: expect.stringMatching(/\/1$/) },
  ]);
  const listed = await (await fetch(`${graph.url}/dev/mailbox?to=${to}`)).text();
  expect(listed).toContain(
    `<a href="${attachments[0].path}" download>&#60;b&#62;&#34;é.html</a> (text/html, ${page.length} bytes)`,
  );
  const answers = await Promise.all(attachments.map(({ path }: any) => fetch(graph.url + path)));
  const read = await Promise.all(answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())));
  expect(read).toEqual([page, bytes]);
  const [{ headers }] = answers;
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-disposition': `attachment; filename="_b___.html"; filename*=UTF-8''%3Cb%3E%22%C3%A9.html`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  });
  expect(headers.get('content-type')).toMatch(/^text\/html/);
});

test('a mail without files has none', async () => {
  const { attachments } = await mailed('plain@mailbox.example', []);

  expect(attachments).toEqual([]);
});

test.each(['0/attachments/0', 'x/attachments/0', '1/attachments/-1', '9999999/attachments/x'])(
  '/dev/mailbox/%s is no file',
  async (path) => {
    const answer = await fetch(`${graph.url}/dev/mailbox/${path}`);

    expect([answer.status, codeOf((await answer.json()) as any)]).toEqual([404, 'NOT-FOUND-001']);
  },
);
