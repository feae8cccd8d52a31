import { skipLink } from '#functions/design-system/blocks.ts';
import { html, type Markup, raw } from '#functions/design-system/html.ts';
import { serviceNavigation } from '#functions/design-system/service-navigation.ts';
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
  '<svg class="pc-mark" viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" stroke-width="2"/><path d="M12 6.5V12l3.6 2.2" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>',
);

export const contactLink = (contact: string): Markup =>
  html`${contact
    .split(/([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/)
    .map((part, at) => (at % 2 === 1 ? html`<a href="mailto:${part}">${part}</a>` : part))}`;

const masthead = ({ companyName }: SiteLetterhead, at: string | undefined): Markup =>
  serviceNavigation({
    classes: 'govuk-service-navigation--inverse',
    serviceName: `${companyName} privacy requests`,
    serviceUrl: '/',
    serviceSign: clock,
    navigationLabel: 'Pages',
    navigation: doors.map(([href, text]) => ({ href, text, current: href === at })),
    collapseNavigationOnMobile: false,
  });

/** Help is in the same place on each page (WCAG 3.2.6). */
export const page = (
  letterhead: SiteLetterhead,
  { title, body, status = 200, wrong = false, script, at }: Page,
): SiteResponse => ({
  status,
  headers: pageHeaders,
  body: html`<!doctype html>
<html lang="en" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${wrong && 'Error: '}${title} – ${letterhead.companyName} privacy requests</title>
<link rel="stylesheet" href="${assetUrl('site.css')}">
<link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml">
<script src="${assetUrl('site.js')}" type="module"></script>
${script !== undefined && html`<script src="${assetUrl(script)}" defer></script>`}
</head>
<body class="govuk-template__body">
${skipLink({ href: '#main', text: 'Skip to main content' })}
<header>
${masthead(letterhead, at)}
</header>
<div class="pc-page"><div class="govuk-width-container">
<main class="govuk-main-wrapper" id="main" tabindex="-1">
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${body}
</div></div>
</main>
</div></div>
<footer class="pc-foot"><div class="govuk-width-container">
<h2 class="govuk-heading-s">Help</h2>
<p>A person will answer you at ${contactLink(letterhead.contact)}. You can also make your request there in your own words.</p>
<p>These pages set no cookies and load nothing from other sites.</p>
</div></footer>
</body>
</html>
`.toString(),
});
