/** What a client sent, in order, such as `GET` or `POST query` when the text of the document was in it. */
export interface WatchedFetch {
  readonly sent: string[];
  readonly fetch: typeof fetch;
}

/** `fetch` that notes what is sent, and whose first `failing` calls fail as a lost network does. */
export function watchFetch(failing = 0): WatchedFetch {
  const sent: string[] = [];
  return {
    sent,
    fetch: async (input, init) => {
      const method = init?.method ?? 'GET';
      const text = typeof init?.body === 'string' ? init.body : new URL(input as string).search;
      sent.push(/[{?&]"?query["=]/.test(text) ? `${method} query` : method);
      if (sent.length <= failing) throw new TypeError('fetch failed');
      return fetch(input, init);
    },
  };
}
