import { noticeOf } from '#domain/breach/customer-notice.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { otherListSeals } from '#domain/notice/state.ts';
import type { StoredBreach } from '#functions/breach/offers.ts';
import type { Files } from '#ports/files.ts';
import type { Ports } from '#ports/index.ts';
import { suspectFrom } from './delivery-of-row.ts';
import { listFile } from './frozen-list.ts';
import { textLines } from './ndjson.ts';
import type { Recipient } from './recipient.ts';
import { RowsAlike } from './rows-alike.ts';
import type { Sorting } from './sort-rows.ts';

/** By seal: each list notifies its own customers. */
export const customersOnOtherLists = async (
  files: Files,
  { id: caseId, state }: StoredBreach,
  list: number,
): Promise<ReadonlyMap<string, RowsAlike>> => {
  const told = new Map<string, RowsAlike>();
  for (const sha256 of otherListSeals(noticeOf(state), list)) {
    const customers = new RowsAlike();
    const rows = files.read(listFile(caseId, sha256, 'recipients.ndjson'));
    for await (const line of textLines(rows)) customers.add(JSON.parse(line) as Recipient);
    told.set(sha256, customers);
  }
  return told;
};

export const sortingFor = async (
  { files, addressOfRecord }: Pick<Ports, 'addressOfRecord' | 'files'>,
  breach: StoredBreach,
  list: number,
  now: Instant,
): Promise<Sorting> => {
  const { occurredFrom, discoveredAt, zone } = breach.state;
  const since = { ...(occurredFrom === undefined ? {} : { occurredFrom }), discoveredAt, now, zone };
  return {
    addressOfRecord,
    suspectFrom: suspectFrom(since),
    zone,
    told: await customersOnOtherLists(files, breach, list),
  };
};
