import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demoPassword, type CastMember } from '../../../shared/config/cast.js';
import { acmeOwner, acmeStaff, globexOwner } from '../../cast/cast.js';
import { askInPage, faultsOf, openBrowser } from '../../kit/browser.js';
import { eventually } from '../../kit/eventually.js';
import { freePort } from '../../kit/free-port.js';
import { awaitMail } from '../../kit/mail.js';
import { codeOf, enrollFactor } from '../../kit/second-factor.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';

// Each test compiles the editor anew, which takes a busy machine its time.
jest.setTimeout(90_000);

const password = 'correct horse battery staple';

let graph: Graph;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  const port = String(await freePort());
  // Links of mails lead to the platform itself.
  graph = await startGraph({ PORT: port, PUBLIC_URL: `http://localhost:${port}` });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await graph?.stop();
});

beforeEach(async () => {
  context = await browser.newContext({ baseURL: graph.environment.PUBLIC_URL! });
  page = await context.newPage();
  faults = faultsOf(page);
});
afterEach(() => context.close());

/** Opens the link of the newest mail in the mailbox, as a person does. */
async function followMail(address: string, count = 1): Promise<void> {
  await awaitMail(graph, address, count);
  await page.goto(`/dev/mailbox?to=${encodeURIComponent(address)}`);
  await page.getByRole('link').first().click();
}

const shown = (text: string) => page.getByText(text, { exact: false }).first().waitFor();

async function choosePassword(chosen: string, button: string): Promise<void> {
  await page.getByLabel('New password').fill(chosen);
  await page.getByRole('button', { name: button }).click();
}

test('a sign-up goes from its mail to a query in the explorer', async () => {
  const email = 'zoe@adler.example';
  await graph.nobody.rest('POST', '/v1/auth/sign-up', {
    business_name: 'Adler',
    owner_name: 'Zoë Adler',
    email,
  });

  await followMail(email);
  await shown('Open your business');
  const referrer = await page.evaluate('document.referrer');
  await choosePassword('password1234', 'Open the business');
  await page.locator('#password-fault:not(:empty)').waitFor();
  const refusal = await page.locator('#password-fault').textContent();
  const address = page.url();
  faults.splice(0);
  await choosePassword(password, 'Open the business');
  await shown('Your business is open.');
  await page.getByRole('link', { name: 'the explorer' }).click();
  await shown('Zoë Adler, owner of Adler');
  await page.locator('.graphiql-execute-button').click();
  await page.locator('.graphiql-response').getByText('"Zoë Adler"').waitFor();

  expect([new URL(address).pathname, new URL(address).search]).toEqual(['/confirm-sign-up', '']);
  expect(referrer).toBe('');
  expect(refusal).toMatch(/common|guess/i);
  expect(faults).toEqual([]);
});

test('an invitation is accepted by whoever opens its mail, and by nobody before', async () => {
  const email = 'nina@acme.example';
  const owner = await graph.signIn(acmeOwner);
  await owner.query(
    'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { invitation { id } } }',
    {
      input: { email, role: 'staff' },
    },
  );

  await followMail(email);
  await shown('Join the business');
  // Whoever only looks changes nothing, and a reload still knows the token.
  await page.reload();
  await page.getByLabel('Your name').fill('Nina Novak');
  await choosePassword(password, 'Join');
  await shown('You are a member now.');
  await shown('You are signed in on this page');

  expect((await graph.nobody.rest('POST', '/v1/auth/login', { email, password })).status).toBe(200);
  expect(faults).toEqual([]);
});

test('a forgotten password is replaced, once', async () => {
  await page.goto('/forgot-password');
  await page.getByLabel('E-mail').fill(acmeStaff.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await shown('its mail is on the way');

  await followMail(acmeStaff.email);
  await shown('Choose a new password');
  await page.getByLabel('Show it').check();
  await choosePassword(password, 'Change the password');
  await shown('You are signed in on this page');
  expect(faults).toEqual([]);
  await page.goto('/dev/mailbox');
  await page.getByRole('link', { name: '/reset-password' }).first().click();
  await choosePassword(demoPassword, 'Change the password');
  await page.getByRole('alert').waitFor();

  expect(await page.getByRole('alert').textContent()).toMatch(/link is wrong, used or past its end/);
});

test('a link without its token says what to do', async () => {
  await page.goto('/reset-password');
  await page.getByRole('alert').waitFor();

  expect(await page.getByRole('alert').textContent()).toContain('Open the link of the mail as it is');
  expect(await page.getByLabel('New password').isVisible()).toBe(false);
});

async function signInAt(
  path: string,
  { email }: CastMember = acmeOwner,
  answer = `${acmeOwner.name}, owner of Acme Bakery`,
): Promise<void> {
  await page.goto(path);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await shown(answer);
}

const run = () => page.locator('.graphiql-execute-button').click();
const result = (text: string) => page.locator('.graphiql-response').getByText(text).first();

test('who signs in at the explorer asks as that person, in this tab alone, until they sign out', async () => {
  await signInAt('/graphql');
  await run();
  await result(`"${acmeOwner.name}"`).waitFor();
  const stored = JSON.stringify(await context.storageState());
  await page.reload();
  await shown(`${acmeOwner.name}, owner of Acme Bakery`);
  const other = await context.newPage();
  await other.goto('/graphql');
  await other.getByText('Not signed in.').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await shown('Not signed in.');
  await run();
  await result('AUTH-004').waitFor();

  expect(faults).toEqual([]);
  expect(stored).not.toMatch(/eyJ|demo-password/);
  expect(new URL(page.url()).search).toBe('');
});

test('a second factor is asked for above the explorer, again after a wrong code, and may be left alone', async () => {
  const { secret } = await enrollFactor(await graph.signIn(globexOwner));
  const offer = async (code: string) => {
    await page.locator(':focus').fill(code);
    await page.getByRole('button', { name: 'Go on' }).click();
  };
  await signInAt('/graphql', globexOwner, 'Type a code of your authenticator app.');
  await page.getByRole('button', { name: 'Start again' }).click();
  await shown('Not signed in.');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await shown('Type a code of your authenticator app.');

  await offer('000000');
  await page.locator('#who').getByText('wrong').waitFor();
  const left = await page.getByLabel('Code').inputValue();
  // The code of this half minute was used to enrol.
  await offer(codeOf(secret, 1));
  await shown(`${globexOwner.name}, owner of Globex Garage`);
  const me = await askInPage(page, '{ me { email } }');

  expect(left).toBe('');
  expect(me).toMatchObject({ data: { me: { email: globexOwner.email } } });
});

test('a sign-in that is run as a mutation is kept too, and a session that ended is let go', async () => {
  await page.goto('/graphql');
  await shown('Not signed in.');
  const ask = (query: string) => askInPage(page, query);
  const input = `{ email: "${acmeOwner.email}", password: "${demoPassword}" }`;
  await ask(`mutation { login(input: ${input}) { accessToken } }`);
  await shown(`${acmeOwner.name}, owner of Acme Bakery`);
  const me = await ask('{ me { email } }');
  await (await graph.signIn(acmeOwner)).query('mutation { logoutEverywhere { deletedIds } }');
  // A session that was ended is let in for another second at the most.
  const afterwards = await eventually(async () => {
    const answer = (await ask('{ __typename me { email } }')) as { data: { me: object | null } };
    if (answer.data.me) throw new Error('still signed in');
    return answer;
  });
  await shown('Not signed in.');

  expect(me).toMatchObject({ data: { me: { email: acmeOwner.email } } });
  expect(afterwards).toMatchObject({ data: { __typename: 'Query', me: null } });
});

test('on a narrow screen the result stands below the query, in sight', async () => {
  await page.setViewportSize({ width: 390, height: 780 });
  await signInAt('/graphql');
  await run();
  await result(`"${acmeOwner.name}"`).waitFor();

  const query = (await page.locator('.graphiql-editors').boundingBox())!;
  const answer = (await page.locator('.graphiql-response').boundingBox())!;
  expect(query.y + query.height).toBeLessThanOrEqual(answer.y + 1);
  expect(answer.height).toBeGreaterThan(200);
  expect(answer.width).toBeGreaterThan(300);
  expect(answer.y + answer.height).toBeLessThanOrEqual(781);
});

test('a browser that opens an address where nothing is finds its way', async () => {
  const lost = await page.goto('/unicorns/of/all/kinds');
  await page.getByRole('link', { name: 'What is where' }).click();
  await shown('Who to sign in as');
  await page.getByRole('link', { name: '/graphql' }).click();
  await shown('Not signed in.');

  expect(lost!.status()).toBe(404);
});
