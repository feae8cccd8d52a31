import type { Instant } from '#domain/calendar/times.ts';
import type { EndsAlone, HaltReason } from '#domain/notice/halts.ts';
import { capital } from '#functions/letters/capital.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { Field } from '../acts/field.ts';
import { engineerOnCall } from '../office/names.ts';
import type { Visit } from '../visit.ts';

/** An open stop, as the API shows it. */
export interface HaltShown {
  readonly id: string;
  readonly because: HaltReason;
  readonly since: Instant | null;
  readonly by: string | null;
  /** Of the officer, where the page has it. */
  readonly name?: string | null;
  readonly reason: unknown;
  readonly error?: string | null;
  readonly endsAlone: EndsAlone;
}

type Reading = Pick<Visit, 'officer' | 'zone'> & { readonly nameOf: (sub: string) => string };

const officerIn = ({ by }: HaltShown, { officer, nameOf }: Reading): string => {
  if (by === null) return 'an officer';
  return by === officer.sub ? 'you' : nameOf(by);
};

const whoOf: Readonly<Record<HaltReason, (halt: HaltShown, reading: Reading) => string>> = {
  officer: officerIn,
  canary: () => 'our system, because the first letters failed',
  stopped: () => 'our system, after a fault',
  'command-line': () => engineerOnCall,
  restore: () => 'the restore of the table',
};

const timeOf = ({ since }: HaltShown, zone: string): string =>
  since === null ? '' : `, ${instantInWords(since, zone)}`;

const whyOf = ({ reason, error }: HaltShown): string => {
  const why = reason ?? error;
  return why === null || why === undefined ? '' : `: ${String(why)}`;
};

/** "Dan, December 1 at 10:07 AM: the FBI called". */
export const haltWords = (halt: HaltShown, reading: Reading): string =>
  `${whoOf[halt.because](halt, reading)}${timeOf(halt, reading.zone)}${whyOf(halt)}`;

const stopped = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Each open stop in one line: "Stopped by you, …. Also by Dan, …". Undefined: none is open. */
export const stoppedBy = (verb: string, halts: readonly HaltShown[], reading: Reading): string | undefined =>
  halts.length === 0
    ? undefined
    : halts
        .map((halt, place) =>
          stopped(`${place === 0 ? `${verb} by` : 'Also by'} ${haltWords(halt, reading)}`),
        )
        .join(' ');

const endWords: Readonly<Record<EndsAlone, string>> = {
  author: 'its author ends it alone within one business day; anyone else asks a second officer',
  anyone: 'you can end it alone',
  nobody: 'a second officer must confirm its end',
};

/** A box for each open stop, none checked: who resumes names what ends (law of stopping 3). */
export const haltBoxes = (halts: readonly HaltShown[], reading: Reading): Field => ({
  label: 'Which stops end?',
  hint: 'Check each stop whose reason is settled. A stop that you do not check stays, and letters wait for it.',
  control: {
    kind: 'checks',
    options: Object.fromEntries(
      halts.map((halt) => {
        const ends =
          halt.endsAlone === 'author' && halt.by === reading.officer.sub ? 'anyone' : halt.endsAlone;
        return [halt.id, `${capital(haltWords(halt, reading))} (${endWords[ends]})`];
      }),
    ),
  },
});
