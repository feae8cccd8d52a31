import type { Breach } from '#domain/breach/breach.ts';
import type { CommandOf } from '#domain/breach/breach-rule.ts';
import type { DirectionCommand } from '#domain/breach/commands.ts';
import {
  type Direction,
  directionsNeedingReview,
  furtherNotice,
  stopIdOf,
  stopOf,
} from '#domain/breach/directions.ts';
import { OtherAgency } from '#domain/breach/errors.ts';
import { liftsOf } from '#domain/breach/lifts.ts';
import { type Investigator, investigators } from '#domain/breach/receipts.ts';
import { type Day, type Instant, isBefore } from '#domain/calendar/times.ts';
import { findKey } from '#domain/case/keys.ts';
import { currentAct } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import type { ActionsOf } from './action.ts';
import type { StoredBreach } from './carry-out.ts';
import { endTyped } from './fields.ts';
import { officeKeyOf } from './office-key.ts';

/** Any other agency leads to a stop. */
const agencyOf = (typed: string): Investigator | 'other' =>
  investigators.find((one) => findKey(one) === findKey(typed)) ?? 'other';

/**
 * The history has one word for every agency but the two, so its name is a part of the office: the word of one sheriff
 * is none of another's (law of stopping 6).
 */
const officeIn = (agency: string, office: string | undefined): string | undefined =>
  officeKeyOf(agencyOf(agency) === 'other' ? `${agency} ${office ?? ''}` : office);

type TypedTexts = Pick<Ports['texts'], 'read'>;

const typedOf = async (texts: TypedTexts, caseId: string, { textSha256 }: Direction) => {
  const text = await texts.read(caseId, textSha256);
  return (text === undefined ? {} : JSON.parse(text)) as {
    readonly agency?: unknown;
    readonly reference?: unknown;
  };
};

const isSameName = (typed: unknown, name: string): boolean =>
  typeof typed === 'string' && findKey(typed) === findKey(name);

/** `pausing`: letters are in flight; afterwards with the number notified (decision 0014). */
const directionStatus = ({ n, acceptancePending, alreadyTold }: Partial<Direction> = {}) => ({
  n,
  state: acceptancePending ? 'received' : 'accepted',
  ...(alreadyTold === undefined ? {} : { alreadyTold }),
});

/** Only if it differs from what the agency wrote. A second officer confirms the rest of a longer extension. */
const endRecorded = (direction: Direction | undefined, typed: unknown) =>
  direction?.kind === 'direction' && direction.until !== typed
    ? {
        until: direction.until,
        ...(direction.correction === undefined ? {} : { waitsForSecondOfficer: direction.correction.until }),
      }
    : {};

const waitingFor = ({ directions }: Breach, of: number): Day | undefined =>
  directions.flatMap((one) => (one.n === of && one.kind === 'direction' ? (one.correction ?? []) : [])).at(0)
    ?.until;

type Question = CommandOf<'review-release'>['asked'][number];

/** With the office as its direction carries it, so that two spellings are one office. */
const questionOf = (asked: {
  readonly agency: string;
  readonly office?: string | undefined;
  readonly askedAt: Instant;
  readonly answeredAt?: Instant | undefined;
  readonly asksForMore: 'yes' | 'no';
}): Question => {
  const { askedAt, answeredAt } = asked;
  const office = officeIn(asked.agency, asked.office);
  return {
    ...{ agency: agencyOf(asked.agency), askedAt, asksForMore: asked.asksForMore === 'yes' },
    ...(office === undefined ? {} : { office }),
    ...(answeredAt === undefined ? {} : { answeredAt }),
  };
};

const begins: ReadonlySet<string> = new Set([
  'direction-accepted',
  'direction-received',
  'stop-set',
  'stop-received',
]);

/** What this call recorded, also if an earlier run of it did and others recorded more since (F1). */
const recordedByAct = ({ state: { directions }, history }: StoredBreach): Direction | undefined => {
  const act = currentAct();
  const numbers = history
    .filter(({ act: of }) => act !== undefined && of === act.id)
    .flatMap(({ events }) => events)
    .flatMap((event) => (begins.has(event.type) && 'n' in event ? [event.n] : []));
  return directions.findLast(({ n }) => n !== undefined && numbers.includes(n)) ?? directions.at(-1);
};

export const directionActions = {
  'record-direction': {
    text: ({ until, writtenOn, replaces: _, verbal: __, bodySha256: ___, reference = '', ...text }) => ({
      ...text,
      reference,
      ...(until === undefined ? {} : { until }),
      ...(writtenOn === undefined ? {} : { writtenOn }),
    }),
    command: ({ agency, until: typed, writtenOn, replaces, verbal = false, reference = '', ...said }) => {
      const { counselNote, bodySha256, zone } = said;
      const until = endTyped(typed);
      const office = officeIn(agency, said.office);
      return {
        agency: agencyOf(agency),
        ...(until === undefined ? {} : { until }),
        hasReference: reference.trim() !== '',
        ...(writtenOn === undefined ? {} : { writtenOn }),
        verbal,
        hasCounselNote: counselNote !== undefined,
        ...(replaces === undefined ? {} : { replaces }),
        ...(office === undefined ? {} : { office }),
        ...(zone === undefined ? {} : { zone }),
        ...(bodySha256 === undefined ? {} : { bodySha256 }),
      };
    },
    answer: (after, { until }) => {
      const recorded = recordedByAct(after);
      return {
        status: 202 as const,
        body: { ...directionStatus(recorded), ...endRecorded(recorded, until) },
      };
    },
  },
  'correct-direction': {
    read: async ({ n }, { state }) => {
      const waited = waitingFor(state, n);
      return waited === undefined ? {} : { waited };
    },
    text: ({ reason, until }) => ({ reason, until }),
    command: ({ n, until, documentHash, bodySha256 }) => ({
      n,
      until: endTyped(until) ?? furtherNotice,
      ...(documentHash === undefined ? {} : { documentSha256: documentHash }),
      ...(bodySha256 === undefined ? {} : { bodySha256 }),
    }),
    answer: ({ state }, { n, until, waited }) => {
      const found = state.directions.find((one) => one.n === n);
      const waits = waitingFor(state, n);
      const isEarlier = found?.kind === 'direction' && waits !== undefined && isBefore(waits, found.until);
      const said = isEarlier
        ? { n, state: 'waiting' }
        : { ...directionStatus(found), ...endRecorded(found, until) };
      // An officer sees that the call replaced what waited for a second one.
      return { body: { ...said, ...(waited === undefined || waited === waits ? {} : { replaced: waited }) } };
    },
  },
  'confirm-direction': {
    command: ({ n }) => ({ n }),
    answer: (_, { n }) => ({ body: { n, state: 'accepted' } }),
  },
  /** In writing; needs a second officer. */
  'lift-direction': {
    read: async ({ agency, stops, namesReferences = [] }, { id, state: { directions } }, _, texts) => {
      const names = namesReferences.map(findKey).filter((key) => key !== '');
      const isNamed = async (one: Direction) => {
        const { reference } = await typedOf(texts, id, one);
        return typeof reference === 'string' && names.includes(findKey(reference));
      };
      for (const stop of stops) {
        const one = stopOf(directions, stop);
        // Two agencies that are neither the FBI nor the USSS are not one (law of stopping 5).
        if (one?.agency === 'other' && !isSameName((await typedOf(texts, id, one)).agency, agency))
          throw new OtherAgency();
      }
      if (names.length === 0) return { named: [] };
      const found = await Promise.all(directions.map(isNamed));
      return { named: directions.filter((_one, at) => found[at]).map((one) => stopIdOf(directions, one)) };
    },
    text: ({ writtenOn: _, named: __, stops: ___, ...text }) => text,
    command: ({ stops, agency, writtenOn, named }) => ({
      ...{ stops, named, writtenOn },
      agency: agencyOf(agency),
    }),
    answer: ({ state }) => ({ status: 202 as const, body: { n: liftsOf(state).length, state: 'waiting' } }),
  },
  'confirm-lift': {
    command: ({ n }) => ({ n }),
    answer: (_, { n }) => ({ body: { n, state: 'accepted' } }),
  },
  'review-release': {
    text: ({ until: _, stops: __, ...text }) => text,
    command: ({ decision, stops = [], asked, until }) => ({
      ...{ decision, stops },
      asked: asked.map(questionOf),
      ...(until === undefined ? {} : { until }),
    }),
    answer: ({ state }, { decision }) => ({
      body: {
        decision,
        reviewOwed: directionsNeedingReview(state.directions).length > 0,
        ...(state.reviewWaitsUntil === undefined ? {} : { until: state.reviewWaitsUntil }),
      },
    }),
  },
} satisfies ActionsOf<DirectionCommand['type']>;
