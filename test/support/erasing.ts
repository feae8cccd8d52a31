import { createHash } from 'node:crypto';
import { requestKeptUntil } from '#domain/calendar/deadlines.ts';
import { requests } from '#domain/request/request.ts';
import { dynamodbCaseItems } from '#functions/adapters/dynamodb-case-items.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { dynamodbControllerNames } from '#functions/adapters/dynamodb-controller-names.ts';
import { dynamodbLookups } from '#functions/adapters/dynamodb-lookups.ts';
import { dynamodbOfficers } from '#functions/adapters/dynamodb-officers.ts';
import { dynamodbPeople, dynamodbTexts } from '#functions/adapters/dynamodb-people.ts';
import { dynamodbSecrets } from '#functions/adapters/dynamodb-secrets.ts';
import { dynamodbSweeps } from '#functions/adapters/dynamodb-sweeps.ts';
import { memoryCaseFiles } from '#functions/adapters/memory/case-files.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';
import { eraseAgain, eraseDue } from '#functions/retention/erase-due.ts';
import { received } from '#test/support/domain/request-life.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { testClock } from '#test/support/memory.ts';
import { preservationActs, requestIdOf } from '#test/support/preservations.ts';

/** Of a request received on November 24, 2026, due on December 24: from this instant its personal data is erased. */
export const itsEnd = '2028-12-24T00:00:00.000Z';

/** The table and the file store in memory, with settled requests in them. */
export const erasingWorld = (startAt = '2026-11-24T18:00:00.000Z') => {
  const [clock, table, bucket] = [testClock(startAt), new MemoryTable(), new Map<string, Buffer>()];
  const w = {
    ...{ clock, table, bucket, zone: 'America/Denver' },
    cases: dynamodbCases(table, hazardsOf(clock)),
    people: dynamodbPeople(table, clock),
    texts: dynamodbTexts(table, hazardsOf(clock).chance),
    lookups: dynamodbLookups(table, clock),
    register: dynamodbControllerNames(table),
    officers: dynamodbOfficers(table),
    secrets: dynamodbSecrets(table, async (message) => createHash('sha256').update(message).digest(), clock),
    sweeps: dynamodbSweeps(table),
    caseItems: dynamodbCaseItems(table),
    caseFiles: memoryCaseFiles(bucket),
  };
  const besides = (id: string) =>
    table
      .all()
      .filter((item) => JSON.stringify(item).includes(id) && item.sk !== 'CASE')
      .filter(({ pk }) => !String(pk).startsWith('PRESERVATION#'));
  return {
    ...w,
    ...preservationActs(w),
    day: (most?: number) => eraseDue(w)(most),
    again: eraseAgain(w),
    /** Everything in the table and the file store that has to do with the case, but its history. */
    left: (id: string) => [
      ...besides(id).map(({ pk, sk }) => `${String(pk).split('#')[0]} ${String(sk).split('#')[0]}`),
      ...[...bucket.keys()].filter((key) => key.includes(id)),
    ],
    /** Received, withdrawn at once, with a letter, a message, a link, files and records. */
    settle: async (n: number, over: object = {}, isOpen = false) => {
      const id = requestIdOf(n);
      const receipt = received(over as never);
      await w.people.put(
        ...([id, '', { name: `Person ${n}`, email: `p${n}@home.example`, account: `90${n}` }] as const),
        requestKeptUntil(receipt.dueOn),
      );
      await w.people.put(id, 'about', { name: `Child ${n}` });
      await w.cases.open(requests, id, 'requester', receipt.receivedAt, [
        receipt,
        ...(isOpen ? [] : [{ type: 'request-withdrawn' } as never]),
      ]);
      await w.texts.put(id, `A message of person ${n}.`);
      await table.put({ pk: `REQUEST#${id}`, sk: 'LETTER#acknowledgement#1', to: `p${n}@home.example` });
      const secret = await w.secrets.derive(id, 'status', 1);
      await w.secrets.issue(secret, { caseId: id, purpose: 'status', serial: 1, addressHash: 'h' });
      for (const folder of ['attached', 'packages'])
        bucket.set(`${folder}/${id}/one`, Buffer.from(`file of person ${n}`));
      return { id, secret };
    },
  };
};
