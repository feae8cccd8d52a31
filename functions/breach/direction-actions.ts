import { type Direction, directionsNeedingReview, furtherNotice } from '#domain/breach/directions.ts';
import { type Investigator, investigators } from '#domain/breach/receipts.ts';
import { findKey } from '#domain/case/keys.ts';
import { confirmation } from '#functions/case/contract.ts';
import { breachAction, replyWith, stateOf } from './action.ts';
import { direction, directionCorrection, lift, releaseReview } from './contract.ts';
import { endTyped } from './fields.ts';

/** The agencies that can direct us under 64.2011; a direction of any other leaves a stop. */
const agencyOf = (typed: string): Investigator | 'other' =>
  investigators.find((one) => findKey(one) === findKey(typed)) ?? 'other';

/** Accepted, or `pausing` while letters are let end; then with how many had been told (decision 0014). */
const directionStatus = ({ n, acceptancePending, alreadyTold }: Partial<Direction> = {}) => ({
  n,
  state: acceptancePending ? 'received' : 'accepted',
  ...(alreadyTold === undefined ? {} : { alreadyTold }),
});

/** The recorded end, where it is another than the agency wrote. */
const endRecorded = (direction: Direction | undefined, typed: unknown) =>
  direction?.kind === 'direction' && direction.until !== typed ? { until: direction.until } : {};

/** Never ignored; answered at once. */
export const recordDirection = breachAction(direction, (body, { by }) => {
  const { until: typed, writtenOn, replaces, verbal = false, reference = '', ...text } = body;
  const until = endTyped(typed);
  return {
    text: {
      ...text,
      reference,
      ...(typed === undefined ? {} : { until: typed }),
      ...(writtenOn === undefined ? {} : { writtenOn }),
    },
    command: (textSha256) => ({
      type: 'record-direction',
      agency: agencyOf(body.agency),
      ...(until === undefined ? {} : { until }),
      hasReference: reference.trim() !== '',
      ...(writtenOn === undefined ? {} : { writtenOn }),
      verbal,
      hasCounselNote: body.counselNote !== undefined,
      ...(replaces === undefined ? {} : { replaces }),
      by,
      textSha256,
    }),
    answer: ({ state }) => {
      const recorded = state.directions.at(-1);
      return replyWith(202, { ...directionStatus(recorded), ...endRecorded(recorded, typed) });
    },
  };
});

export const correctDirection = breachAction(
  directionCorrection,
  ({ until: typed, documentHash, reason }, { n, by }) => ({
    text: { reason, until: typed },
    command: (textSha256) => ({
      type: 'correct-direction',
      n,
      until: endTyped(typed) ?? furtherNotice,
      ...(documentHash === undefined ? {} : { documentSha256: documentHash }),
      textSha256,
      by,
    }),
    answer: ({ state }) => {
      const found = state.directions.find((one) => one.n === n);
      const waits = found?.kind === 'direction' && found.correction !== undefined;
      return replyWith(
        200,
        waits ? { n, state: stateOf(waits) } : { ...directionStatus(found), ...endRecorded(found, typed) },
      );
    },
  }),
);

export const confirmDirection = breachAction(confirmation, (seen, { n, by }) => ({
  command: () => ({ ...seen, type: 'confirm-direction', n, by }),
  answer: () => replyWith(200, { n, state: 'accepted' }),
}));

/** The agency’s all-clear in writing: one officer records it, another confirms it. */
export const liftDirection = breachAction(lift, ({ writtenOn, ...text }, { n, by }) => ({
  text,
  command: (textSha256) => ({
    type: 'lift-direction',
    n,
    agency: agencyOf(text.agency),
    writtenOn,
    textSha256,
    by,
  }),
  answer: () => replyWith(202, { n, state: 'waiting' }),
}));

export const confirmLift = breachAction(confirmation, (seen, { n, by }) => ({
  command: () => ({ ...seen, type: 'confirm-lift', n, by }),
  answer: () => replyWith(200, { n, state: 'accepted' }),
}));

export const reviewRelease = breachAction(releaseReview, (body, { by }) => {
  const { decision, askedAgencyAt, until, ...text } = body;
  return {
    text: { ...text, decision },
    command: (textSha256) => ({
      type: 'review-release',
      decision,
      askedAgencyAt,
      ...(until === undefined ? {} : { until }),
      by,
      textSha256,
    }),
    answer: ({ state }) =>
      replyWith(200, {
        decision,
        reviewOwed: directionsNeedingReview(state.directions).length > 0,
        ...(state.reviewWaitsUntil === undefined ? {} : { until: state.reviewWaitsUntil }),
      }),
  };
});
