import { askRest, type Failure, type SignedIn } from './rest.js';
import { keepToken } from './session.js';

const form = document.querySelector('form')!;
const fault = document.querySelector<HTMLElement>('#fault')!;
const done = document.querySelector<HTMLElement>('#done')!;
const button = form.querySelector('button')!;

/** The token of the link leaves the address, where it would be shown and kept; a reload still finds it. */
function takeToken(): string | null {
  const token = new URLSearchParams(location.search).get('token');
  if (token !== null) history.replaceState({ token }, '', location.pathname);
  return token ?? (history.state as { token?: string } | null)?.token ?? null;
}

const needsToken = 'token' in form.dataset;
const token = needsToken ? takeToken() : null;
if (needsToken && token === null) {
  form.hidden = true;
  tell('This address has no token. Open the link of the mail as it is, the whole of it.');
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void finish();
});

form.querySelector<HTMLInputElement>('#show')?.addEventListener('change', ({ target }) => {
  const { checked } = target as HTMLInputElement;
  form.querySelector<HTMLInputElement>('#password')!.type = checked ? 'text' : 'password';
});

async function finish(): Promise<void> {
  clearFaults();
  button.disabled = true;
  const entered = Object.fromEntries(new FormData(form)) as Record<string, string>;
  const body = token === null ? entered : { ...entered, token };
  const answer = await askRest<SignedIn & { email?: string }>('POST', form.dataset.action!, { body });
  button.disabled = false;
  if ('failure' in answer) return explain(answer.failure);
  form.hidden = true;
  done.hidden = false;
  done.focus();
  const password = entered.new_password ?? entered.password;
  if (answer.data.access_token) return welcome(answer.data.access_token);
  if (password !== undefined && answer.data.email) await signIn(answer.data.email, password);
}

/** Whoever has chosen a password through their mail need not type it again. */
async function signIn(email: string, password: string): Promise<void> {
  const answer = await askRest<SignedIn>('POST', '/v1/auth/login', { body: { email, password } });
  if ('data' in answer && answer.data.access_token) welcome(answer.data.access_token);
  else document.querySelector<HTMLElement>('#sign-in')!.hidden = false;
}

function welcome(accessToken: string): void {
  keepToken(accessToken);
  document.querySelector<HTMLElement>('#signed-in')!.hidden = false;
}

function explain({ message, errors, request_id: requestId }: Failure): void {
  const others = errors.filter(({ field, message: text }) => !tellAt(field, text));
  const texts = errors.length === 0 ? [message] : others.map((each) => each.message);
  if (texts.length > 0) tell(texts.join(' '), requestId);
  form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
}

function tell(text: string, requestId?: string): void {
  fault.textContent = requestId ? `${text} (Request ${requestId})` : text;
  fault.hidden = false;
}

/** Whether the field is one of this form; its fault stands below it then. */
function tellAt(field: string, text: string): boolean {
  const input = form.querySelector<HTMLInputElement>(`[name="${CSS.escape(field)}"]`);
  const place = input && document.getElementById(input.getAttribute('aria-describedby')!.split(' ')[0]!);
  if (!input || !place) return false;
  place.textContent = text;
  input.setAttribute('aria-invalid', 'true');
  return true;
}

function clearFaults(): void {
  fault.hidden = true;
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  for (const place of form.querySelectorAll('.fault')) place.textContent = '';
}
