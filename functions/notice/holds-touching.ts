import { type Breach, isSettled } from '#domain/breach/breach.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { withheldIn } from '#domain/breach/withheld.ts';
import type { CaseId } from '#domain/case/case.ts';
import { addressKey, findKey } from '#domain/case/keys.ts';
import { openBreaches } from '#functions/breach/offers.ts';
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

type HoldPorts = Pick<Ports, 'cases' | 'files'>;
type Persons = ReadonlyMap<CaseId, Person>;

const accountKey = (account: string): string => `account ${findKey(account)}`;
const emailKey = (email: string): string => `email ${addressKey(email)}`;

/** In any spelling: this informs a person or keeps data, and identifies nobody. */
const keysIn = ({ account, email }: Pick<Person, 'account' | 'email'>): readonly string[] => [
  ...(account === undefined ? [] : [accountKey(account)]),
  ...(email === undefined ? [] : [emailKey(email)]),
];

/** Names of those who are on a frozen list of this breach. Each list is read once, however many persons it is asked for. */
export const listedAmong = async (
  { files }: HoldPorts,
  breachId: string,
  breach: Breach,
  persons: Persons,
): Promise<ReadonlySet<CaseId>> => {
  const byKey = Map.groupBy(
    [...persons].flatMap(([id, person]) => keysIn(person).map((key) => ({ key, id }))),
    ({ key }) => key,
  );
  const listed = new Set<CaseId>();
  if (byKey.size === 0) return listed;
  for (const { list } of noticeOf(breach).noticeLists) {
    if (list === undefined) continue;
    for await (const line of textLines(files.read(listFile(breachId, list.sha256, 'recipients.ndjson')))) {
      const { ref, email } = JSON.parse(line) as Recipient;
      for (const key of keysIn({ account: ref, ...(email !== undefined && { email }) }))
        for (const { id } of byKey.get(key) ?? []) listed.add(id);
    }
  }
  return listed;
};

/** Each hold that has not ended, and which of these requests it touches. */
async function* holdsOver(ports: HoldPorts, requests: readonly CaseId[], persons: Persons) {
  for await (const { id } of openBreaches(ports)) {
    const found = await ports.cases.find(breaches, id);
    if (found?.state.legalHoldSince === undefined || isSettled(found.state)) continue;
    const withheld = new Set(withheldIn(found.state).map(({ request }) => request));
    yield {
      id,
      withheld: requests.filter((request) => withheld.has(request)),
      listed: await listedAmong(ports, id, found.state, persons),
    };
  }
}

/** For a person who may know of holds, and reads an officer’s words before they leave. */
export const holdsTouching =
  (ports: HoldPorts & Pick<Ports, 'people'>) =>
  async (request: string): Promise<readonly HoldTouching[]> => {
    const person = await ports.people.read(request);
    const persons = new Map(person === undefined ? [] : [[request, person]]);
    const holds: HoldTouching[] = [];
    for await (const { id, withheld, listed } of holdsOver(ports, [request], persons))
      holds.push({ id, withheld: withheld.includes(request), listed: listed.has(request) });
    return holds;
  };

/** Those of these requests that a hold touches, and not which hold. `persons`: as each typed, by request. */
export const heldAmong = async (
  ports: HoldPorts,
  requests: readonly CaseId[],
  persons: Persons,
): Promise<ReadonlySet<CaseId>> => {
  const held = new Set<CaseId>();
  for await (const { withheld, listed } of holdsOver(ports, requests, persons))
    for (const id of [...withheld, ...listed]) held.add(id);
  return held;
};
