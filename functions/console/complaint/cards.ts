import { complaintRules } from '#domain/calendar/rulesets.ts';
import { isAnswered } from '#domain/complaint/state.ts';
import { recourseSteps } from '#domain/complaint/vocabulary.ts';
import type { ComplaintView } from '#functions/case/case-view.ts';
import { card, type Fact, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import { cannotWork, involvedIn } from '../case/assign-act.ts';
import { languageFact, personFact, receiptFacts } from '../case/case-facts.ts';
import { clockTag } from '../case/clock-tag.ts';
import { nameIn } from '../case/worked-case.ts';
import type { Visit } from '../visit.ts';
import { pageOfComplaint } from './complaint-case.ts';
import { complainantWords, misuseWords, outcomeWords, stepWords } from './words.ts';

const clockNames: Readonly<Record<ComplaintView['clocks'][number]['what'], string>> = {
  target: 'Target',
  limit: 'Limit',
};
const { targetDays, limitDays } = complaintRules;
const days = { target: `day ${targetDays.value}`, limit: `day ${limitDays.value}` } as const;

export const clockChips = (view: ComplaintView, visit: Pick<Visit, 'today'>): Markup =>
  html`${view.clocks.map((clock) => html`<span class="pc-small">${clockNames[clock.what]}</span> ${clockTag(clock, view, visit)} `)}`;

export const clocksCard = (view: ComplaintView, visit: Pick<Visit, 'today'>): Markup => {
  const { clocks, closesAfter } = view;
  return card({
    ...{ id: 'dates', title: { text: 'Target and limit' } },
    body: html`${facts([
      ...clocks.map((clock) => ({
        name: `${clockNames[clock.what]}, ${days[clock.what]}`,
        value: { html: html`${dateInWords(clock.dueOn)} ${clockTag(clock, view, visit)}` },
      })),
      ...(closesAfter === undefined
        ? []
        : [
            {
              name: 'If the person says nothing, it closes after',
              value: { text: dateInWords(closesAfter) },
            },
          ]),
    ])}
<p class="pc-small">On ${days.target} without an answer, a letter says how far we are. Silence closes the case, not the right to complain.</p>`,
  });
};

const linkTo = (id: string): Markup => html`<a class="govuk-link" href="${pageOf(id)}">${id}</a>`;

/** Who cannot work on it, and why (R-25). */
export const involvedCard = ({ next, state, names }: ComplaintView): Markup | undefined => {
  const { linked, officersNamed = [] } = state;
  const known = involvedIn(next);
  const involved = [
    ...known,
    ...officersNamed
      .filter((sub) => !known.some(({ officer }) => officer === sub))
      .map((officer) => ({
        officer,
        name: nameIn({ names }, officer),
        why: 'was named as an officer complained of',
      })),
  ];
  if (involved.length === 0 && linked === undefined) return undefined;
  return card({
    ...{ id: 'involved', title: { text: 'The matter, and who decided it' } },
    body: html`${linked !== undefined && html`<p>About ${linkTo(linked.request)}${linked.proven ? ', whose code the person typed' : ', from the papers'}.</p>`}
${involved.length > 0 ? cannotWork(involved) : html`<p>Nobody is excluded from this complaint.</p>`}`,
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
export const factsCard = (
  view: ComplaintView,
  visit: Pick<Visit, 'officer' | 'policies' | 'zone'>,
): Markup => {
  const { complainant, agency } = view.state;
  return card({
    ...{ id: 'facts', title: { text: 'Who complains, and how it came' } },
    body: facts([
      personFact(view, pageOfComplaint(view.id), visit),
      { name: 'Complains', value: { text: complainantWords[complainant] } },
      ...receiptFacts(view, visit),
      { name: 'Letters name first', value: { text: agency === 'fcc' ? 'the FCC' : 'the FTC' } },
      languageFact(view),
      ...answered(view),
      ...steps(view),
    ]),
  });
};
