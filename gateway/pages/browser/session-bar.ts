import { askRest, type Me, type SignedIn } from './rest.js';
import { endOf, forgetToken, keepToken, keptToken } from './session.js';

const form = document.querySelector<HTMLFormElement>('#session')!;
const who = document.querySelector<HTMLElement>('#who')!;
const parts = {
  password: form.querySelector<HTMLFieldSetElement>('#by-password')!,
  code: form.querySelector<HTMLFieldSetElement>('#by-code')!,
  out: form.querySelector<HTMLButtonElement>('#sign-out')!,
};
const code = parts.code.querySelector<HTMLInputElement>('input')!;
let challenge: string | undefined;
let timer: number | undefined;

/** The line above the explorer: who is signed in, and a form for who is not. */
export function startSessionBar(): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void (challenge === undefined ? signIn() : proveSecondFactor(challenge));
  });
  parts.out.addEventListener('click', () => void signOut());
  // A challenge is good for five minutes, and a phone may be in another room.
  form.querySelector('#start-again')!.addEventListener('click', () => void showSession());
  void showSession();
}

/** Shows who is signed in by now. */
export async function showSession(): Promise<void> {
  const token = keptToken();
  challenge = undefined;
  show(token === undefined ? 'password' : 'out');
  clearTimeout(timer);
  if (token === undefined) return tell('Not signed in.');
  const endMs = endOf(token);
  const end = new Date(endMs).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  timer = setTimeout(() => void showSession(), endMs - Date.now() + 1_000);
  tell(`Signed in until ${end}.`);
  const answer = await askRest<Me>('GET', '/v1/me', { token });
  if ('data' in answer && token === keptToken()) tell(`${nameOf(answer.data)}, until ${end}.`);
}

function nameOf({ name, role, business }: Me): string {
  return `${name}, ${role}${business ? ` of ${business.name}` : ''}`;
}

async function signIn(): Promise<void> {
  const { email, password } = Object.fromEntries(new FormData(form)) as Record<string, string>;
  const answer = await askRest<SignedIn>('POST', '/v1/auth/login', { body: { email, password } });
  if ('failure' in answer) return tell(answer.failure.message);
  if (answer.data.access_token) return begin(answer.data.access_token);
  challenge = answer.data.mfa_challenge ?? undefined;
  show('code');
  code.focus();
  tell('Type a code of your authenticator app.');
}

async function proveSecondFactor(asked: string): Promise<void> {
  const body = { mfa_challenge: asked, code: code.value };
  const answer = await askRest<SignedIn>('POST', '/v1/auth/mfa/challenge', { body });
  code.value = '';
  if ('failure' in answer) {
    code.focus();
    return tell(answer.failure.message);
  }
  await begin(answer.data.access_token!);
}

async function begin(token: string): Promise<void> {
  keepToken(token);
  await showSession();
}

async function signOut(): Promise<void> {
  const token = keptToken();
  forgetToken();
  if (token !== undefined) await askRest('POST', '/v1/auth/logout', { token });
  await showSession();
}

function show(part: keyof typeof parts): void {
  for (const [name, element] of Object.entries(parts)) element.hidden = name !== part;
  // What is hidden is neither sent nor demanded.
  parts.password.disabled = part !== 'password';
  parts.code.disabled = part !== 'code';
}

function tell(text: string): void {
  who.textContent = text;
}
