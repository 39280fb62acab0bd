/** What is wrong with one field of a request. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
  /** What the message tells, for programs. */
  readonly meta?: Readonly<Record<string, string>>;
}

interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly request_id: string;
  readonly doc_url: string;
  readonly retryable: boolean;
  readonly errors: readonly FieldFault[];
}

/** A refusal of the platform. `code` is stable; `requestId` is what support asks for. */
export class BraiFlowError extends Error {
  override readonly name = 'BraiFlowError';
  readonly code: string;
  /** The HTTP status. */
  readonly status: number;
  readonly requestId: string;
  /** Where the code is explained. */
  readonly docUrl: string;
  /** Whether the same request may succeed later. */
  readonly isRetryable: boolean;
  readonly faults: readonly FieldFault[];

  constructor(status: number, body: ErrorBody) {
    super(`${body.code}: ${body.message} (${body.request_id})`);
    this.status = status;
    this.code = body.code;
    this.requestId = body.request_id;
    this.docUrl = body.doc_url;
    this.isRetryable = body.retryable;
    this.faults = body.errors;
  }

  /** The error of an answer. One that did not come from the platform, such as a proxy's, has the code `HTTP-<status>`. */
  static async from(response: Response, url: string): Promise<BraiFlowError> {
    const text = await response.text();
    const { error } = parse(text);
    const known = error ?? {
      code: `HTTP-${response.status}`,
      message: text.slice(0, 200) || response.statusText,
      request_id: response.headers.get('x-request-id') ?? 'no request id',
      doc_url: '',
      retryable: response.status >= 500,
      errors: [],
    };
    const docUrl = known.doc_url && new URL(known.doc_url, url).href;
    return new BraiFlowError(response.status, { ...known, doc_url: docUrl });
  }
}

function parse(text: string): { error?: ErrorBody } {
  try {
    return (JSON.parse(text) as { error?: ErrorBody }) ?? {};
  } catch {
    return {};
  }
}
