import type { Instant } from '#domain/calendar/times.ts';
import type { PushFault } from '#domain/holder/push.ts';
import { details } from '#functions/design-system/blocks.ts';
import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { readHolderSecret } from '#functions/holder/contract.ts';
import type { HolderView } from '#functions/holder/holder-view.ts';
import type { PushView } from '#functions/holder/offers.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { Screen } from '../visit.ts';
import { holderPage, holdersPage, readHolderOf, titleOf } from './holder-page.ts';

const faultWords: Readonly<Record<PushFault, string>> = {
  'not-public': 'not sent, because the address is in a private network',
  'no-connection': 'no connection',
  timeout: 'no reply in time',
};

const saidWords = (said: number | PushFault): string =>
  typeof said === 'number' ? `reply ${said}` : faultWords[said];

const stateOf = ({ end, nextAt, attempts }: PushView, zone: string): string => {
  if (end === 'received') return 'Received';
  if (end === 'failed') return 'Not received: no more attempts';
  if (end === 'gone') return 'Not received: the webhook is gone';
  if (end === 'over') return 'Not sent any more';
  const next = nextAt === null ? '' : `, next ${instantInWords(nextAt, zone)} or soon after`;
  return `${attempts.length === 0 ? 'Not sent yet' : 'Not received yet'}${next}`;
};

/** For one instruction: where the webhook is, and each attempt with what came back. */
export const pushWords = (pushed: PushView | null, zone: string): Markup => {
  if (pushed === null) return html`Not told`;
  const tried = pushed.attempts.map(({ at, said }) => `${instantInWords(at, zone)}: ${saidWords(said)}`);
  return html`${stateOf(pushed, zone)}${
    tried.length > 0 &&
    details({
      summaryText: `Attempts: ${tried.length}`,
      html: html`<ol class="govuk-list govuk-list--number">${tried.map((one) => html`<li>${one}</li>`)}</ol>`,
    })
  }`;
};

const secretPage = (id: string): string => `${holderPage(id)}/secret`;

const secretWords = ({ id, secret }: HolderView, zone: string): Markup => {
  if (secret === null)
    return html`<p>This system has no signing secret yet, so it is told nothing. Make one, and give it to its owner.</p>`;
  return html`<p>${secret.name} made the newest signing secret on ${instantInWords(secret.at, zone)}.</p>${
    secret.isShown && html`<p><a class="govuk-link" href="${secretPage(id)}">Read the signing secret</a></p>`
  }`;
};

/** Nothing for a system without one. */
export const webhookCard = (view: HolderView, zone: string): Markup | false => {
  if (view.inForce?.webhook == null) return false;
  const off =
    view.webhookOffAt !== null &&
    html`<p>On ${instantInWords(view.webhookOffAt, zone)} the system answered that its webhook is gone. It is told nothing. Ask its owner for the new address, and change the entry.</p>`;
  return card({
    ...{ id: 'webhook', title: { text: 'Webhook' } },
    body: html`${off}${secretWords(view, zone)}`,
  });
};

export const secretScreen: Screen = {
  path: `${holdersPage}/{id}/secret`,
  access: readHolderSecret.access,
  get: async (visit) => {
    const id = visit.params.id ?? '';
    const view = await readHolderOf(visit, id);
    const { secret, shownUntil } = await visit.api.read<{
      readonly secret: string;
      readonly shownUntil: Instant;
    }>(readHolderSecret.path.replace('{caseId}', encodeURIComponent(id)));
    return {
      ...{ title: 'Signing secret', width: 'narrow', back: { href: holderPage(id), text: titleOf(view) } },
      body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${titleOf(view)}</span> Signing secret</h1>
<p>With this secret the system can tell that a call to its webhook is from us. Give it to the owner of the system in a safe way, never by email.</p>
<p><code class="pc-typed">${secret}</code></p>
<p>Only you can read it, until ${instantInWords(shownUntil, visit.zone)}.</p>`,
    };
  },
};
