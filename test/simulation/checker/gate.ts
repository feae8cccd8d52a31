import { type Day, dayIn, midnightFrom, newYork, plusDays, plusWaitingDays, startOf } from './days.ts';
import { type Case, type Happened, hour } from './reading.ts';

/** What one breach's history says about its hold, up to a moment. */
type Facts = readonly Happened[];

const n = ({ facts }: Happened): unknown => facts.n;
const isAny =
  (...types: readonly string[]) =>
  (one: Happened): boolean =>
    types.includes(one.type);
const time = (value: unknown): number => Date.parse(String(value));

/** The two agencies of 47 CFR 64.2011(b). */
const addressees = ['USSS', 'FBI'];

interface Filing {
  readonly tells: readonly string[];
  readonly filedAt: number;
  readonly recordedAt: number;
  readonly isConfirmed: boolean;
}

const filingOf = (receipt: Happened, known: Facts): Filing | undefined => {
  const about = known.filter((one) => n(one) === n(receipt));
  if (about.some(isAny('receipt-withdrawn'))) return undefined;
  let [filedAt, asked, isConfirmed] = [time(receipt.facts.filedAt), undefined as unknown, false];
  for (const { type, facts } of about) {
    if (type === 'receipt-corrected') filedAt = time(facts.filedAt);
    if (type === 'receipt-correction-asked') asked = facts.filedAt;
    if (type !== 'receipt-confirmed') continue;
    [filedAt, asked, isConfirmed] = [asked === undefined ? filedAt : time(asked), undefined, true];
  }
  const { tells, recordedAt } = receipt.facts;
  return { tells: tells as string[], filedAt, recordedAt: time(recordedAt), isConfirmed };
};

/** Recorded more than a day after the filing: from then on, until a second officer has confirmed it. */
const countsFrom = ({ filedAt, recordedAt, isConfirmed }: Filing): number =>
  !isConfirmed && recordedAt - filedAt > 24 * hour ? recordedAt : filedAt;

/** When the later of the two agencies was told; undefined while one was not. */
const toldAt = (known: Facts): number | undefined => {
  const filings = known.filter(isAny('receipt-recorded')).map((one) => filingOf(one, known));
  const told = addressees.map((agency) => filings.find((one) => one?.tells.includes(agency)));
  const times = told.flatMap((one) => (one === undefined ? [] : [countsFrom(one)]));
  return times.length === addressees.length ? Math.max(...times) : undefined;
};

const closedDays = (known: Facts): readonly Day[] => {
  const days = (type: string) => known.filter(isAny(type)).map(({ facts }) => String(facts.on));
  return days('closure-added').filter((day) => !days('closure-removed').includes(day));
};

/** The last determination and what was confirmed of it; another one may follow a withdrawal. */
const sinceDetermined = (known: Facts): Facts =>
  known.slice(Math.max(0, known.findLastIndex(isAny('breach-determined'))));

const rulesetOf = (known: Facts): unknown =>
  sinceDetermined(known).findLast(isAny('determination-confirmed'))?.facts.ruleset ?? 'fcc-2007';

/** Seven times 24 hours (P38) and, where 64.2011 applies, the 7th full business day: the later. */
const holdEndsAt = (told: number, known: Facts): number => {
  const seventh = plusWaitingDays(dayIn(newYork, told), 7, closedDays(known));
  const byDays = startOf(newYork, plusDays(seventh, 1));
  const byHours = midnightFrom(told + 7 * 24 * hour);
  return rulesetOf(known) === 'policy-2018' ? byHours : Math.max(byHours, byDays);
};

const directions = ['direction-accepted', 'direction-received'];
const stops = ['stop-set', 'stop-received'];

const ownNumber = ({ facts }: Happened): unknown =>
  (facts.own as { readonly number?: number } | undefined)?.number;
const isFurther = ({ facts }: Happened): boolean =>
  (facts.own as { readonly further?: boolean } | undefined)?.further === true;

const isAboutOwn = (other: Happened, one: Happened): boolean =>
  ownNumber(one) !== undefined && n(other) === ownNumber(one);

/** By an agency's word; a stop of our own by two officers, or a further one by the answer that nothing was meant. */
const isLiftedBy = (other: Happened, one: Happened): boolean => {
  if (other.type === 'own-stop-ended') return isAboutOwn(other, one);
  if (other.type === 'own-stop-reviewed')
    return isAboutOwn(other, one) && isFurther(one) && other.facts.verdict === 'nothing';
  return other.type === 'direction-lifted' && n(one) !== undefined && n(other) === n(one);
};

/** Not lifted, and the agency's latest. */
const isInForce = (one: Happened, at: number, known: Facts): boolean => {
  const isLater = isAny(...directions);
  return !known
    .slice(at + 1)
    .some(
      (other) =>
        isLiftedBy(other, one) || (isLater(one) && isLater(other) && other.facts.agency === one.facts.agency),
    );
};

const lastSilentDay = (one: Happened, known: Facts): Day => {
  const { until, from, own } = one.facts as { until?: Day; from?: string; own?: Record<string, unknown> };
  if (stops.includes(one.type)) {
    const days = own?.further === true && own.longer !== true ? 1 : 2;
    return plusWaitingDays(dayIn(newYork, time(from)), days, closedDays(known));
  }
  const corrected = known.findLast((other) => other.type === 'direction-corrected' && n(other) === n(one));
  return String(corrected?.facts.until ?? until);
};

const inForce = (known: Facts): readonly Happened[] =>
  known.filter((one, at) => isAny(...directions, ...stops)(one) && isInForce(one, at, known));

/** The end of the last silent day of all that was not lifted (P39, R-11). */
const silentUntil = (known: Facts): number =>
  Math.max(0, ...inForce(known).map((one) => startOf(newYork, plusDays(lastSilentDay(one, known), 1))));

/** A correction to a later day, or to none: a new silence. */
const isLaterEnd = (one: Happened, known: Facts): boolean => {
  if (one.type !== 'direction-corrected') return false;
  const before = known
    .slice(0, known.indexOf(one))
    .findLast((other) => isAny(...directions, 'direction-corrected')(other) && n(other) === n(one));
  return one.facts.furtherNotice === true || String(before?.facts.until) < String(one.facts.until);
};

/** A stop needs no review once a direction has taken its place; nothing that it said is then unknown. */
const isAnsweredBy = (other: Happened, one: Happened): boolean => {
  if (ownNumber(one) !== undefined)
    return (
      isAboutOwn(other, one) &&
      (other.type === 'own-stop-replaced' ||
        (other.type === 'own-stop-reviewed' && other.facts.verdict !== 'meant'))
    );
  if (other.type === 'release-reviewed') return true;
  const takesPlace = isAny(...stops)(one) && isAny(...directions)(other);
  const isNamed = n(one) !== undefined && other.facts.replaces === n(one);
  return takesPlace && (isNamed || other.facts.agency === one.facts.agency);
};

/** After each direction and stop that nobody lifted, somebody looks again before anybody is told. */
const isReviewed = (known: Facts): boolean =>
  inForce(known).every((one) => {
    const isChange = (other: Happened) =>
      other === one || (n(other) === n(one) && n(one) !== undefined && isLaterEnd(other, known));
    return known.slice(known.findLastIndex(isChange) + 1).some((other) => isAnsweredBy(other, one));
  });

/** Two officers say that 64.2011 is not met, and that no report is made. */
const isNotReported = (known: Facts): boolean => {
  const latest = sinceDetermined(known);
  const determined = latest.find(isAny('breach-determined'));
  const confirmed = latest.findLast(isAny('determination-confirmed'));
  const by = [determined?.facts.by, confirmed?.facts.by];
  const isOutside = determined?.facts.report === false && determined.facts.within2011 === 'no';
  return isOutside && by[1] !== undefined && by[0] !== by[1];
};

/** What closes the hold again, or opens another. After a restore two officers confirm the record as it is, and it goes on. */
const closing = [...directions, ...stops, 'receipt-withdrawn', 'determination-withdrawn'];

const isClosing = (one: Happened, known: Facts): boolean =>
  closing.includes(one.type) || isLaterEnd(one, known);

const isReleased = (known: Facts): boolean =>
  known.findLastIndex(isAny('breach-released')) > known.findLastIndex((one) => isClosing(one, known));

const isUrgent = (known: Facts): boolean => {
  const asked = known.findLastIndex(isAny('urgent-exception-asked'));
  const confirmed = known.findLastIndex(isAny('urgent-exception-confirmed'));
  const [by, second] = [known[asked]?.facts.by, known[confirmed]?.facts.by];
  return (
    asked >= 0 &&
    confirmed > asked &&
    by !== second &&
    !known.slice(confirmed).some((one) => isClosing(one, known))
  );
};

/** From when on customers may be told, by what is known; undefined while no date is set. */
export const opensAt = (known: Facts): number | undefined => {
  const told = toldAt(known);
  if (told !== undefined) return Math.max(holdEndsAt(told, known), silentUntil(known));
  return isNotReported(known) && !known.some(isAny('receipt-recorded')) ? silentUntil(known) : undefined;
};

/** Why nobody may be told at this moment; undefined: they may. */
export const closedBecause = (events: Facts, at: number): string | undefined => {
  const known = events.filter((one) => one.at <= at);
  const opens = opensAt(known);
  if (known.findLastIndex(isAny('restore-owed')) > known.findLastIndex(isAny('restore-cleared')))
    return 'the restored record is not confirmed';
  if (isUrgent(known)) return toldAt(known) === undefined ? 'no agency was told' : undefined;
  if (opens === undefined) return 'no agency was told';
  if (at < opens) return `not before ${new Date(opens).toISOString()}`;
  if (!isReviewed(known)) return 'a direction was not reviewed';
  return isReleased(known) ? undefined : 'no release is recorded';
};

/** A sender that began before the hold closed ends its page within its life. */
const lifeOfSender = 6 * 60_000;

/** From one of these on, no letter of an earlier release is on its way. */
const drained = ['direction-accepted', 'stop-set', 'notice-drained'];

/** Why a letter at this moment is unlawful; undefined: it is lawful. */
export const earlyBecause = ({ events }: Pick<Case, 'events'>, at: number): string | undefined => {
  const now = closedBecause(events, at);
  if (now === undefined) return undefined;
  const since = events.filter((one) => one.at <= at && one.at > at - lifeOfSender);
  const starts = since.filter((one) => isClosing(one, events)).map((one) => one.at - 1);
  const isInFlight = starts.some(
    (start) =>
      closedBecause(events, start) === undefined &&
      !since.some((one) => one.at > start && drained.includes(one.type)),
  );
  return isInFlight ? undefined : now;
};

/** Last silent instant of all that an agency said. */
export const lastSilence = ({ events }: Pick<Case, 'events'>): number => silentUntil(events);
