import { html, type Markup } from '#functions/design-system/html.ts';
import type { Problem } from './api.ts';
import { type FrameNeeds, framed, signOutForm } from './frame.ts';
import { groupsInWords } from './office/group-names.ts';
import type { Reply } from './reply.ts';
import type { ConsoleRequest } from './request.ts';
import type { Visit } from './visit.ts';
import { whatWasTyped } from './what-was-typed.ts';

interface Words {
  readonly status: number;
  readonly title: string;
  readonly body: Markup;
}

const signInButton = html`<p><a class="govuk-button" role="button" href="/officer/sign-in">Sign in</a></p>`;
const toToday = html`<p><a class="govuk-link" href="/officer">Go to Today</a></p>`;

/** On a page of a signed-in officer nothing typed is lost. */
const shown = (needs: FrameNeeds, { status, title, body }: Words, visit?: Visit): Reply =>
  framed(needs, visit ?? {}, {
    ...{ status, title, width: 'narrow', wrong: status >= 400 },
    body: html`<h1 class="govuk-heading-xl">${title}</h1>${body}${visit && whatWasTyped(visit.typed ?? visit.form)}`,
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

/** The same for a page that does not exist for anybody in the officer's groups. */
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

export const notSignedInPage = (needs: FrameNeeds): Reply =>
  shown(needs, {
    ...{ status: 400, title: 'We could not sign you in' },
    body: html`<p>The sign-in took more than ten minutes, this link was used before, or the sign-in was refused. Try again.</p>${signInButton}`,
  });

/** We do not know whose form this is, or it is too long to keep, so we can only show it. */
export const typedPage = (needs: FrameNeeds, { form }: ConsoleRequest): Reply =>
  shown(needs, {
    ...{ status: 401, title: 'You are signed out' },
    body: html`<p>We did nothing. Copy what you typed, sign in, and send it again.</p>${whatWasTyped(form, 'You typed this:')}${signInButton}`,
  });

/** Too long to keep for the page at `address`, so we can only show it. */
export const oldFormPage = (needs: FrameNeeds, { form }: ConsoleRequest, address: string): Reply =>
  shown(needs, {
    ...{ status: 409, title: 'We did nothing' },
    body: html`<p>This form is from an earlier session. Copy what you typed, <a class="govuk-link" href="${address}">open the page again</a>, and send it from there.</p>${whatWasTyped(form, 'You typed this:')}`,
  });

/** "Sign out" was chosen on a page of an earlier session; this page has a new button. */
export const stillSignedInPage = (needs: FrameNeeds, visit: Visit): Reply =>
  shown(
    needs,
    {
      ...{ status: 409, title: 'You are still signed in' },
      body: html`<p>The page where you chose “Sign out” is from an earlier session. You are signed in as ${visit.officer.name}. To sign out, choose this button.</p>${signOutForm(visit.officer, 'govuk-button')}`,
    },
    visit,
  );

/** The API's own words; a program's refusal of a page is a page. `again`: where to try again. */
export const apiRefusedPage = (
  needs: FrameNeeds,
  visit: Visit,
  { status, detail }: Problem,
  { again, isAct }: { readonly again: string; readonly isAct: boolean },
): Reply => {
  if (status === 403) return outsidePage(needs, visit);
  if (status === 404) return notFoundPage(needs, visit);
  const title = isAct ? 'We could not finish this' : 'We could not show this page';
  const body = html`<p>${detail}</p><p><a class="govuk-link" href="${again}">Try again</a></p>${toToday}`;
  return shown(needs, { status, title, body }, visit);
};

/** A fault of ours, before we know who asks. What was sent from a page of ours is shown. */
export const wentWrongPage = (
  needs: FrameNeeds & { readonly siteUrl: string },
  { origin, form }: ConsoleRequest,
): Reply =>
  shown(needs, {
    ...{ status: 500, title: 'Something went wrong on our side' },
    body: html`<p>Go back and send it again. What we confirmed to you is saved.</p>${origin === needs.siteUrl && whatWasTyped(form)}${toToday}`,
  });
