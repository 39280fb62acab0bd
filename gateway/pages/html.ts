import { hash } from 'node:crypto';
import { pageHeaders } from '../../shared/http/security-headers.js';
import { htmlType } from '../answers/page-preference.js';
import { PreparedContent } from '../http/prepared-content.js';

/** Text that is HTML already; everything else is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | readonly Html[];

/** HTML with its values escaped. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  return new Html(String.raw({ raw: strings }, ...values.map(render)));
}

function render(value: Part): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; }
code, pre { font: .9em/1.45 ui-monospace, monospace; background: #f4f4f6; }
code { padding: .1em .3em; overflow-wrap: anywhere; } pre { padding: .8rem; overflow: auto; }
table { border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; }
summary { cursor: pointer; padding: .3rem 0; } details { border-bottom: 1px solid #e2e2e6; }
b { display: inline-block; min-width: 4rem; } a { color: #0b57d0; } dt { font-weight: 600; margin-top: .6rem; } dd { margin: 0; }
form { max-width: 24rem; } form label { display: block; font-weight: 600; margin-top: 1rem; }
form input:not([type=checkbox]) { box-sizing: border-box; width: 100%; font: inherit; padding: .5rem; border: 1px solid #767680;
  border-radius: .3rem; background: inherit; color: inherit; }
form .check { font-weight: 400; } .hint { margin: .2rem 0 0; color: #55555c; font-size: .9rem; }
button { font: inherit; padding: .55rem 1.2rem; margin: 1.2rem 0; border: 0; border-radius: .3rem; background: #0b57d0; color: #fff; }
button:disabled { opacity: .6; } .fault { color: #b3261e; margin: .2rem 0 0; } [aria-invalid=true] { border-color: #b3261e !important; }
[hidden] { display: none; } :focus-visible { outline: 3px solid #8ab4f8; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  body { background: #16161a; color: #e8e8ec; } code, pre { background: #25252b; } a { color: #8ab4f8; }
  .hint { color: #a8a8b0; } .fault { color: #f2b8b5; } button { background: #8ab4f8; color: #16161a; }
}`;

// Written apart from the page: the policy's digest is of what stands between the tags, blanks included.
const styleElement = new Html(`<style>${style}</style>`);

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
  // The icon, which browsers look for by themselves.
  "img-src 'self'",
];

/** Of a page that runs no script. */
export const stillHeaders = pageHeaders(policy);

export interface PageOptions {
  /** Headers of the request, in small letters, that chose the page. */
  readonly chosenBy?: readonly string[];
  /** The path of a script of ours that it runs; it may ask the platform then. */
  readonly script?: string;
  /** Whether nothing keeps the page, since its address may hold a secret. */
  readonly isSecret?: boolean;
}

/** A page that loads nothing from elsewhere, and runs no script unless one is named. */
export function preparePage(title: string, body: Html, options: PageOptions = {}): PreparedContent {
  const { chosenBy, script, isSecret = false } = options;
  const headers = script ? pageHeaders([...policy, "script-src 'self'", "connect-src 'self'"]) : stillHeaders;
  return new PreparedContent(asPage(title, body, script), {
    type: htmlType,
    headers: { ...headers, ...(isSecret && { 'cache-control': 'no-store' }) },
    chosenBy,
  });
}

/** The text of a whole page. */
export function asPage(title: string, body: Html, script?: string): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · BraiFlow</title>
        ${styleElement}
      </head>
      <body>
        ${body}${script ? html`<script type="module" src="${script}"></script>` : ''}
      </body>
    </html>`;
  return page.text;
}
