import { kindPolicies } from '#domain/request/kinds.ts';
import { isVerified } from '#domain/request/state.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import { card, type Fact, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { channelInWords, instantInWords } from '#functions/letters/words.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import { nameIn } from '../case/worked-case.ts';
import { capital } from '../first-letter.ts';
import type { Visit } from '../visit.ts';
import { pageOfRequest } from './request-case.ts';
import {
  capacityWords,
  childAgeWords,
  evidenceWords,
  lawWords,
  relationWords,
  requesterWords,
} from './words.ts';

const linkTo = (id: string): Markup => html`<a class="govuk-link" href="${pageOf(id)}">${id}</a>`;
const links = (ids: readonly string[]): Markup =>
  html`${ids.map((id, at) => html`${at > 0 && ', '}${linkTo(id)}`)}`;

const whoIsAsking = (view: RequestView): string => {
  const { state } = view;
  const { evidence, verdict } = state;
  if (evidence !== undefined && isVerified(state)) return `Confirmed: ${evidenceWords[evidence.evidence]}`;
  if (evidence?.needsSecond) return 'Proof recorded. A second officer must confirm it';
  if (verdict === 'confirm') return 'Confirmed by a link or code of ours';
  if (verdict !== undefined || state.email === 'not-mine') return 'The person we asked said it is not theirs';
  return kindPolicies[state.kind].needsIdentity ? 'Not confirmed' : 'Nobody needs to confirm this request';
};

/** Other cases of the same matter. */
const related = ({ state }: RequestView): readonly Fact[] => {
  const { splitFrom, splitInto, joined, joinedInto, follows, adopted, controllerAnswers = [] } = state;
  const adoptedAs = controllerAnswers.flatMap((one) => one.adoptedAs ?? []);
  const given: readonly (readonly [string, readonly string[]])[] = [
    ['Part of', splitFrom === undefined ? [] : [splitFrom]],
    ['Split into', splitInto ?? []],
    ['Duplicates answered here', joined ?? []],
    ['Answered under', joinedInto === undefined ? [] : [joinedInto.id]],
    ['Continues', follows === undefined ? [] : [follows]],
    ['Taken over from', adopted === undefined ? [] : [adopted.from]],
    ['Taken over as', adoptedAs],
  ];
  return given.flatMap(([name, ids]) => (ids.length === 0 ? [] : [{ name, value: { html: links(ids) } }]));
};

const registers = ({ state }: RequestView): readonly Fact[] => {
  const { controller, account, appliedTo = [] } = state;
  const company = controller === undefined ? undefined : `CTL-${controller.replace(/^CTL-/, '')}`;
  return [
    ...(company === undefined ? [] : [{ name: 'Company', value: { html: linkTo(company) } }]),
    ...(account === undefined ? [] : [{ name: 'Account', value: { html: linkTo(account) } }]),
    ...(appliedTo.length === 0
      ? []
      : [{ name: 'Restriction applied to', value: { html: links(appliedTo) } }]),
  ];
};

/** Who asks, how it came, and what belongs to it. */
export const factsCard = (view: RequestView, { zone }: Pick<Visit, 'zone'>): Markup => {
  const { state, id, person } = view;
  const { capacity, relation, regime, channel, receivedAt, entry, requesterType, usState, childAge, locale } =
    state;
  return card({
    ...{ id: 'facts', title: { text: 'Who asks, and how it came' } },
    body: html`${facts([
      {
        name: 'Person, masked',
        value: {
          html: html`${person === undefined ? 'Erased' : `${person.name}, ${person.reachedAt}`}
<p class="pc-small"><a class="govuk-link" href="${pageOfRequest(id)}/person">Show the person</a> (recorded)</p>`,
        },
      },
      { name: 'Asks as', value: { text: capital(capacityWords[capacity]) } },
      ...(relation === undefined
        ? []
        : [{ name: 'Who they are to us', value: { text: relationWords[relation] } }]),
      { name: 'Who is asking', value: { text: whoIsAsking(view) } },
      ...(requesterType === undefined || requesterType === 'other'
        ? []
        : [{ name: 'What our registers say', value: { text: capital(requesterWords[requesterType]) } }]),
      {
        name: 'Received',
        value: { text: `${instantInWords(receivedAt, zone)}, ${channelInWords(channel)}` },
      },
      ...(entry === undefined
        ? []
        : [
            { name: 'Entered by', value: { text: `${nameIn(view, entry.by)}${entry.late ? ', late' : ''}` } },
          ]),
      {
        name: 'Law',
        value: { text: `${capital(lawWords[regime])}${usState === undefined ? '' : ` (${usState})`}` },
      },
      ...(childAge === undefined ? [] : [{ name: 'The child is', value: { text: childAgeWords[childAge] } }]),
      { name: 'Letters in', value: { text: locale.startsWith('es') ? 'Spanish' : 'English' } },
      ...registers(view),
      ...related(view),
    ])}`,
  });
};
