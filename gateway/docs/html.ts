import { hash } from 'node:crypto';
import { pageHeaders } from '../../shared/http/security-headers.js';
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
code { padding: .1em .3em; } pre { padding: .8rem; overflow: auto; }
table { border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; }
summary { cursor: pointer; padding: .3rem 0; } details { border-bottom: 1px solid #e2e2e6; }
b { display: inline-block; min-width: 4rem; } a { color: #0b57d0; }
@media (prefers-color-scheme: dark) {
  body { background: #16161a; color: #e8e8ec; } code, pre { background: #25252b; } a { color: #8ab4f8; }
}`;

// Written apart from the page: the policy's digest is of what stands between the tags, blanks included.
const styleElement = new Html(`<style>${style}</style>`);

const headers = pageHeaders(["default-src 'none'", `style-src 'sha256-${hash('sha256', style, 'base64')}'`]);

/** A page that runs no script and loads nothing. */
export function preparePage(title: string, body: Html, chosenBy?: readonly string[]): PreparedContent {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · BraiFlow</title>
        ${styleElement}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
  return new PreparedContent(page.text, { type: 'text/html; charset=utf-8', headers, chosenBy });
}
