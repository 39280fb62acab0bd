/** An error of the platform, or of the way to it. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly request_id?: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

export type Answer<Data> = { readonly data: Data } | { readonly failure: Failure };

const unreachable: Failure = {
  code: 'NETWORK',
  message: 'The platform cannot be reached at the moment. Nothing was changed; try again.',
  errors: [],
};

/** Asks the REST interface. Never rejects. */
export async function askRest<Data>(
  method: 'GET' | 'POST',
  path: string,
  { body, token }: { readonly body?: object; readonly token?: string | undefined } = {},
): Promise<Answer<Data>> {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: body ? JSON.stringify(body) : null,
    });
    const answer = (await response.json()) as { data: Data; error: Failure | null };
    return answer.error ? { failure: answer.error } : { data: answer.data };
  } catch {
    return { failure: unreachable };
  }
}

/** What a sign-in answers: a token, or the question for a second factor. */
export interface SignedIn {
  readonly access_token: string | null;
  readonly mfa_challenge?: string | null;
}

/** Who is signed in. */
export interface Me {
  readonly name: string;
  readonly role: string;
  readonly business: { readonly name: string } | null;
}
