import { newYork } from '#domain/calendar/instants.ts';
import type { Agency } from '#domain/calendar/rulesets.ts';
import { type Day, type Instant, isDay, type Time } from '#domain/calendar/times.ts';
import { printable } from '#domain/case/keys.ts';
import { dateInWords, instantInWords, numberInWords } from '#functions/letters/words.ts';
import type { Carrier } from '#ports/settings.ts';

/** The facility's seven items and those of 64.2011 (1.14, 1.15), without customers' names or CPNI. */
export interface Report {
  readonly reference: string;
  readonly facilityUrl: string;
  readonly dueOn: Day;
  /** By ruleset. */
  readonly addressees: readonly Agency[];
  readonly carrier: Carrier;
  readonly incident: string;
  readonly method: string;
  readonly occurredFrom: Time | null;
  readonly occurredTo: Time | null;
  readonly discoveredAt: Instant;
  readonly determinedAt: Instant;
  readonly customersAffected: number;
  readonly estimatedLoss: string | number | null;
  readonly cpniTypes: readonly string[];
  readonly intentional: string;
  readonly urgentNeed: { readonly class: string; readonly justification: string } | null;
  /** One for each agency notified. */
  readonly told: readonly {
    readonly agency: Agency;
    readonly at: Instant;
    readonly how: 'receipt' | 'copy';
  }[];
  readonly customersHeldUntil: Instant | null;
  /** Null when on time. */
  readonly lateFiling: string | null;
}

/** A civil date, or an instant in New York, where the hold is counted. */
const moment = (at: Time): string => (isDay(at) ? dateInWords(at) : instantInWords(at, newYork));

const range = ({ occurredFrom: from, occurredTo: to }: Report): string => {
  if (from === null && to === null) return 'not known';
  return `from ${from === null ? 'a date not known' : moment(from)} to ${to === null ? 'a date not known' : moment(to)}`;
};

const money = (loss: Report['estimatedLoss']): string => {
  if (loss === null) return 'not estimated';
  return typeof loss === 'number' ? `${numberInWords(loss)} US dollars` : loss;
};

/** Text for the facility's form (47 CFR 64.2011(b), 1.14). */
export const reportInText = (report: Report): string => {
  const { carrier, urgentNeed } = report;
  const rows: readonly (readonly [string, string])[] = [
    ['Reference', report.reference],
    ['To', report.addressees.join(', ')],
    ['Carrier', `${carrier.name}, ${carrier.address}${carrier.frn === null ? '' : `, FRN ${carrier.frn}`}`],
    ['24-hour contact', carrier.contact24h],
    ['Description of the incident', report.incident],
    ['Method of compromise', report.method],
    ['Date range of the incident', range(report)],
    ['Discovered', moment(report.discoveredAt)],
    ['Reasonably determined', moment(report.determinedAt)],
    ['Intentional', report.intentional],
    ['Customers affected (approximate)', numberInWords(report.customersAffected)],
    ['Estimated loss', money(report.estimatedLoss)],
    ['Types of CPNI', report.cpniTypes.join(', ')],
    [
      'Urgent need',
      urgentNeed === null ? 'none claimed' : `${urgentNeed.class}: ${urgentNeed.justification}`,
    ],
    [
      'Notified so far',
      report.told.length === 0
        ? 'nobody'
        : report.told.map(({ agency, at, how }) => `${agency}, ${moment(at)} (${how})`).join('; '),
    ],
    [
      'Hold of the customer notice',
      report.customersHeldUntil === null
        ? 'The hold begins when every agency has been notified. We hold the notice until it ends, unless an agency directs otherwise.'
        : `We hold the notice until ${moment(report.customersHeldUntil)}, unless an agency directs otherwise.`,
    ],
    ['File by', `${dateInWords(report.dueOn)}, at ${report.facilityUrl}`],
    ...(report.lateFiling === null ? [] : [['Late filing', report.lateFiling] as const]),
  ];
  return `${rows.map(([label, text]) => `${label}:\n${printable(text)}`).join('\n\n')}\n`;
};
