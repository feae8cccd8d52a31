import { requestKeptUntil } from '#domain/calendar/deadlines.ts';
import { requests } from '#domain/request/request.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { keepPreserved } from '#functions/preservation/keep-preserved.ts';
import { listPreservations, readPreservation } from '#functions/preservation/read-preservation.ts';
import {
  askPreservationEnd,
  beginPreservation,
  confirmPreservationEnd,
  declinePreservationEnd,
} from '#functions/preservation/record-preservation.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';
import { received } from '#test/support/domain/request-life.ts';
import { inMemory } from '#test/support/memory.ts';

type ActPorts = Pick<Ports, 'cases' | 'clock' | 'officers' | 'register' | 'texts'>;

const entry = {
  ...{ matter: 'Doe v. Carrier', reference: '2:26-cv-00042', reason: 'Counsel told us to keep it all.' },
  ...{ scope: 'person', person: 'ada@home.example' },
};

/** Sue begins and asks, Dana confirms. */
export const preservationActs = (w: ActPorts) => {
  const read = async (caseId: string) => (await readPreservation(w)({ caseId })).body;
  return {
    read,
    list: async () => (await listPreservations(w)()).body,
    begin: (over: object = {}, by = 'sue') => beginPreservation(w)({ ...entry, ...over, by } as never),
    askEnd: (caseId: string, by = 'sue') =>
      askPreservationEnd(w)({ caseId, by, reason: 'The case was dismissed.' }),
    confirmEnd: async (caseId: string, by = 'dana') =>
      confirmPreservationEnd(w)({ caseId, by, proposalSha256: (await read(caseId)).proposalSha256 ?? '' }),
    declineEnd: (caseId: string, by = 'dana') =>
      declinePreservationEnd(w)({ caseId, by, reason: 'An appeal is open.' }),
  };
};

const letters = 'ABCDEFGHJKMNPQRSTVWXYZ';

/** Of request `n`. */
export const requestIdOf = (n: number): string =>
  `REQ-${[...String(n).padStart(26, '0')].map((digit) => letters[Number(digit)]).join('')}`;

export const preservationWorld = (startAt = '2026-11-24T18:00:00.000Z') => {
  const w = { ...inMemory(startAt), files: memoryFiles(), zone: 'America/Denver' };
  const acts = preservationActs(w);
  return {
    ...w,
    ...acts,
    hour: (most?: number) => keepPreserved(w)(most),
    /** A request that was received and acknowledged; its personal data ends 24 months after the due date. */
    receive: async (n: number, person: Partial<Person> = {}, over: object = {}) => {
      const id = requestIdOf(n);
      const receipt = received(over as never);
      const until = requestKeptUntil(receipt.dueOn);
      await w.people.put(id, '', { name: `Person ${n}`, email: `p${n}@home.example`, ...person }, until);
      await w.cases.open(requests, id, 'requester', receipt.receivedAt, [receipt]);
      return id;
    },
    endIt: async (caseId: string) => {
      await acts.askEnd(caseId);
      await acts.confirmEnd(caseId);
    },
  };
};
