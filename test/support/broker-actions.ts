import type { BrokerActionList } from '#functions/broker-action/broker-action-view.ts';
import { listBrokerActionsAs } from '#functions/broker-action/list-broker-actions.ts';
import { readBrokerAction } from '#functions/broker-action/read-broker-action.ts';
import {
  correctAction,
  correctInformation,
  correctResult,
  recordAction,
  recordInformation,
  recordResult,
} from '#functions/broker-action/record-broker-action.ts';
import { inMemory } from '#test/support/memory.ts';

export const action = {
  ...{ against: 'Call Records Direct LLC', measure: 'proceedings', before: 'court', on: '2026-10-05' },
  ...{ reference: '1:26-cv-01234', explanation: 'It sold call records. We asked the court to stop it.' },
} as const;

export const information = {
  ...{ on: '2026-11-02', processes: 'Callers pretend to be technicians.' },
  steps: 'Every call about call detail now needs the password.',
} as const;

export const result = { on: '2026-11-20', what: 'The court forbade it to sell call records.' } as const;

/** The register of actions against data brokers in memory. */
export const brokerActionWorld = (startAt = '2026-11-24T15:00:00.000Z') => {
  const w = { ...inMemory(startAt), zone: 'America/Denver' };
  return {
    ...w,
    record: (over: object = {}, by = 'ann') => recordAction(w)({ ...action, ...over, by } as never),
    inform: (over: object = {}, by = 'ann') => recordInformation(w)({ ...information, ...over, by } as never),
    addResult: (caseId: string, over: object = {}, by = 'ben') =>
      recordResult(w)({ ...result, ...over, caseId, by } as never),
    correct: (caseId: string, over: object, n = 1, by = 'ben') =>
      correctAction(w)({ ...action, ...over, caseId, n, by } as never),
    correctInformation: (caseId: string, over: object, n = 1) =>
      correctInformation(w)({ ...information, ...over, caseId, n, by: 'ben' } as never),
    correctResult: (caseId: string, over: object, n = 2) =>
      correctResult(w)({ ...result, ...over, caseId, n, by: 'ann' } as never),
    read: async (caseId: string) => (await readBrokerAction(w)({ caseId })).body,
    list: (query: { year?: string } = {}, accept = 'application/json') =>
      listBrokerActionsAs(w)(undefined, { query, accept }) as Promise<{
        body: BrokerActionList;
        text: string;
      }>,
  };
};
