import { withoutBreaches } from '#domain/case/groups.ts';
import { sealedIn } from '#domain/case/officer-text.ts';
import type { BrokerActionList, BrokerActionRow } from '#functions/broker-action/broker-action-view.ts';
import { type Fact, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { forumWords, measureWords } from '../broker-action/broker-action-page.ts';

const text = (name: string, said: string | undefined): readonly Fact[] =>
  said === undefined
    ? []
    : [{ name, value: { html: html`<span class="pc-typed">${withoutBreaches(said)}</span>` } }];

const brokerEntry = ({ entry: { on, action, information }, results }: BrokerActionRow): Markup =>
  facts([
    ...text('Data broker', action?.against),
    ...text('Action', action ? measureWords[action.measure] : undefined),
    ...text('Before', action ? forumWords[action.before] : undefined),
    ...text('Docket or case', action?.reference),
    ...text(action ? 'On' : 'Learned on', dateInWords(on)),
    ...text('Explanation', action?.explanation),
    ...text('How brokers try to get at records', information?.processes),
    ...text('What we did about it', information?.steps),
    ...results.flatMap((one) => text(`Result, ${dateInWords(one.on)}`, one.what)),
  ]);

/** Each action and what we know of the brokers’ processes, or "None". A reference of a breach in it is blanked (P40). */
export const brokers = ({ year, actions, information }: BrokerActionList): Markup =>
  html`<h2 class="govuk-heading-m">Actions against data brokers in ${year}</h2>
${actions.length === 0 ? html`<p>None.</p>` : actions.map(brokerEntry)}
<h2 class="govuk-heading-m">What we know of the processes of data brokers</h2>
${information.length === 0 ? html`<p>None.</p>` : information.map(brokerEntry)}`;

const proseOf = ({ entry: { action, information }, results }: BrokerActionRow): readonly string[] => [
  ...(action ? [action.against, action.explanation] : []),
  ...(information ? [information.processes, information.steps] : []),
  ...results.map(({ what }) => what),
];

/** For the screen: what officers typed that can tell of a breach or of an agency. It follows from the words alone (P40). */
export const sentencesToRead = ({ actions, information }: BrokerActionList): Markup | false => {
  const found = sealedIn(
    [...actions, ...information].flatMap(proseOf).map((text, place) => ({ pointer: String(place), text })),
  );
  return (
    found.length > 0 &&
    html`<p>These words can tell of a breach or of a law-enforcement agency. Counsel reads them before the file leaves:</p>
<ul class="govuk-list govuk-list--bullet">${found.map(({ text }) => html`<li class="pc-typed">${withoutBreaches(text)}</li>`)}</ul>`
  );
};
