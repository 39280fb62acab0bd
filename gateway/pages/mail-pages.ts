import type { FastifyInstance } from 'fastify';
import { scriptPath } from './browser-scripts.js';
import { Html, html, preparePage } from './html.js';

export interface MailPageOptions {
  readonly publicUrl: string;
  /** Where the links of mails lead: to us, unless the operator has a frontend. */
  readonly appUrl: string;
  /** Whether there is an explorer to go on with. */
  readonly hasExplorer: boolean;
}

interface MailPage {
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  /** The operation of REST that the form is sent to. */
  readonly action: string;
  readonly fields: Html;
  readonly button: string;
  readonly done: string;
  /** Whether a mail's link with a token leads here. */
  readonly hasToken: boolean;
}

const pages: readonly MailPage[] = [
  {
    path: '/confirm-sign-up',
    title: 'Open your business',
    lead: 'Choose a password, and your business is open.',
    action: '/v1/auth/sign-up/confirm',
    fields: passwordField('password'),
    button: 'Open the business',
    done: 'Your business is open.',
    hasToken: true,
  },
  {
    path: '/accept-invitation',
    title: 'Join the business',
    lead: 'Say who you are and choose a password, and you are a member.',
    action: '/v1/auth/accept-invitation',
    fields: html`<label for="name">Your name</label>
      <input
        id="name"
        name="name"
        autocomplete="name"
        maxlength="200"
        required
        aria-describedby="name-fault"
      />
      <p class="fault" id="name-fault"></p>
      ${passwordField('password')}`,
    button: 'Join',
    done: 'You are a member now.',
    hasToken: true,
  },
  {
    path: '/reset-password',
    title: 'Choose a new password',
    lead: 'The new one takes the place of the old, and ends every session.',
    action: '/v1/auth/password-reset/confirm',
    fields: passwordField('new_password'),
    button: 'Change the password',
    done: 'Your password is changed.',
    hasToken: true,
  },
  {
    path: '/forgot-password',
    title: 'Ask for a new password',
    lead: 'If there is an account with this e-mail, a link is sent to it. It works for 30 minutes.',
    action: '/v1/auth/password-reset',
    fields: html`<label for="email">E-mail</label>
      <input
        id="email"
        name="email"
        type="email"
        autocomplete="username"
        maxlength="320"
        required
        aria-describedby="email-fault"
      />
      <p class="fault" id="email-fault"></p>`,
    button: 'Send the link',
    done: 'If there is such an account, its mail is on the way.',
    hasToken: false,
  },
];

function passwordField(name: string): Html {
  return html`<label for="password">New password</label>
    <input
      id="password"
      name="${name}"
      type="password"
      autocomplete="new-password"
      minlength="12"
      maxlength="128"
      required
      aria-describedby="password-fault password-hint"
    />
    <p class="hint" id="password-hint">12 to 128 characters; common passwords are refused.</p>
    <p class="fault" id="password-fault"></p>
    <label class="check"><input type="checkbox" id="show" /> Show it</label>`;
}

/**
 * The pages that links of mails open: nothing changes until their form is sent, and that goes to the REST interface as
 * any client's request. An operator's own frontend takes their place; links that were mailed before lead on to it.
 */
export function registerMailPages(
  app: FastifyInstance,
  { publicUrl, appUrl, hasExplorer }: MailPageOptions,
): void {
  for (const page of pages) {
    if (appUrl === publicUrl) {
      const { title, hasToken: isSecret } = page;
      const prepared = preparePage(title, formPage(page, hasExplorer), {
        script: scriptPath('mail-link'),
        isSecret,
      });
      app.get(page.path, (request, reply) => prepared.send(request, reply));
    } else if (page.hasToken) {
      app.get(page.path, (request, reply) =>
        reply.header('cache-control', 'no-store').redirect(appUrl + request.url),
      );
    }
  }
}

function formPage(
  { title, lead, action, fields, button, done, hasToken }: MailPage,
  hasExplorer: boolean,
): Html {
  return html`<h1>${title}</h1>
    <noscript
      ><p>This page needs scripts: it sends what you enter to <code>${action}</code>.</p></noscript
    >
    <p class="fault" id="fault" role="alert" hidden></p>
    <form data-action="${action}" ${hasToken ? new Html('data-token') : ''}>
      <p>${lead}</p>
      ${fields}
      <button>${button}</button>
    </form>
    <section id="done" tabindex="-1" hidden>
      <p role="status">${done}</p>
      <p id="signed-in" hidden>You are signed in on this page${hasExplorer ? explorerLink : '.'}</p>
      <p id="sign-in" hidden>Sign in with your password and your second factor.</p>
    </section>
    ${hasToken ? html`<p class="hint"><a href="/forgot-password">Ask for a new password</a> · <a href="/">What is where</a></p>` : html`<p class="hint"><a href="/">What is where</a></p>`}`;
}

const explorerLink = html`: go on in <a href="/graphql">the explorer</a>.`;
