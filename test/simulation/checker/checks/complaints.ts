import { dayIn, plusBusinessDays, plusDays } from '../days.ts';
import { type Case, happened, ofKind, type Reading } from '../reading.ts';

const received = ({ events }: Case): Record<string, string> =>
  (events[0]?.facts ?? {}) as Record<string, string>;

/** By the end of this day a letter of these kinds is out. */
const isOutBy = (one: Case, kind: string, day: string): boolean =>
  happened(one, 'owed-letter-sent', 'letter-sent', 'letter-paper-mail-due').some(
    ({ facts, at }) => facts.kind === kind && dayIn(String(received(one).zone), at) <= day,
  );

const isOverBy = (one: Case, day: string): boolean =>
  happened(one, 'complaint-withdrawn', 'complaint-closed').some(
    ({ at }) => dayIn(String(received(one).zone), at) <= day,
  );

/** When it was with us: an officer may enter a letter days after it came. */
const beganOn = (one: Case): string => dayIn(String(received(one).zone), one.events[0]?.at ?? 0);

const isDue = (day: string, one: Case, end: number): boolean => dayIn(String(received(one).zone), end) > day;

/** P52: acknowledged within two business days; otherwise an alarm names it. */
export const complaintAcknowledged = (reading: Reading): readonly string[] =>
  ofKind(reading, 'complaint').flatMap((one) => {
    const last = plusBusinessDays(beganOn(one), 2);
    const isAlarmed = happened(one, 'milestone-handled').some(
      ({ facts }) => facts.kind === 'acknowledgement-missing',
    );
    if (!isDue(last, one, reading.evidence.endAt) || isAlarmed || isOverBy(one, last)) return [];
    return isOutBy(one, 'acknowledgement', last) ? [] : [`${one.id}: not acknowledged by ${last}`];
  });

/** Whatever failed, the letter that says that we are late is out by then. */
const heardWithin = 3;

const isAnsweredBy = (one: Case, day: string): boolean =>
  happened(one, 'answer-given').some(({ at }) => dayIn(String(received(one).zone), at) <= day) ||
  isOverBy(one, day);

/** P51, P54, R-25: answered by day 30, or a letter says where it stands; by day 45, or a letter says that we are late. */
export const complaintAnswered = (reading: Reading): readonly string[] =>
  ofKind(reading, 'complaint').flatMap((one) => {
    const { targetOn = '', dueOn = '' } = received(one);
    return (
      [
        [targetOn, 'holding'],
        [dueOn, 'overdue'],
      ] as const
    ).flatMap(([day, letter]) => {
      const [last, began] = [plusDays(day, heardWithin), beganOn(one)];
      if (began > day || !isDue(last, one, reading.evidence.endAt) || isAnsweredBy(one, last)) return [];
      return isOutBy(one, letter, last) ? [] : [`${one.id}: on ${day} neither answered nor told why`];
    });
  });
