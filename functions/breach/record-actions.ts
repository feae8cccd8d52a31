import { timesOf } from '#domain/breach/record-rules.ts';
import { confirmation } from '#functions/case/contract.ts';
import { breachAction, replyWith, stateOf } from './action.ts';
import { recordCorrection } from './record-schemas.ts';

/** When the breach occurred, was discovered, was determined: by one officer, or by two where R-2 says so. */
export const correctRecord = breachAction(recordCorrection, ({ reason, ...times }, { by }) => ({
  text: { reason, ...times },
  command: (textSha256) => ({ type: 'correct-record', times, by, textSha256 }),
  answer: ({ state }) => {
    const waits = state.recordCorrection?.by === by && state.recordCorrection !== undefined;
    return replyWith(waits ? 202 : 200, { ...timesOf(state), state: stateOf(waits) });
  },
}));

export const confirmRecordCorrection = breachAction(confirmation, (seen, { by }) => ({
  command: () => ({ ...seen, type: 'confirm-record-correction', by }),
  answer: ({ state }) => replyWith(200, { ...timesOf(state), state: 'accepted' }),
}));
