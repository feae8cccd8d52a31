import * as z from 'zod/mini';
import { type StateZone, stateZones } from '#domain/breach/direction-zones.ts';
import { type FurtherNotice, furtherNotice } from '#domain/breach/directions.ts';
import { type Day, readDay } from '#domain/calendar/times.ts';
import { audiences } from '#domain/notice/events.ts';
import * as times from '#functions/case/contract.ts';

export const breachesPath = '/api/officer/breaches';

const anInstant = 'Give an instant with its zone, like 2026-11-24T15:00:00-05:00.';

export const instant = times.instant(anInstant);
/** Rounds up to a whole millisecond, so that no hold is short. */
export const filing = times.instant(anInstant, 'up');
export const day = times.day('Give a day like 2026-11-24.');
export const moment = times.dayOrInstant('Give an instant with its zone, or a day.');

export const code = (sentence: string) => times.line(100, sentence);
export const reason = times.prose(5000, 'Give the reason.');
const nameThem = 'Name each stop that you end. A stop that you do not name stays.';
/** Which stops an act ends: an act that names none ends none (law of stopping 3). */
export const stopNames = z
  .array(z.string(nameThem).check(z.maxLength(100)), nameThem)
  .check(z.minLength(1, nameThem), z.maxLength(500));

const sha256 = (sentence: string) => z.string(sentence).check(z.regex(/^[0-9a-f]{64}$/, sentence));

export const seal = sha256('Give the SHA-256 as it was shown.');
export const documentSeal = sha256('Give the SHA-256 of the document, 64 hex digits in lower case.');

/** The officer's answer for each body that our own stop lists. */
export const bodiesMeant = z
  .array(
    z.object({
      textSha256: seal,
      meant: z.enum(['direction', 'nothing'], 'Choose direction or nothing.'),
      direction: z.optional(z.int('Give the number of the direction.')),
    }),
    'Say what each body meant.',
  )
  .check(z.maxLength(600, 'At most 600 bodies.'));

/** Each stop by its own name: nothing ends by not being named (law of stopping 3). */
export const stops = z
  .array(z.string('Name the stop.').check(z.maxLength(40, 'At most 40 characters.')), 'Name each stop.')
  .check(z.maxLength(200, 'At most 200 stops.'));

/** The questions to the offices of agencies, each with its answer (law of stopping 6). */
export const asked = z
  .array(
    z.object({
      agency: times.line(100, 'Name the agency.'),
      office: z.optional(times.line(200, 'Name the office.')),
      askedAt: instant,
      answeredAt: z.optional(instant),
      official: times.line(200, 'Name the official whom you asked.'),
      answer: z.optional(times.prose(5000, 'Give the agency’s answer.')),
      asksForMore: z.enum(['yes', 'no'], 'Say yes or no: does the agency ask us to wait longer?'),
    }),
    'Say which offices you asked.',
  )
  .check(z.minLength(1, 'Say which office you asked.'), z.maxLength(40, 'At most 40 questions.'));

/** `{n}` in a path; 0, which no record has, for anything else. */
export const number = z.pipe(
  z.string(),
  z.transform((typed): number => (/^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 0)),
);

export const yesOrNo = z.union([z.boolean(), z.enum(['yes', 'no'])], 'Say true or false.');
export const isYes = (answer: boolean | 'yes' | 'no' | undefined): boolean =>
  answer !== false && answer !== 'no';

/** Last silent day as typed. @returns `further-notice` for an unusable day; undefined for nothing */
export const endTyped = (typed: unknown): Day | FurtherNotice | undefined => {
  if (typed === undefined || typed === null || typed === '') return undefined;
  if (typeof typed !== 'string') return furtherNotice;
  const text = typed.trim();
  return text === '' ? undefined : (readDay(text) ?? furtherNotice);
};

export const untilWritten = z
  .unknown()
  .check(z.refine((typed) => endTyped(typed) !== undefined, 'Give the last day on which notice is barred.'));

const zones = Object.keys(stateZones) as readonly StateZone[];

export const direction = z.object({
  agency: times.line(100, 'Name the agency.'),
  /** As the agency wrote it; an unusable day means until further notice, never a refusal. */
  until: z.optional(z.unknown()),
  /** A missing reference leads to a stop, not to a refusal. */
  reference: z.optional(z.string('Give the reference.').check(z.maxLength(200, 'At most 200 characters.'))),
  writtenOn: z.optional(day),
  verbal: z.optional(z.boolean('Say true or false.')),
  official: z.optional(times.line(200, 'Name the official.')),
  /** The field office that wrote or called; each is asked by itself before customers are told. */
  office: z.optional(times.line(200, 'Name the office.')),
  /** Where its last day ends; without one, at the last midnight of the fifty States (law of stopping 9). */
  zone: z.optional(z.enum(zones, `Choose from ${zones.join(', ')}.`)),
  /** The number called back and counsel's note, for a call. */
  calledBack: z.optional(times.line(100, 'Give the phone number that you called back.')),
  counselNote: z.optional(times.prose(5000, 'Give counsel’s note.')),
  replaces: z.optional(z.int('Give the number of the stop that this direction replaces.')),
});

export const list = z._default(
  z.int('Give the number of the list.').check(z.positive('List numbers start at 1.')),
  1,
);
export const audience = z._default(z.enum(audiences, `Choose from ${audiences.join(', ')}.`), 'everyone');

const inserts = z.record(
  times.line(64, 'Name a segment, or *.'),
  times.prose(5000, 'Write what the letter adds for this segment.'),
);

/** What an officer writes of a letter to customers. */
export const letterWritten = {
  subject: times.line(120, 'Give the subject.'),
  body: times.prose(20_000, 'Write the letter.'),
  locale: z._default(z.enum(['en', 'es'], 'Choose en or es.'), 'en'),
  /** State requirements by segment; `*` is for everyone (L-8). */
  inserts: z.optional(inserts),
  /** The same letter in Spanish, whole; the list's `locale` chooses. */
  spanish: z.optional(
    z.object({
      subject: times.line(120, 'Give the subject in Spanish.'),
      body: times.prose(20_000, 'Write the letter in Spanish.'),
      cpniTypes: z._default(
        z.array(times.line(200, 'Name the kind of records in Spanish.')).check(z.maxLength(50)),
        [],
      ),
      hours: z.optional(times.line(200, 'Say in Spanish when you can be reached.')),
      inserts: z.optional(inserts),
    }),
  ),
} as const;

const rows = (sentence: string) => z.int(sentence).check(z.nonnegative(sentence));
const closedSince = 'Was the FCC closed on a day since the filing? Say no, or give the days.';

/** The approver repeats what the preview shows. */
export const approval = z.object({
  letterSha256: seal,
  listSha256: seal,
  /** The letter as its readers see it. */
  renderedSha256: seal,
  count: rows('Give the number of recipients.'),
  addressChanged: rows('Give the number of rows with a changed address.'),
  collapsed: rows('Give the number of rows that were collapsed.'),
  unknownAccounts: rows('Give the number of rows with an unknown account.'),
  /** By name, each part that the letter lacks (L-8). */
  acknowledged: z._default(
    z
      .array(times.line(40, 'Name the missing part.'), 'Name each part that the letter lacks.')
      .check(z.maxLength(20, 'At most 20 parts.')),
    [],
  ),
  /** */
  fccClosedSince: z.union(
    [z.literal('no'), z.array(day).check(z.minLength(1), z.maxLength(60))],
    closedSince,
  ),
  minimized: z._default(z.boolean('Say true or false.'), false),
  /** Only where the list asks for Spanish and the letter has none. */
  englishToAll: z.optional(z.literal(true, 'Say true if English goes to everyone, or leave this out.')),
  for: audience,
  list,
});

/** Of another law; counsel gives the dates. */
export const duty = z.object({
  /** Of a duty already on the list. */
  n: z.optional(z.int('Give the number of the duty.')),
  law: times.line(200, 'Name the law.'),
  to: times.line(200, 'Say to whom.'),
  dueOn: z.optional(day),
  owner: times.line(200, 'Name the owner.'),
  decision: z.optional(times.prose(2000, 'Give the decision.')),
  doneOn: z.optional(day),
  hold: z.optional(
    z.enum(
      ['prevails', 'does-not', 'undecided'],
      'Does the hold prevail? Choose prevails, does-not or undecided.',
    ),
  ),
  published: z.optional(z.boolean('Say true or false: may the regulator publish it?')),
});

export const counselNoted = z.object({ counselNote: times.prose(5000, 'Give counsel’s note.') });

/** A person says so; it is never computed. */
export const californians = z.object({
  moreThan500: z.boolean('Say true or false: were more than 500 Californians told?'),
  reason,
});

/** A track of its own. */
export const controllersLetter = z
  .object({
    decision: z.enum(['send', 'none'], 'Choose send or none.'),
    letter: z.optional(times.prose(20_000, 'Write the letter.')),
    reason,
  })
  .check(
    z.refine(({ decision, letter }) => decision === 'none' || letter !== undefined, {
      error: 'Write the letter.',
    }),
  );
