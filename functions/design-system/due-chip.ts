import { type Day, millisecondsOf } from '#domain/calendar/times.ts';
import { html, type Markup } from './html.ts';

/** The last day on which something is on time. The first day on which something may happen is a `Gate` and never this. */
export interface Due {
  readonly kind: 'due';
  readonly dueOn: Day;
  /** In the same zone as `dueOn`. */
  readonly today: Day;
}

type Urgency = 'late' | 'today' | 'soon' | 'later';

/** Days ahead that are soon, as the work list has them. */
const soonDays = 3;

const colors: Readonly<Record<Urgency, string>> = {
  late: 'red',
  today: 'orange',
  soon: 'orange',
  later: 'grey',
};

const urgencyOf = (left: number): Urgency =>
  left < 0 ? 'late' : left === 0 ? 'today' : left <= soonDays ? 'soon' : 'later';

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

const words: Readonly<Record<Urgency, (left: number, on: string) => string>> = {
  late: (left) => `Late by ${days(-left)}`,
  today: () => 'Due today',
  soon: (left) => `Due in ${days(left)}`,
  later: (_, on) => `Due ${on}`,
};

export const dueChip = ({ dueOn, today }: Due): Markup => {
  const left = Math.round((millisecondsOf(dueOn) - millisecondsOf(today)) / 86_400_000);
  const urgency = urgencyOf(left);
  const on = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'short', day: 'numeric' }).format(
    millisecondsOf(dueOn),
  );
  return html`<strong class="govuk-tag govuk-tag--${colors[urgency]} pc-chip pc-chip--due">${words[urgency](left, on)}</strong>`;
};
