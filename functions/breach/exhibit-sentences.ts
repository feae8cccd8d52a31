import type { BreachEvent, RecordTimes } from '#domain/breach/events.ts';
import type { Asked } from '#domain/breach/stop-events.ts';
import { newYork } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isDay, type Time, textOf } from '#domain/calendar/times.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import type { TextByHash } from './words-of.ts';

type Say<E> = (event: E, words: TextByHash) => string;
/** Of the member of the union that has this type. */
type SayOf<T> = { [E in BreachEvent as E['type']]: Say<E> }[T & BreachEvent['type']];

const on = (day: Day): string => dateInWords(day);
const at = (instant: Instant): string => instantInWords(instant, newYork);
const time = (given: Time): string => (isDay(given) ? on(given) : at(given));
const typed = (value: unknown, before: string): string =>
  typeof value === 'string' && value !== '' ? `${before}${value}` : '';
const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

const directed: SayOf<'direction-accepted'> = (event, words) => {
  const { office, reference, official, until } = words(event.textSha256);
  const of = `${typed(office, ', ')}${typed(reference, ', reference ')}${typed(official, ', by ')}`;
  const end = until === textOf(event.until) ? '' : typed(until, ' The end as typed: “');
  return `Direction ${event.n} of the ${event.agency}${of}, written on ${on(event.writtenOn)}: no notice through ${on(event.until)}.${end && `${end}”.`}`;
};

const stopped: SayOf<'stop-set'> = ({ n, agency, own, from }) => {
  if (own !== undefined) return `Our own stop ${own.number}, no agency’s direction, from ${at(from)}.`;
  const number = n === undefined ? '' : ` ${n}`;
  return `Stop${number} after word from ${agency === 'other' ? 'an agency' : `the ${agency}`}, from ${at(from)}.`;
};

/** `direction-2` as `direction 2`. */
const stopsInWords = (stops: readonly string[]): string =>
  stops.map((id) => id.replace(/^own-stop-/, 'our own stop ').replace(/-(\d+)$/, ' $1')).join(' and ');

const questionInWords = ({ agency, askedAt, answeredAt }: Asked): string =>
  `${agency === 'other' ? 'another agency' : `the ${agency}`} asked on ${at(askedAt)}, ${answeredAt === undefined ? 'no answer' : `answer on ${at(answeredAt)}`}`;

const askedOf = (
  event: { readonly askedAgencyAt: Instant } | { readonly asked: readonly Asked[] },
): string =>
  'asked' in event
    ? event.asked.map(questionInWords).join('; ')
    : `agency asked on ${at(event.askedAgencyAt)}`;

const correction = (what: string, times: RecordTimes): string => {
  const given = [
    ['occurred from', times.occurredFrom],
    ['occurred to', times.occurredTo],
    ['discovered', times.discoveredAt],
    ['determined', times.determinedAt],
  ] as const;
  const said = given.flatMap(([what, value]) => (value === undefined ? [] : `${what} ${time(value)}`));
  return `${what}: ${said.join('; ')}.`;
};

/** What moved a date, or could have; null for all else. A new event type does not compile until somebody decides. */
const sentences = {
  'breach-recorded': ({ discoveredAt }) => `Breach recorded, discovered on ${at(discoveredAt)}.`,
  'breach-determined': ({ determinedAt, within2011, report, tell }) =>
    `Breach determined on ${at(determinedAt)}. Within 47 CFR 64.2011: ${within2011}. Report to law enforcement: ${yesNo(report)}. Notify customers: ${yesNo(tell)}.${report || within2011 === 'no' ? '' : ' Within the rule the report is owed whatever was answered.'}${report && tell ? '' : ' A “no” counts as a “yes” until a second officer confirms it.'}`,
  'determination-confirmed': ({ ruleset }) => `Determination confirmed; ruleset ${ruleset}.`,
  'determination-withdrawal-asked': () => 'Withdrawal of the determination asked.',
  'determination-withdrawn': () => 'Determination withdrawn.',
  'record-correction-asked': ({ times }) => correction('Correction of the record asked', times),
  'record-corrected': ({ times }) => correction('Record corrected', times),
  'receipt-recorded': ({ n, tells, filedAt, receipt }) =>
    `Receipt ${n} of the reporting facility, ${receipt}: ${tells.join(' and ')} notified on ${at(filedAt)}.`,
  'receipt-corrected': ({ n, filedAt }) => `Receipt ${n} corrected: notified on ${at(filedAt)}.`,
  'receipt-correction-asked': ({ n, filedAt }) =>
    `Correction of receipt ${n} asked: notified on ${at(filedAt)}.`,
  'receipt-confirmed': ({ n }) => `Receipt ${n} confirmed by a second officer.`,
  'receipt-withdrawn': ({ n }) => `Receipt ${n} withdrawn.`,
  'direction-accepted': directed,
  'direction-received': directed,
  'direction-correction-asked': ({ n, until }) =>
    `Correction of direction ${n} asked: no notice through ${on(until)}.`,
  'direction-corrected': ({ n, until }) => `Direction ${n} corrected: no notice through ${on(until)}.`,
  'stop-set': stopped,
  'stop-received': stopped,
  'lift-asked': ({ n, stops = [`direction-${n}`], writtenOn }) =>
    `Lift of ${stopsInWords(stops)} recorded, written on ${on(writtenOn)}.`,
  'release-look-owed': ({ stops }) =>
    `The release did not wait for ${stopsInWords(stops)}. An officer has to look.`,
  'stops-lifted': ({ stops }) => `Lift of ${stopsInWords(stops)} confirmed by a second officer.`,
  'direction-lifted': ({ n }) => `Lift of direction ${n} confirmed by a second officer.`,
  'review-waits': (event) => `Release review: ${askedOf(event)}; we wait through ${on(event.until)}.`,
  'release-reviewed': (event) =>
    'stops' in event
      ? `Release review of ${stopsInWords(event.stops)}: ${askedOf(event)}; they no longer bar notice.`
      : `Release review: ${askedOf(event)}; release allowed.`,
  'entry-explained': ({ n, meant, direction }) =>
    `An entry of our own stop ${n} explained: ${meant === 'nothing' ? 'no agency directed us to wait' : `recorded as direction ${direction}`}.`,
  'own-stop-replaced': ({ n, direction }) =>
    `Direction ${direction} is what our own stop ${n} stood for: the stop needs no review of its own and keeps its last day.`,
  'own-stop-reviewed': ({ n }) => `Our own stop ${n} reviewed.`,
  'own-stop-end-asked': ({ n }) => `Early end of our own stop ${n} asked.`,
  'own-stop-ended': ({ n }) => `Our own stop ${n} ended early by two officers.`,
  'closure-added': ({ on: day }) => `Closing day of the FCC’s offices added: ${on(day)}.`,
  'closure-removed': ({ on: day }) => `Closing day of the FCC’s offices removed by two officers: ${on(day)}.`,
  'hold-dates-set': ({ customersMayBeToldAt, holdEndsOn }) => {
    const hold = holdEndsOn === undefined ? '' : ` Last day of the hold: ${on(holdEndsOn)}.`;
    return customersMayBeToldAt === undefined
      ? `No first moment for customers.${hold}`
      : `First moment for customers: ${at(customersMayBeToldAt)}.${hold}`;
  },
  'urgent-exception-asked': ({ agency, consultedAt, classes }) =>
    `Urgent exception asked for ${classes.join(', ')}; ${agency} consulted on ${at(consultedAt)}.`,
  'agency-asked': ({ agency, askedAt }) =>
    `The ${agency} was asked on ${at(askedAt)} whether it directs us to wait.`,
  'advice-recorded': ({ advisedAt }) => `Counsel advised on ${at(advisedAt)}.`,
  'urgent-exception-confirmed': () => 'Urgent exception confirmed by a second officer.',
  'restore-owed': () =>
    'The data was restored from a backup; two officers must compare it with paper records.',
  'restore-confirmed': () => 'One officer compared this breach with paper records after the restore.',
  'restore-cleared': () => 'Two officers compared this breach with paper records after the restore.',
  'notice-drained': () => 'No letter was in flight any more.',
  'breach-released': () => 'Notice to customers released.',
  'copy-sent': ({ agency, sentAt }) =>
    `A copy went by email to ${agency === 'all' ? 'every agency' : `the ${agency}`} on ${at(sentAt)}. A copy starts no hold.`,
  'approval-voided': null,
  'breach-closed': null,
  'breach-reopened': null,
  'californians-stated': null,
  'canary-passed': null,
  'clock-restarted': null,
  'controllers-letter-confirmed': null,
  'controllers-letter-sent': null,
  'controllers-letter-written': null,
  'duty-recorded': null,
  'entry-refused': null,
  'everyone-accounted': null,
  'legal-hold-started': null,
  'letter-paper-mail-done': null,
  'letter-paper-mail-due': null,
  'letter-returned': null,
  'letter-sent': null,
  'letter-written': null,
  'list-freeze-requested': null,
  'list-frozen': null,
  'list-refused': null,
  'messages-read': null,
  'milestone-handled': null,
  'needs-person': null,
  'note-added': null,
  'notice-active': null,
  'notice-approved': null,
  'notice-pause-confirmed': null,
  'notice-paused': null,
  'notice-resume-asked': null,
  'notice-resumed': null,
  'notice-sent': null,
  'notice-started': null,
  'paper-mail-recorded': null,
  'paper-mail-waiver-asked': null,
  'paper-mail-waiver-confirmed': null,
  'person-revealed': null,
  'published-notice-asked': null,
  'published-notice-confirmed': null,
  'recount-asked': null,
  'report-prepared': null,
  'request-withheld': null,
  'rows-finished': null,
  'run-requested': null,
  'run-started': null,
  'supplement-canceled': null,
  'supplement-opened': null,
  'upload-opened': null,
  'withheld-ended': null,
  'write-off-asked': null,
  'write-off-confirmed': null,
} as const satisfies { readonly [E in BreachEvent as E['type']]: Say<E> | null };

/** Moves no date. */
export type UndatedEvent = {
  [T in keyof typeof sentences]: (typeof sentences)[T] extends null ? T : never;
}[keyof typeof sentences];

/** Undefined for an event that moves no date. */
export const sentenceOf = (event: BreachEvent, words: TextByHash): string | undefined =>
  (sentences[event.type] as unknown as Say<BreachEvent> | null)?.(event, words);
