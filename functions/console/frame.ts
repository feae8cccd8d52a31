import { hasAccess } from '#domain/case/groups.ts';
import { backLink, insetText, skipLink } from '#functions/design-system/blocks.ts';
import { html, type Markup, raw } from '#functions/design-system/html.ts';
import { keysHelp } from '#functions/design-system/keys-help.ts';
import { masthead } from '#functions/design-system/masthead.ts';
import { search } from '#functions/search/contract.ts';
import type { Session } from '#ports/sessions.ts';
import { labelsName, nothingTyped } from './acts/typed-labels.ts';
import { assetUrl } from './asset-addresses.ts';
import { navigationFor } from './navigation.ts';
import { groupsInWords } from './office/group-names.ts';
import { pageHeaders, type Reply } from './reply.ts';
import type { Issuer } from './session/issuer.ts';
import { withTyped } from './session/typed.ts';
import type { Shown } from './visit.ts';

export interface FrameNeeds {
  readonly companyName: string;
  readonly issuer: Issuer;
}

const clock = raw(
  '<svg class="pc-mark" viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" stroke-width="2"/><path d="M12 6.5V12l3.6 2.2" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>',
);

/** A form of the console repeats the session's token, and says that a person types in no field but those that it names. */
export const csrfField = ({ csrf }: Pick<Session, 'csrf'>): Markup =>
  html`<input type="hidden" name="csrf" value="${csrf}">${nothingTyped}`;

const searchLabel = 'Reference, email, account or company';

/** What is searched for may be an email address, so it is sent in a form and never in an address. */
const searchFor = ({ groups, csrf }: Session) =>
  hasAccess(search.access, groups)
    ? {
        search: {
          ...{
            action: '/officer/search',
            name: 'for',
            hidden: { csrf, [labelsName]: JSON.stringify({ for: searchLabel }) },
          },
          label: searchLabel,
        },
      }
    : {};

export const signOutForm = (officer: Session, classes: string): Markup =>
  html`<form method="post" action="/officer/sign-out">${csrfField(officer)}<button type="submit" class="${classes}">Sign out</button></form>`;

const head = (officer: Session | undefined, at: string): Markup =>
  masthead({
    ...{ name: 'Privacy Clock', href: '/officer', sign: clock },
    items: officer ? navigationFor(officer.groups, at) : [],
    ...(officer && {
      ...searchFor(officer),
      officer: [officer.name, groupsInWords(officer.groups)].filter(Boolean).join(', '),
      signOut: signOutForm(officer, 'pc-masthead__leave'),
    }),
  });

/** `/officer/requests/REQ-1` belongs to `/officer/requests`. */
const partOf = (path: string): string => path.split('/').slice(0, 3).join('/');

const foot = html`${keysHelp()}<p><a class="govuk-link" href="/officer/help">Help with these pages</a></p>
<p>Two cookies keep you signed in. These pages load nothing from other sites.</p>`;

interface Around {
  readonly officer?: Session;
  readonly path?: string;
  readonly alsoTyped?: readonly string[];
}

const elsewhere = (pages: readonly string[]): Markup | false =>
  pages.length > 0 &&
  insetText({
    html: html`You typed on another page, too. We did nothing there yet. ${pages.map((page) => html`<a class="govuk-link" href="${withTyped(page)}">Go to what you typed there</a> `)}`,
  });

/**
 * Help is in the same place on each page (WCAG 3.2.6). Nothing is painted before the foot is reached (`rel="expect"`):
 * a table's columns, a row of cards and a case's head fit themselves to what is in them, and would move as it arrives.
 */
export const framed = (
  { companyName, issuer }: FrameNeeds,
  { officer, path = '/officer', alsoTyped = [] }: Around,
  {
    title,
    body,
    status = 200,
    wrong = false,
    back,
    at = partOf(path),
    width = 'wide',
    filesGoTo,
    formsGoTo = [],
    onPaper,
  }: Shown,
): Reply => ({
  status,
  headers: pageHeaders([...issuer.origins, ...formsGoTo], filesGoTo),
  body: html`<!doctype html>
<html lang="en" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${wrong && 'Error: '}${title} – ${companyName} Privacy Clock</title>
<link rel="stylesheet" href="${assetUrl('console.css')}">
<link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml">
<link rel="expect" href="#foot" blocking="render">
<script src="${assetUrl('console.js')}" type="module"></script>
</head>
<body class="govuk-template__body pc-console${onPaper && ' pc-console--paper'}">
${skipLink({ href: '#main', text: 'Skip to main content' })}
${head(officer, at)}
<div><div class="govuk-width-container">
${back && html`<nav aria-label="Back">${backLink(back)}</nav>`}
<main class="govuk-main-wrapper pc-main--${width}" id="main" tabindex="-1">
${elsewhere(alsoTyped)}${body}
</main>
</div></div>
<footer class="pc-foot" id="foot"><div class="govuk-width-container">
${foot}
</div></footer>
</body>
</html>
`.toString(),
});

/** For an island, which puts it into its page. */
export const fragment = (status: number, text: string | Markup): Reply => ({
  status,
  headers: pageHeaders([]),
  body: html`${text}`.toString(),
});
