import type { Regime, Residence } from '#domain/calendar/deadlines.ts';
import { dayOf } from '#domain/calendar/instants.ts';
import { type Day, isAfter } from '#domain/calendar/times.ts';
import { kindPolicies } from './kinds.ts';
import { relationPolicyOf } from './relations.ts';
import type { Request } from './state.ts';
import type { Capacity } from './vocabulary.ts';

/** The contract with the independent body. */
export interface BodyContract {
  readonly contractRef: string;
  /** Its last day, `YYYY-MM-DD`. From the next day on no letter and no page names the body. */
  readonly validUntil: Day;
  readonly covers: 'everybody' | readonly Residence[];
}

/** A framework for transfers, as counsel attests that the company is listed under it (R-25, P04). */
export interface Framework {
  /** As letters name it. */
  readonly name: string;
  readonly eu: boolean;
  readonly ukExtension: boolean;
  readonly swiss: boolean;
  /** The listing covers data about people who work for the company (P56). */
  readonly hr: boolean;
  /** Last day of the listing, `YYYY-MM-DD`. */
  readonly listedUntil: Day;
}

export interface RecourseSettings {
  readonly recourse: BodyContract;
  readonly framework: Framework | 'none';
}

/** Only what the person typed: a letter says no more than that to anybody. */
export type RecourseReader = Pick<Request, 'kind' | 'capacity' | 'relation' | 'regime' | 'residence'>;

const isLapsed = ({ validUntil }: BodyContract, on: Day): boolean => isAfter(on, validUntil);

const isCovered = ({ covers }: BodyContract, residence: Residence | undefined): boolean =>
  covers === 'everybody' || (residence !== undefined && covers.includes(residence));

/** Whether every final letter of this day names the body. */
export const isNamedToAll = (contract: BodyContract, on: Day): boolean =>
  !isLapsed(contract, on) && contract.covers === 'everybody';

/** Arbitration is for the person whom the data is about; a company has its contract. */
const mayArbitrate: Readonly<Record<Capacity, boolean>> = {
  controller: false,
  'data-subject': true,
  'account-holder': true,
  guardian: true,
  agent: true,
  'former-customer': true,
  'somebody-else': true,
  heir: true,
};

const isListed: Readonly<Record<Residence, (framework: Framework) => boolean>> = {
  eu: ({ eu }) => eu,
  uk: ({ ukExtension }) => ukExtension,
  swiss: ({ swiss }) => swiss,
  us: () => false,
  other: () => false,
};

export type Authority = Regime | 'unknown';

/** What a letter names to this reader on this day. */
export interface RecourseNamed {
  readonly agency: 'fcc' | 'ftc';
  readonly body: boolean;
  /** Of data protection authorities, in place of the body, for data about work for the company (P56). */
  readonly panel: boolean;
  /** After three steps, of which the body is the second; undefined: not named. */
  readonly arbitration: Framework | undefined;
  /** In the EU, EEA, UK and Switzerland always; elsewhere when no body is named. */
  readonly authority: Authority | undefined;
}

export const recourseFor = (
  { recourse, framework }: RecourseSettings,
  { kind, capacity, relation, regime, residence }: RecourseReader,
  on: Day,
): RecourseNamed => {
  const isUnderFramework =
    framework !== 'none' &&
    !isAfter(on, framework.listedUntil) &&
    residence !== undefined &&
    isListed[residence](framework);
  const isHr = relationPolicyOf({ capacity, ...(relation && { relation }) })?.isHr === true;
  const panel = isHr && isUnderFramework && framework.hr;
  const body = !panel && !isLapsed(recourse, on) && isCovered(recourse, residence);
  const isClaim = body && isUnderFramework && !isHr && mayArbitrate[capacity];
  const authority = regime === 'eu' && residence === undefined ? 'unknown' : regime;
  return {
    agency: kindPolicies[kind].complaintAgency,
    body,
    panel,
    arbitration: isClaim ? framework : undefined,
    authority: regime === 'eu' || !body ? authority : undefined,
  };
};

/** A lapse is alarmed this many days before. */
const alarmDays = 60;

export interface Lapse {
  readonly what: 'recourse' | 'framework';
  /** The last day. */
  readonly on: Day;
  readonly isOver: boolean;
}

/** What lapses within 60 days or has lapsed. */
export const lapsesNear = ({ recourse, framework }: RecourseSettings, today: Day): readonly Lapse[] =>
  [
    { what: 'recourse', on: recourse.validUntil } as const,
    ...(framework === 'none' ? [] : [{ what: 'framework', on: framework.listedUntil } as const]),
  ]
    .filter(({ on }) => dayOf(today).until(dayOf(on)).days <= alarmDays)
    .map((lapse) => ({ ...lapse, isOver: isAfter(today, lapse.on) }));
