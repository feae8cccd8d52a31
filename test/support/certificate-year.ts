import type { CertificateEvent } from '#domain/complaint/certificate.ts';
import { certificateId, certificates } from '#domain/complaint/certificate.ts';
import { requests } from '#domain/request/request.ts';
import { dynamodbDrills } from '#functions/adapters/dynamodb-drills.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';
import { listBrokerActionsAs } from '#functions/broker-action/list-broker-actions.ts';
import { recordAction } from '#functions/broker-action/record-broker-action.ts';
import { readEvidence } from '#functions/certificate/read-evidence.ts';
import { readRoom } from '#functions/certificate/read-room.ts';
import { readCertificate } from '#functions/complaint/work/read-certificate.ts';
import { recordDowntime } from '#functions/downtime/record-downtime.ts';
import { listTrainings } from '#functions/training/read-training.ts';
import { recordTraining } from '#functions/training/record-training.ts';
import { action } from './broker-actions.ts';
import { campaignActs } from './campaigns.ts';
import { filingActs } from './certificates.ts';
import { received } from './domain/request.ts';
import { breachLines, putBreach } from './stored-breaches.ts';
import { training } from './trainings.ts';
import { readerIn, transferWorld } from './transfer-world.ts';
import { entries } from './transfers.ts';

export const releasedLine = breachLines.find(
  ({ stage, state }) => stage === 'closed' && state.releasedAt !== undefined,
)!;
export const heldLine = breachLines.find(({ stage }) => stage === 'held')!;

/** The registers of 2026 in memory, and what the two files of its certificate are made of. */
export const certificateYear = async (startAt = '2026-11-24T15:00:00.000Z') => {
  const base = await transferWorld(startAt);
  const w = { ...base, drills: dynamodbDrills(new MemoryTable(), base) };
  const ids = { campaigns: [] as string[], transfers: [] as string[] };
  const counted = (complaint: string, cpniMisuse: string, receivedOn: string) =>
    ({ type: 'misuse-counted', complaint, cpniMisuse, outcome: 'upheld', receivedOn }) as CertificateEvent;
  return {
    ...w,
    ids,
    ...{ putBreach: (line: typeof releasedLine) => putBreach(w, line) },
    filings: (year: number) => filingActs(w, year),
    campaigns: campaignActs(w as never),
    /** Counted by hand in the tests: 2 restrictions or permits, 1 request to examine, 3 complaints, 2 trainings, 3 transfers, 2 campaigns, 1 action, 1 downtime, 1 breach, 1 drill. */
    fill: async () => {
      const at = '2026-11-24T15:00:00.000Z' as never;
      const november = [
        counted('CMP-1', 'employee-access', '2026-11-02'),
        counted('CMP-2', 'online-access', '2026-11-03'),
      ];
      await w.cases.open(certificates, certificateId('2026-11'), 'machine:test', at, november);
      const march = [counted('CMP-3', 'online-access', '2026-03-31')];
      await w.cases.open(certificates, certificateId('2026-03'), 'machine:test', at, march);
      for (const on of ['2026-02-01', '2026-10-05', '2025-12-31'])
        await recordTraining(w)({ ...training, on, by: 'sue' } as never);
      const sale = { ...entries.T8, forValue: true };
      for (const entry of [entries.T6, entries.T3, sale])
        await w.record(entry).then(
          ({ body }) => ids.transfers.push(body.id),
          () => undefined,
        );
      await w.record({ ...entries.T4, nonDisclosure: true });
      const acts = campaignActs(w as never);
      for (const startsOn of ['2026-11-10', '2026-12-01'])
        ids.campaigns.push((await acts.record({ startsOn })).body.id);
      await acts.approve(ids.campaigns[0] ?? '');
      await recordAction(w)({ ...action, by: 'ann' } as never);
      await recordDowntime(w)({
        ...{ mechanism: 'phone', from: '2026-11-24T01:00:00.000Z', what: 'A cut line.', by: 'ann' },
      } as never);
      const asked = [
        ...(['cpni-restrict', 'cpni-permit', 'cpni-examine', 'access'] as const).map((kind) => ({ kind })),
        { kind: 'cpni-restrict', receivedOn: '2025-12-31' } as const,
      ];
      for (const [n, over] of asked.entries()) {
        const event = received(over as never);
        await w.cases.open(requests, `REQ-${'0'.repeat(25)}${n}`, 'requester', event.receivedAt, [event]);
      }
      await w.drills.keep({
        ...{ id: 'a-drill', year: 2026, kind: 'drill', on: '2026-11-20' as never, by: 'sue' },
        ...{ people: ['Sue Supervisor'], outcome: 'finished', steps: [], caught: [], sha256: 'd'.repeat(64) },
      });
      putBreach(w, releasedLine);
      putBreach(w, heldLine);
    },
    evidence: async (year = 2026) => (await readEvidence(w)({ year, by: 'dana' })).body,
    room: async (year = 2026) => (await readRoom(w)({ year })).body,
    /** What the console's pages of this year read. */
    answers: async (year = 2026) => ({
      [`GET /api/officer/certificates/${year}/room`]: (await readRoom(w)({ year })).body,
      [`GET /api/officer/certificates/${year}/evidence`]: (await readEvidence(w)({ year, by: 'dana' })).body,
      [`GET /api/officer/complaints/certificates/${year}`]: (await readCertificate(w)({ year })).body,
      [`GET /api/officer/broker-actions?year=${year}`]: await listBrokerActionsAs(w)(undefined, {
        ...{ query: { year: String(year) }, accept: 'application/json' },
      }).then((reply) => (reply as { readonly body: unknown }).body),
      [`GET /api/officer/trainings?year=${year}`]: (
        await listTrainings(w)(undefined, { query: { year: String(year) } })
      ).body,
    }),
    readerIn,
  };
};
