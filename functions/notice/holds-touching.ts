import { type Breach, isSettled } from '#domain/breach/breach.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { withheldIn } from '#domain/breach/withheld.ts';
import { addressKey, findKey } from '#domain/case/keys.ts';
import { openBreaches } from '#functions/breach/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';
import { listFile } from './list/frozen-list.ts';
import { textLines } from './list/ndjson.ts';
import type { Recipient } from './list/recipient.ts';

/**
 * A legal hold that has not ended. `withheld`: an answer to this request withheld something under it. `listed`: the account
 * or the email address that the person typed is on a frozen list.
 */
export interface HoldTouching {
  readonly id: string;
  readonly withheld: boolean;
  readonly listed: boolean;
}

type HoldPorts = Pick<Ports, 'cases' | 'files' | 'people'>;

/** In any spelling: this informs a person, and identifies nobody. */
const isOn =
  ({ account, email }: Person) =>
  (row: Recipient): boolean =>
    (account !== undefined && findKey(row.ref) === findKey(account)) ||
    (email !== undefined && row.email !== undefined && addressKey(row.email) === addressKey(email));

const isListed = async (
  { files }: HoldPorts,
  caseId: string,
  breach: Breach,
  person: Person | undefined,
): Promise<boolean> => {
  if (person === undefined) return false;
  const isThem = isOn(person);
  for (const { list } of noticeOf(breach).noticeLists) {
    if (list === undefined) continue;
    for await (const line of textLines(files.read(listFile(caseId, list.sha256, 'recipients.ndjson'))))
      if (isThem(JSON.parse(line) as Recipient)) return true;
  }
  return false;
};

/** For a person who may know of holds, and reads an officer’s words before they leave. */
export const holdsTouching =
  (ports: HoldPorts) =>
  async (request: string): Promise<readonly HoldTouching[]> => {
    const person = await ports.people.read(request);
    const holds: HoldTouching[] = [];
    for await (const { id } of openBreaches(ports)) {
      const found = await ports.cases.find(breaches, id);
      if (found?.state.legalHoldSince === undefined || isSettled(found.state)) continue;
      const withheld = withheldIn(found.state).some((one) => one.request === request);
      holds.push({ id, withheld, listed: await isListed(ports, id, found.state, person) });
    }
    return holds;
  };
