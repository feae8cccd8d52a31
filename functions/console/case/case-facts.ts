import { hasAccess } from '#domain/case/groups.ts';
import { policyOf } from '#domain/policy/versions.ts';
import { revealPerson } from '#functions/case/contract.ts';
import type { Fact } from '#functions/design-system/card.ts';
import { html } from '#functions/design-system/html.ts';
import { postedInWords } from '#functions/letters/policy.ts';
import { channelInWords, instantInWords } from '#functions/letters/words.ts';
import type { Visit } from '../visit.ts';
import { nameIn, type WholeView } from './worked-case.ts';

/** Masked for every reader; who may see the person gets a page that records the look (R-24). */
export const personFact = (
  { person }: WholeView,
  casePage: string,
  { officer }: Pick<Visit, 'officer'>,
): Fact => {
  if (person === undefined) return { name: 'Person', value: { text: 'Erased' } };
  const masked = [person.name, person.reachedAt].filter(Boolean).join(', ');
  const mayLook = hasAccess(revealPerson.access, officer.groups);
  return {
    name: 'Person, masked',
    value: {
      html: html`${masked}${mayLook && html`<p class="pc-small"><a class="govuk-link" href="${casePage}/person">Show the person</a> (recorded)</p>`}`,
    },
  };
};

/** The version in force at receipt, and no later one (P48). */
const policyFact = (
  { state }: WholeView,
  { policies, zone }: Pick<Visit, 'policies' | 'zone'>,
): readonly Fact[] => {
  const version = policyOf(policies, state);
  if (version === undefined) return [];
  const link = html`<a class="govuk-link" href="${version.url}" rel="noreferrer">The version ${postedInWords(version, zone)}</a>`;
  return [{ name: 'Privacy policy that applies', value: { html: link } }];
};

export const receiptFacts = (view: WholeView, visit: Pick<Visit, 'policies' | 'zone'>): readonly Fact[] => {
  const { zone } = visit;
  const { receivedAt, channel, entry } = view.state;
  const received = `${instantInWords(receivedAt, zone)}, ${channelInWords(channel)}`;
  return [
    { name: 'Received', value: { text: received } },
    ...(entry === undefined
      ? []
      : [{ name: 'Entered by', value: { text: `${nameIn(view, entry.by)}${entry.late ? ', late' : ''}` } }]),
    ...policyFact(view, visit),
  ];
};

export const languageFact = ({ state }: WholeView): Fact => ({
  name: 'Letters in',
  value: { text: state.locale.startsWith('es') ? 'Spanish' : 'English' },
});
