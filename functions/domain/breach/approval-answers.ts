import { civilDay, newYork } from '#domain/calendar/instants.ts';
import { type Day, isAfter, isBefore, textOf } from '#domain/calendar/times.ts';
import { type Fault, InvalidInput } from '#domain/case/errors.ts';
import {
  LetterLooksDifferent,
  ListWithoutCounts,
  RowCountsDiffer,
  SpanishNeeded,
} from '#domain/notice/errors.ts';
import type { FccClosedSince, Frozen, RowCounts } from '#domain/notice/events.ts';
import type { LetterPart } from '#domain/notice/letter-parts.ts';
import type { Breach } from './breach.ts';
import type { CommandOf } from './breach-rule.ts';
import type { BreachFacts } from './commands.ts';
import { calendarOf } from './hold-dates.ts';

type Approving = CommandOf<'approve-notice'>;

const counted: Readonly<Record<keyof RowCounts, true>> = {
  addressChanged: true,
  collapsed: true,
  unknownAccounts: true,
};
const counts = Object.keys(counted) as readonly (keyof RowCounts)[];

type Listed = Frozen & { readonly mayLackCounts: boolean };

const mustCountRows = (list: Listed, typed: RowCounts): void => {
  const lacking = counts.filter((one) => list[one] === undefined);
  if (lacking.length > 0 && !list.mayLackCounts) throw new ListWithoutCounts();
  if (counts.some((one) => !lacking.includes(one) && list[one] !== typed[one])) throw new RowCountsDiffer();
};

/** The parts that the approver names must be those that the letter lacks: no more, no fewer (L-8). */
const notAcknowledged = ({ acknowledged, letter: { missing } }: Approving): readonly Fault[] => {
  const named: readonly string[] = acknowledged;
  const left = missing.filter((part) => !named.includes(part));
  const extra = named.filter((part) => !missing.includes(part as LetterPart));
  const fault = (detail: string): Fault => ({ pointer: '#/acknowledged', detail });
  return [
    ...(left.length === 0
      ? []
      : [fault(`The letter lacks: ${left.join(', ')}. Write these parts, or acknowledge each by its name.`)]),
    ...(extra.length === 0
      ? []
      : [fault(`The letter has: ${extra.join(', ')}. Acknowledge only parts that it lacks.`)]),
  ];
};

/** Days of the table from the filing through today, New York. */
export const closedSinceFiling = (
  breach: Breach,
  { closures, now }: Pick<BreachFacts, 'closures' | 'now'>,
): readonly Day[] => {
  const { lawEnforcementToldAt: told } = breach.hold;
  if (told === undefined) return [];
  const [filedOn, today] = [civilDay(told, newYork), civilDay(now, newYork)];
  return calendarOf(breach, closures).extraClosures.filter(
    (on) => !isBefore(on, filedOn) && !isAfter(on, today),
  );
};

/** "Was the FCC closed on a day since the filing?" A day must be in the table before it can be an answer. */
const closuresMissed = (
  breach: Breach,
  answer: FccClosedSince,
  facts: Pick<BreachFacts, 'closures' | 'now'>,
): readonly Fault[] => {
  const [known, typed] = [closedSinceFiling(breach, facts), answer === 'no' ? [] : answer];
  const fault = (detail: string): Fault => ({ pointer: '#/fccClosedSince', detail });
  const unlisted = typed.filter((on) => !known.includes(on));
  const left = known.filter((on) => !typed.includes(on));
  return [
    ...(unlisted.length === 0
      ? []
      : [
          fault(
            `No closure since the filing is recorded for: ${unlisted.map(textOf).join(', ')}. Add each day to the closures first, then approve.`,
          ),
        ]),
    ...(left.length === 0
      ? []
      : [fault(`The FCC was also closed on: ${left.map(textOf).join(', ')}. Name these days.`)]),
  ];
};

/** The list has people who read Spanish, and the letter does not speak it. */
export const lacksSpanish = (
  { inSpanish = 0 }: Pick<Frozen, 'inSpanish'>,
  { languages }: Pick<Approving['letter'], 'languages'>,
): boolean => inSpanish > 0 && !languages.includes('es');

/** What the approver saw and says beside the two seals and the number (R-13, R-15, R-28, L-8). */
export const mustBeAsPreviewed = (
  breach: Breach,
  list: Listed,
  command: Approving,
  facts: Pick<BreachFacts, 'closures' | 'now'>,
): void => {
  mustCountRows(list, command);
  if (command.letter.letterSha256 !== command.letterSha256) throw new LetterLooksDifferent();
  if (command.letter.renderedSha256 !== command.renderedSha256) throw new LetterLooksDifferent();
  if (lacksSpanish(list, command.letter) && command.englishToAll !== true) throw new SpanishNeeded();
  const faults = [...notAcknowledged(command), ...closuresMissed(breach, command.fccClosedSince, facts)];
  if (faults.length > 0) throw new InvalidInput(faults);
};
