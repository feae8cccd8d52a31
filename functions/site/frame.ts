import { html, type Markup, raw } from '#functions/design-system/html.ts';
import { assetUrl } from './assets.ts';
import type { SiteResponse } from './exchange.ts';
import { pageHeaders } from './headers.ts';
import type { SiteLetterhead } from './needs.ts';

export interface Page {
  readonly title: string;
  readonly body: Markup;
  readonly status?: number;
  /** The title starts with the error. */
  readonly wrong?: boolean;
  readonly script?: 'verify.js' | 'status.js';
  /** Path in the navigation. */
  readonly at?: string;
}

const doors: readonly (readonly [string, string])[] = [
  ['/request', 'Make a request'],
  ['/status', 'Check a request'],
  ['/verify', 'Enter a code'],
];

const clock = raw(
  '<svg class="mark" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" stroke-width="1.75"/><path d="M12 6.5V12l3.6 2.2" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"/></svg>',
);

export const contactLink = (contact: string): Markup =>
  html`${contact
    .split(/([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/)
    .map((part, at) => (at % 2 === 1 ? html`<a href="mailto:${part}">${part}</a>` : part))}`;

/** Help is in the same place on each page (WCAG 3.2.6). */
export const page = (
  letterhead: SiteLetterhead,
  { title, body, status = 200, wrong = false, script, at }: Page,
): SiteResponse => ({
  status,
  headers: pageHeaders,
  body: html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${wrong && 'Error: '}${title} – ${letterhead.companyName} privacy requests</title>
<link rel="stylesheet" href="${assetUrl('site.css')}">
<link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml">
${script !== undefined && html`<script src="${assetUrl(script)}" defer></script>`}
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header class="top"><div class="wide">
<a class="house" href="/">${clock}<span>${letterhead.companyName} <span class="soft">privacy requests</span></span></a>
<nav aria-label="Pages"><ul>${doors.map(([path, name]) => html`<li><a href="${path}"${path === at && raw(' aria-current="page"')}>${name}</a></li>`)}</ul></nav>
</div></header>
<main id="main" tabindex="-1"><div class="column">
${body}
</div></main>
<footer class="foot"><div class="wide">
<h2>Help</h2>
<p>A person will answer you at ${contactLink(letterhead.contact)}. You can also make your request there in your own words.</p>
<p class="soft">These pages set no cookies and load nothing from other sites.</p>
</div></footer>
</body>
</html>
`.toString(),
});
