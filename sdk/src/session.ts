/** The tokens of a signed-in user. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Who calls: an API key of a business, or a signed-in user. */
export type Credentials =
  | { readonly apiKey: string }
  | {
      readonly tokens: Tokens;
      /** Called with each new pair; keep it, since the old refresh token is used up. */
      readonly onRefresh?: (tokens: Tokens) => void | Promise<void>;
    };

/** Exchanges a refresh token. */
export type Refresh = (refreshToken: string) => Promise<Tokens>;

/** Puts credentials on requests, and renews them: once, however many requests find them expired at the same time. */
export class Session {
  #tokens: Tokens | undefined;
  #refreshing: Promise<void> | undefined;

  constructor(
    private readonly credentials: Credentials | undefined,
    private readonly refresh: Refresh,
  ) {
    this.#tokens = credentials && 'tokens' in credentials ? credentials.tokens : undefined;
  }

  /** Adds the credentials to the headers; the access token that was used, if it was one. */
  sign(headers: Headers): string | undefined {
    if (this.credentials && 'apiKey' in this.credentials) headers.set('x-api-key', this.credentials.apiKey);
    if (this.#tokens) headers.set('authorization', `Bearer ${this.#tokens.accessToken}`);
    return this.#tokens?.accessToken;
  }

  /** Whether there are newer tokens than the one that was refused. */
  async renew(refused: string | undefined): Promise<boolean> {
    if (!this.#tokens || refused === undefined) return false;
    if (this.#tokens.accessToken !== refused) return true;
    this.#refreshing ??= this.#renew(this.#tokens).finally(() => (this.#refreshing = undefined));
    await this.#refreshing;
    return true;
  }

  async #renew({ refreshToken }: Tokens): Promise<void> {
    const tokens = await this.refresh(refreshToken);
    this.#tokens = tokens;
    if (this.credentials && 'onRefresh' in this.credentials) await this.credentials.onRefresh?.(tokens);
  }
}
