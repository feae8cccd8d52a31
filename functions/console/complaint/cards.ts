import { replyByOf } from '#domain/complaint/clocks.ts';
import { isAnswered } from '#domain/complaint/state.ts';
import { recourseSteps } from '#domain/complaint/vocabulary.ts';
import type { ComplaintView } from '#functions/case/case-view.ts';
import { tag } from '#functions/design-system/blocks.ts';
import { card, type Fact, facts } from '#functions/design-system/card.ts';
import { dueChip } from '#functions/design-system/due-chip.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { channelInWords, dateInWords, instantInWords } from '#functions/letters/words.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import { involvedIn } from '../case/assign-act.ts';
import { nameIn } from '../case/worked-case.ts';
import type { Visit } from '../visit.ts';
import { pageOfComplaint } from './complaint-case.ts';
import { complainantWords, misuseWords, outcomeWords, stepWords } from './words.ts';

type Clock = ComplaintView['clocks'][number];

const clockNames: Readonly<Record<Clock['what'], string>> = {
  target: 'Target, day 30',
  limit: 'Limit, day 45',
};

const became = ({ is, dueOn }: Clock, { today }: Pick<Visit, 'today'>, stage: string): Markup | undefined => {
  if (stage === 'withdrawn') return undefined;
  if (is === 'running') return dueChip({ kind: 'due', dueOn, today });
  return tag({
    text: is === 'kept' ? 'Kept' : 'Missed',
    classes: is === 'kept' ? 'govuk-tag--green' : 'govuk-tag--red',
  });
};

export const clockChips = ({ clocks, stage }: ComplaintView, visit: Pick<Visit, 'today'>): Markup =>
  html`${clocks.map((clock) => html`<span class="pc-small">${clock.what === 'target' ? 'Target' : 'Limit'}</span> ${became(clock, visit, stage)} `)}`;

export const clocksCard = (view: ComplaintView, visit: Pick<Visit, 'today'>): Markup => {
  const { state, clocks } = view;
  const replyBy = isAnswered(state) ? replyByOf(state) : undefined;
  return card({
    ...{ id: 'dates', title: { text: 'Target and limit' } },
    body: html`${facts([
      ...clocks.map((clock) => ({
        name: clockNames[clock.what],
        value: { html: html`${dateInWords(clock.dueOn)} ${became(clock, visit, view.stage)}` },
      })),
      ...(replyBy === undefined
        ? []
        : [{ name: 'If the person says nothing, it closes after', value: { text: dateInWords(replyBy) } }]),
    ])}
<p class="pc-small">On day 30 without an answer, a letter says where it stands. Silence closes the case, not the right to complain.</p>`,
  });
};

const linkTo = (id: string): Markup => html`<a class="govuk-link" href="${pageOf(id)}">${id}</a>`;

/** Who cannot work on it, and why (R-25). */
export const involvedCard = ({ next, state, names }: ComplaintView): Markup | undefined => {
  const involved = involvedIn(next);
  const named = (state.officersNamed ?? []).filter((sub) => !involved.some(({ officer }) => officer === sub));
  const lines = [
    ...involved.map(({ name, why }) => html`<li>${name}, who ${why}</li>`),
    ...named.map(
      (sub) => html`<li>${nameIn({ names }, sub)}, who was named as an officer complained of</li>`,
    ),
  ];
  if (lines.length === 0 && state.linked === undefined) return undefined;
  return card({
    ...{ id: 'involved', title: { text: 'The matter, and who decided it' } },
    body: html`${state.linked !== undefined && html`<p>About ${linkTo(state.linked.request)}${state.linked.proven ? ', whose code the person typed' : ', from the papers'}.</p>`}
${
  lines.length > 0
    ? html`<p>They cannot work on this complaint:</p><ul class="govuk-list govuk-list--bullet">${lines}</ul>`
    : html`<p>Nobody is excluded from this complaint.</p>`
}`,
  });
};

const answered = ({ state }: ComplaintView): readonly Fact[] => {
  if (!isAnswered(state)) return [];
  const { outcome, cpniMisuse } = state.answer;
  return [
    { name: 'Our answer', value: { text: outcomeWords[outcome] } },
    { name: 'For the certificate, never in the letter', value: { text: misuseWords[cpniMisuse] } },
  ];
};

const steps = ({ state }: ComplaintView): readonly Fact[] =>
  recourseSteps.flatMap((step) => {
    const on = state.steps?.[step];
    return on === undefined
      ? []
      : [{ name: stepWords[step], value: { text: `Step taken on ${dateInWords(on)}` } }];
  });

/** Who complains, and how it came. */
export const factsCard = (view: ComplaintView, { zone }: Pick<Visit, 'zone'>): Markup => {
  const { state, id, person } = view;
  const { complainant, channel, receivedAt, entry, agency, locale } = state;
  return card({
    ...{ id: 'facts', title: { text: 'Who complains, and how it came' } },
    body: facts([
      {
        name: 'Person, masked',
        value: {
          html: html`${person === undefined ? 'Erased' : `${person.name}, ${person.reachedAt}`}
<p class="pc-small"><a class="govuk-link" href="${pageOfComplaint(id)}/person">Show the person</a> (recorded)</p>`,
        },
      },
      { name: 'Complains', value: { text: complainantWords[complainant] } },
      {
        name: 'Received',
        value: { text: `${instantInWords(receivedAt, zone)}, ${channelInWords(channel)}` },
      },
      ...(entry === undefined
        ? []
        : [
            { name: 'Entered by', value: { text: `${nameIn(view, entry.by)}${entry.late ? ', late' : ''}` } },
          ]),
      { name: 'Letters name first', value: { text: agency === 'fcc' ? 'the FCC' : 'the FTC' } },
      { name: 'Letters in', value: { text: locale.startsWith('es') ? 'Spanish' : 'English' } },
      ...answered(view),
      ...steps(view),
    ]),
  });
};
