import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { largestAttachmentsBytes, mailSchema } from '../../../shared/kernel/mail.js';
import { smtpTransport } from '../../../shared/mail/smtp-transport.js';

const pdf = Buffer.from('%PDF-1.7 \u0000\u0001\xff', 'latin1');
const invoice = {
  name: 'Rechnung Müller.pdf',
  mediaType: 'application/pdf',
  content: pdf.toString('base64'),
};
const mail = { to: 'zoe@adler.example', subject: 'Your invoice', text: 'It is attached.' };
const withFiles = (attachments: unknown) => mailSchema.safeParse({ ...mail, attachments });

describe('a message', () => {
  test('takes files of 10 MiB together, and no byte more', () => {
    const half = { ...invoice, content: Buffer.alloc(largestAttachmentsBytes / 2).toString('base64') };
    const more = { ...invoice, content: Buffer.alloc(1).toString('base64') };

    expect(withFiles([half, half]).success).toBe(true);
    expect(withFiles([half, half, more]).error?.issues[0]?.message).toBe(
      'are at most 10485760 bytes together',
    );
  });

  test('takes ten files', () => {
    expect([withFiles(Array(10).fill(invoice)).success, withFiles(Array(11).fill(invoice)).success]).toEqual([
      true,
      false,
    ]);
  });

  test.each([
    ['name', ''],
    ['name', '../invoice.pdf'],
    ['name', 'a\\b.pdf'],
    ['name', 'a\r\nBcc: eve@eve.example'],
    ['name', 'x'.repeat(256)],
    ['mediaType', 'application/pdf\r\nX: y'],
    ['mediaType', 'pdf'],
    ['content', 'not base64'],
    ['content', 'QQ'],
  ])('refuses a file whose %s is %j', (field, value) => {
    expect(withFiles([{ ...invoice, [field]: value }]).success).toBe(false);
  });

  test('needs none', () => {
    expect(mailSchema.parse(mail)).toEqual(mail);
  });
});

describe('the mail server', () => {
  let server: Server;
  const received: string[] = [];
  beforeAll(async () => {
    server = createServer((socket) => {
      let message: string | undefined;
      socket.write('220 mail.example\r\n');
      socket.on('data', (chunk) => {
        if (message !== undefined) {
          message += chunk.toString('latin1');
          if (!message.endsWith('\r\n.\r\n')) return;
          received.push(message);
          message = undefined;
          return void socket.write('250 taken\r\n');
        }
        const command = chunk.toString('latin1').slice(0, 4).toUpperCase();
        if (command === 'DATA') {
          message = '';
          return void socket.write('354 go on\r\n');
        }
        socket.write(command === 'QUIT' ? '221 bye\r\n' : '250 fine\r\n');
      });
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void server?.close());

  test('gets the text and each file as it is, under its name', async () => {
    const { port } = server.address() as AddressInfo;
    const memo = {
      name: 'memo.txt',
      mediaType: 'text/plain',
      content: Buffer.from('Grüße').toString('base64'),
    };

    await smtpTransport(`smtp://127.0.0.1:${port}`, 'shop@acme.example').send({
      ...{ ...mail, replyTo: 'billing@acme.example' },
      attachments: [invoice, memo],
    });

    const [message] = received;
    const boundary = /boundary="(.+?)"/.exec(message!)![1]!;
    const [head, text, first, second] = message!.split(`--${boundary}`);
    expect(head).toMatch(/^Content-Type: multipart\/mixed;/m);
    expect(head).toMatch(/^Reply-To: billing@acme\.example\r$/m);
    expect(text).toContain('It is attached.');
    expect([first, second].map((part) => /^Content-Type: ([^;\r]+)/m.exec(part!)![1])).toEqual([
      'application/pdf',
      'text/plain',
    ]);
    expect([first, second].map((part) => /^Content-Disposition: (\w+)/m.exec(part!)![1])).toEqual(
      Array(2).fill('attachment'),
    );
    expect(first).toContain("filename*0*=utf-8''Rechnung%20M%C3%BCller.pdf");
    const bodies = [first, second].map((part) => Buffer.from(part!.split('\r\n\r\n')[1]!, 'base64'));
    expect(bodies).toEqual([pdf, Buffer.from('Grüße')]);
  });
});
