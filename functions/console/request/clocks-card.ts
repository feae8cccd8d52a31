import { dayOf, dayText } from '#domain/calendar/instants.ts';
import { isBefore, textOf } from '#domain/calendar/times.ts';
import type { ClockShown } from '#domain/request/clocks.ts';
import type { ExtensionLaw } from '#domain/request/due-date-rules.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import { tag } from '#functions/design-system/blocks.ts';
import { card, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { clockTag } from '../case/clock-tag.ts';
import { shortDay } from '../case/words.ts';
import type { Visit } from '../visit.ts';

const clockNames: Readonly<Record<ClockShown['what'], string>> = {
  promise: 'Our promise (30 days)',
  'first promise': 'First promise, before it was reopened',
  law: 'The law’s date, extended',
  'new date': 'New date that an officer set',
};

const lawNames: Readonly<Record<ExtensionLaw, string>> = {
  gdpr: 'GDPR, Article 12(3)',
  ccpa: 'California Civil Code 1798.130',
};

/** The promise is the last one that runs or ran: what the head shows. */
const promiseOf = ({ clocks }: RequestView): ClockShown | undefined =>
  clocks.findLast(({ what }) => what === 'promise') ??
  clocks.findLast(({ what }) => what === 'first promise');

const lawChip = ({ law, clocks }: RequestView): Markup => {
  const extended = clocks.findLast(({ what }) => what === 'law');
  const state = extended === undefined || extended.is === 'running' ? '' : `, ${extended.is}`;
  if (law.law === 'none') return tag({ text: 'Law: no date', classes: 'govuk-tag--grey' });
  return tag({
    text: law.dueOn === undefined ? 'Law: see the dates' : `Law: ${shortDay(law.dueOn)}${state}`,
    classes: extended?.is === 'missed' ? 'govuk-tag--red' : 'govuk-tag--grey',
  });
};

/** Promise and law side by side. */
export const clockChips = (view: RequestView, visit: Pick<Visit, 'today'>): Markup => {
  const promise = promiseOf(view);
  return html`${promise && html`<span class="pc-small">Promise</span> ${clockTag(promise, view, visit)}`} ${lawChip(view)}`;
};

const governs = ({ law, state, clocks }: RequestView): string => {
  if (clocks.some(({ what }) => what === 'law'))
    return 'The law’s date governs. An answer after our own date misses our promise.';
  if (law.law === 'none') return 'Our own 30 days govern. No law sets a date for this request.';
  if (law.dueOn === undefined) return 'Our own days since the reopening govern.';
  const thirty = dayText(dayOf(state.receivedOn).add({ days: 30 }));
  if (isBefore(state.dueOn, thirty)) return 'The law’s month ends before our 30 days, so it governs.';
  if (textOf(law.dueOn) === textOf(state.dueOn)) return 'Our promise and the law’s date are the same day.';
  return 'Our own 30 days govern: they end before the law’s date.';
};

export const clocksCard = (view: RequestView, visit: Pick<Visit, 'today'>): Markup => {
  const { clocks, law, state } = view;
  const workBy = textOf(state.workBy) === textOf(state.dueOn) ? undefined : state.workBy;
  return card({
    ...{ id: 'dates', title: { text: 'Promise and law' } },
    body: html`${facts([
      ...clocks.map((clock) => ({
        name: clockNames[clock.what],
        value: { html: html`${dateInWords(clock.dueOn)} ${clockTag(clock, view, visit)}` },
      })),
      ...(law.law === 'none' || law.dueOn === undefined || clocks.some(({ what }) => what === 'law')
        ? []
        : [{ name: `The law’s date (${lawNames[law.law]})`, value: { text: dateInWords(law.dueOn) } }]),
      ...(workBy === undefined
        ? []
        : [{ name: 'Work on it by, the last business day before', value: { text: dateInWords(workBy) } }]),
    ])}
<p>${governs(view)}</p>`,
  });
};
