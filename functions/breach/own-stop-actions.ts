import { ownStopsIn } from '#domain/breach/own-stops.ts';
import { type ActionsOf, reasonOnly } from './action.ts';

/** `take-direction` sets our own stops. */
export const ownStopActions = {
  'review-own-stop': {
    text: ({ bodies, reason, counselNote }) => ({ bodies, reason, counselNote }),
    command: ({ n, bodies, counselNote, isSenior = false }) => ({
      ...{ n, isSenior, hasCounselNote: counselNote !== undefined },
      bodies: bodies.map(({ textSha256, meant, direction }) => ({
        ...{ textSha256, meant },
        ...(direction === undefined ? {} : { direction }),
      })),
    }),
    answer: ({ state }, { n }) => {
      const stop = ownStopsIn(state).find(({ own }) => own.number === n);
      return { body: { n, reviewOwed: stop?.reviewedAt === undefined } };
    },
  },
  'end-own-stop': {
    text: reasonOnly,
    command: ({ n }) => ({ n }),
    answer: (_, { n }) => ({ status: 202 as const, body: { n, state: 'waiting' } }),
  },
  'confirm-own-stop-end': {
    command: ({ n }) => ({ n }),
    answer: (_, { n }) => ({ body: { n, state: 'accepted' } }),
  },
} satisfies ActionsOf<'review-own-stop' | 'end-own-stop' | 'confirm-own-stop-end'>;
