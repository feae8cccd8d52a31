import { html, type Markup } from '#functions/design-system/html.ts';
import type { Problem } from './api.ts';
import { type FrameNeeds, framed } from './frame.ts';
import { groupsInWords } from './office/group-names.ts';
import type { Reply } from './reply.ts';
import type { ConsoleRequest } from './request.ts';
import type { Visit } from './visit.ts';

interface Words {
  readonly status: number;
  readonly title: string;
  readonly body: Markup;
}

const signInButton = html`<p><a class="govuk-button" role="button" href="/officer/sign-in">Sign in</a></p>`;
const toToday = html`<p><a class="govuk-link" href="/officer">Go to Today</a></p>`;

const shown = (needs: FrameNeeds, { status, title, body }: Words, visit?: Visit): Reply =>
  framed(needs, visit ?? {}, {
    ...{ status, title, width: 'narrow', wrong: status >= 400 },
    body: html`<h1 class="govuk-heading-xl">${title}</h1>${body}`,
  });

export const notFoundPage = (needs: FrameNeeds, visit?: Visit): Reply =>
  shown(
    needs,
    {
      ...{ status: 404, title: 'Page not found' },
      body: html`<p>Check the address. If you opened a link in a letter, the case may have another reference now.</p>${toToday}`,
    },
    visit,
  );

/** The same for a page that does not exist for anybody in the officer's groups (R-13). */
export const outsidePage = (needs: FrameNeeds, visit: Visit): Reply =>
  shown(
    needs,
    {
      ...{ status: 403, title: 'This page is not part of your work' },
      body: html`<p>You are signed in as ${visit.officer.name}. Your groups: ${groupsInWords(visit.officer.groups) || 'none'}.</p>
<p>If you need this page, ask a supervisor to add you to a group. Then sign out and sign in again.</p>${visit.path !== '/officer' && toToday}`,
    },
    visit,
  );

export const otherSitePage = (needs: FrameNeeds): Reply =>
  shown(needs, {
    ...{ status: 403, title: 'We did nothing' },
    body: html`<p>Another site sent this form. Open the page here and send it again.</p>${toToday}`,
  });

export const signedOutPage = (needs: FrameNeeds): Reply =>
  shown(needs, {
    ...{ status: 200, title: 'You are signed out' },
    body: html`<p>Close this window if other people use this computer.</p>${signInButton}`,
  });

/** @param code 'sign-in-failed' */
export const stopped = (needs: FrameNeeds, _code: 'sign-in-failed'): Reply =>
  shown(needs, {
    ...{ status: 400, title: 'We could not sign you in' },
    body: html`<p>The sign-in took more than ten minutes, or this link was used before. Please try again.</p>${signInButton}`,
  });

/** Names of ours, not what a person typed. */
const ours = new Set(['csrf', 'formKey', 'step']);

/** We do not know whose form this is, so we can only show it. */
export const typedPage = (needs: FrameNeeds, { form }: ConsoleRequest): Reply =>
  shown(needs, {
    ...{ status: 401, title: 'You are signed out' },
    body: html`<p>We did nothing. Copy what you typed, sign in, and send it again.</p>
<dl class="govuk-summary-list">${[...form]
      .filter(([name, value]) => !ours.has(name) && value !== '')
      .map(
        ([name, value]) =>
          html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${name}</dt><dd class="govuk-summary-list__value pc-typed">${value}</dd></div>`,
      )}</dl>${signInButton}`,
  });

/** The API's own words; a program's refusal of a page is a page. */
export const apiRefusedPage = (
  needs: FrameNeeds,
  visit: Visit,
  { status, detail }: Problem,
  isAct: boolean,
): Reply => {
  if (status === 401) return stopped(needs, 'sign-in-failed');
  if (status === 403) return outsidePage(needs, visit);
  if (status === 404) return notFoundPage(needs, visit);
  const title = isAct ? 'We could not finish this' : 'We could not show this page';
  const again = html`<p><a class="govuk-link" href="${visit.here}">Try again</a></p>`;
  return shown(needs, { status, title, body: html`<p>${detail}</p>${again}${toToday}` }, visit);
};

/** A fault of ours, before we know who asks. */
export const wentWrongPage = (needs: FrameNeeds): Reply =>
  shown(needs, {
    ...{ status: 500, title: 'Something went wrong on our side' },
    body: html`<p>Go back and send it again. What we confirmed to you is saved.</p>${toToday}`,
  });
