import type { Officer } from '../../stage.ts';

const person = (sub: string, ...groups: readonly string[]): Officer => ({ sub, groups });

/** Everybody who works on breaches. None of them speaks with another about what to sign. */
export const people = {
  ann: person('ann', 'officer', 'breach-officer'),
  ben: person('ben', 'officer', 'breach-officer'),
  cho: person('cho', 'breach-officer'),
  una: person('una', 'breach-officer'),
  wes: person('wes', 'officer', 'breach-officer'),
  abe: person('abe', 'breach-officer'),
  /** Types whatever comes to hand. */
  fay: person('fay', 'officer', 'breach-officer'),
  sue: person('sue', 'supervisor'),
  dee: person('dee', 'dpo'),
  sid: person('sid', 'stand-in'),
  aud: person('aud', 'auditor'),
} as const;

export const agencies = ['USSS', 'FBI'] as const;
export type Agency = (typeof agencies)[number];

/** Each agency has two that write in one matter. */
export const fieldOffices: Readonly<Record<Agency, readonly [string, string]>> = {
  USSS: ['New York Field Office', 'Honolulu Field Office'],
  FBI: ['Seattle Field Office', 'Denver Field Office'],
};

/** A report that left the house. Epoch ms. */
export interface Filing {
  readonly agency: Agency | 'all';
  readonly filedAt: number;
  readonly number: string;
  readonly isUrgent: boolean;
}

/** What an agency wrote or said. It lies on the workplace until an officer has entered it. */
export interface Paper {
  readonly kind: 'direction' | 'call' | 'all-clear';
  readonly agency: Agency;
  /** The last day of silence, as the agency wrote it. */
  readonly until?: string;
  readonly writtenOn: string;
  readonly writtenAt: number;
  readonly reference: string;
  /** The field office that it came from; the head office where it names none. */
  readonly office?: string;
  /** Where its last day ends. */
  readonly zone?: string;
  /** Of an all-clear: references of the directions that it ends; all of its agency where it has none. */
  readonly clears?: readonly string[];
  /** An all-clear that does not say which letters it means. */
  readonly namesNone?: true;
  /** Of a direction: the reference of the letter that it replaces. */
  readonly replaces?: string;
  /** An officer has typed it, or it no longer matters. */
  isEntered?: true;
  /** The number of the direction that was recorded from it, or of the lift. */
  n?: number;
}

export interface Customer {
  readonly ref: string;
  readonly email: string;
  /** A line of the list of recipients, as the list maker exports it. */
  readonly line: string;
}

/** A consultation about an urgent need, on the telephone. */
export interface Consultation {
  readonly agency: Agency;
  readonly at: number;
  readonly outcome: 'no-objection' | 'asked-to-minimize' | 'objected';
}

/** What happened, as people know it without the system. What they then enter may differ. */
export interface Matter {
  readonly title: string;
  readonly discoveredAt: number;
  readonly isUrgent: boolean;
  /** As lists of recipients: the first, then of people who were found later. */
  readonly lists: readonly (readonly Customer[])[];
  /** The record that counts. Another one with this title was made by mistake. */
  id?: string;
  readonly filings: Filing[];
  readonly papers: Paper[];
  readonly consultations: Consultation[];
  /** Agencies that were asked in writing, and have not written since. */
  readonly asked: Set<Agency>;
  /** When each office was asked in writing for the last time, by `FBI`, `FBI Seattle`. */
  readonly questions: Map<string, number>;
  /** Seals of letters that the author wrote, and of no others. */
  readonly letters: Set<string>;
}

export interface Office {
  readonly matters: readonly Matter[];
}

export const matterOf = ({ matters }: Office, title: string | null): Matter | undefined =>
  matters.find((one) => one.title === title);

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The day in New York, like 2026-11-24. */
export const newYorkDay = (at: number): string => dayIn('America/New_York', at);
export const denverDay = (at: number): string => dayIn('America/Denver', at);

const calendars = new Map<string, Intl.DateTimeFormat>();

const dayIn = (timeZone: string, at: number): string => {
  const known = calendars.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone });
  calendars.set(timeZone, known);
  return known.format(at);
};

export const instant = (at: number): string => new Date(at).toISOString();
