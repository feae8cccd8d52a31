import { accounts } from '#domain/account/account.ts';
import { decide } from '#domain/request/decider.ts';
import { type Received, requests } from '#domain/request/request.ts';
import { accountIdFor } from '#functions/account/contract.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { receivedAt } from '#functions/request/intake/receiving.ts';
import { letter } from './domain/request.ts';
import { inMemory } from './memory.ts';

export { letter };

export const number = '4711';
export const account = accountIdFor(number, '#');
export const startAt = '2026-11-24T18:00:00.000Z';

/** A wrong code; different for each `n`. */
export const wrongFor = (right: string, n: number): string =>
  String((Number(right) + 1 + n) % 100_000_000).padStart(8, '0');

export const aHouse = () => {
  const ports = { ...inMemory(startAt), files: memoryFiles() };
  const { cases, chance } = ports;
  const act = (id: string, command: Parameters<typeof decide>[1]) =>
    cases.change(requests, id, 'm', ({ state }) => decide(state, command));
  const receive = async (over: Partial<Pick<Received, 'kind' | 'capacity'>> = {}): Promise<string> => {
    const id = chance.caseId('request');
    const facts = { kind: 'cpni-examine', capacity: 'account-holder', channel: 'web', ...over } as const;
    const receipt = receivedAt(
      id,
      startAt,
      { ...facts, regime: 'us', usState: 'CA', locale: 'en' },
      { policies: [], zone: 'America/Denver' },
    );
    await cases.open(requests, id, 'requester', startAt, [receipt]);
    return id;
  };
  return { ...ports, act, receive };
};

/** `p`: the account's address of this kind, long of record. */
export const aHouseWithAccount = async (field: 'email' | 'postal') => {
  const ports = aHouse();
  await ports.cases.open(accounts, account, 'officer:o', startAt, [
    { type: 'address-changed', field, ref: 'p' },
    { type: 'since-counted', field, since: '2024-01-01T00:00:00.000Z', because: 'import' },
  ]);
  const receive = async (): Promise<string> => {
    const id = await ports.receive();
    await ports.act(id, {
      type: 'acknowledge',
      requesterType: 'account',
      account,
      reachable: true,
      letter,
    });
    return id;
  };
  const move = () =>
    ports.cases.change(accounts, account, 'officer:o', () => [
      { type: 'address-changed', field, ref: 'q' } as const,
    ]);
  const register = async () => (await ports.cases.read(accounts, account)).state;
  return { ...ports, receive, move, register };
};
