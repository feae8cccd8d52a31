import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import { lookupKeyCodes } from '#domain/holder/holder.ts';
import { HolderInstructionStopped } from '#domain/request/holder-instructions.ts';
import type { Received, RequestEvent } from '#domain/request/request.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdFor, partOf } from '#functions/account/contract.ts';
import { instructHolders } from '#functions/holder/instruct-holders.ts';
import { keysOf } from '#functions/holder/keys-of.ts';
import {
  answerOwnInstruction,
  listOwnInstructions,
  NoHolder,
  readOwnInstruction,
} from '#functions/holder/own-instructions.ts';
import { received } from '#test/support/domain/request-life.ts';
import { holderActs, proof } from '#test/support/holders.ts';
import { preservationActs } from '#test/support/preservations.ts';
import { workWorld } from '#test/support/work-world.ts';

const at = '2026-11-24T18:00:00.000Z';
const number = '4711';
const account = accountIdFor(number, '#');
const typed = {
  ...{ name: 'Tess Typed', email: 'tess@typed.example', phone: '5550100' },
  ...{ postal: '1 Typed Street', account: number, details: 'Delete it all.' },
};

/** An account whose addresses are long of record, and a request whose requester typed other ones. */
const world = async () => {
  const w = workWorld();
  await w.cases.open(accounts, account, 'officer:o', at, [
    { type: 'account-named', ref: 'n' },
    ...(['email', 'postal'] as const).flatMap((field) => [
      { type: 'address-changed', field, ref: 'p' } as const,
      { type: 'since-counted', field, since: '2024-01-01T00:00:00.000Z', because: 'import' } as const,
    ]),
  ]);
  await w.people.put(account, partOf('name', 'n'), { name: 'Hanna Holder', account: number });
  await w.people.put(account, partOf('email', 'p'), { name: '', email: 'hanna@record.example' });
  await w.people.put(account, partOf('postal', 'p'), { name: '', postal: '2 Record Road' });
  const ask = async (over: Partial<Received>, ...events: readonly RequestEvent[]) => {
    const id = `REQ-${'0'.repeat(25)}9`;
    await w.people.put(id, '', typed);
    await w.cases.open(requests, id, 'requester', at, [received({ kind: 'delete', ...over }), ...events]);
    return id;
  };
  const keys = async (id: string, wanted = lookupKeyCodes) =>
    keysOf(w, await w.cases.read(requests, id), wanted);
  return { ...w, ...holderActs(w), ask, keys };
};

const asHolder: readonly RequestEvent[] = [
  { type: 'request-acknowledged', requesterType: 'account', account, reachable: true },
  { type: 'verdict-given', verdict: 'confirm', serial: 1 },
];
const asPerson: readonly RequestEvent[] = [
  { type: 'request-acknowledged', requesterType: 'person' },
  { type: 'email-verdict-given', verdict: 'confirm' },
];
const evidence: RequestEvent = {
  ...{ type: 'identity-checked', evidence: 'code-letter', checkedOn: '2026-11-24' },
  ...{ by: 'ann', needsSecond: false },
};

describe('a system gets only keys of the person whom we know (R-19, P34)', () => {
  it('of an account: its number and what is of record, never what the requester typed', async () => {
    const w = await world();
    expect(await w.keys(await w.ask({}, ...asHolder))).toEqual({
      ...{ 'account-number': number, email: 'hanna@record.example', name: 'Hanna Holder' },
      'postal-address': '2 Record Road',
    });
  });

  it('only the keys of its entry', async () => {
    const w = await world();
    expect(await w.keys(await w.ask({}, ...asHolder), ['email'])).toEqual({
      email: 'hanna@record.example',
    });
  });

  it.each([
    ['a person’s mailbox', { capacity: 'former-customer' }, asPerson, { email: typed.email }],
    [
      'a person with evidence',
      { capacity: 'former-customer' },
      [...asPerson, evidence],
      { email: typed.email, name: typed.name, 'postal-address': typed.postal },
    ],
    ['an agent, who is somebody else', { capacity: 'agent' }, [...asPerson, evidence], {}],
    ['a holder who has not confirmed', {}, asHolder.slice(0, 1), {}],
  ] as const)('of %s', async (_, over, events, keys) => {
    const w = await world();
    expect(await w.keys(await w.ask(over as Partial<Received>, ...events))).toEqual(keys);
  });

  it('none of a company’s request: its words name the people, and an officer reads them', async () => {
    const w = await world();
    const facts = { requesterType: 'roster', controller: 'acme', contact: 'cora' } as const;
    const id = await w.ask(
      { capacity: 'controller' },
      { type: 'request-acknowledged', ...facts },
      { type: 'verdict-given', verdict: 'confirm', serial: 1, contact: 'cora' },
    );
    expect(await w.keys(id)).toEqual({});
  });
});

/** Billing answers by itself, the CRM through an officer; both have an instruction for one request. */
const instructed = async () => {
  const w = await world();
  await w.enter({ client: 'billing-client' });
  await w.confirm();
  await w.enter({ slug: 'crm', name: 'CRM' });
  await w.confirm('crm');
  const id = await w.ask({}, ...asHolder);
  await instructHolders(w)();
  const billing = { machine: { client: 'billing-client' } };
  const own = { caseId: id, n: 1 };
  const said = { answer: 'done', search: proof } as const;
  return { ...w, id, billing, own, said };
};

describe('a system that answers by itself (R-21, P33)', () => {
  it('gets no key to delete what a preservation covers that began after the instruction (P47)', async () => {
    const w = await instructed();
    const read = () => readOwnInstruction(w)(w.own, w.billing);
    expect((await read()).body).toMatchObject({ asks: 'delete' });
    await preservationActs(w).begin({ scope: 'case', person: undefined, case: w.id });
    await expect(read()).rejects.toThrow(HolderInstructionStopped);
  });

  it('sees references and due days alone, then what one instruction needs', async () => {
    const w = await instructed();
    expect((await listOwnInstructions(w)(undefined, w.billing)).body).toEqual({
      instructions: [{ request: w.id, n: 1, dueOn: '2026-12-17' }],
    });
    expect((await readOwnInstruction(w)(w.own, w.billing)).body).toEqual({
      ...{ request: w.id, n: 1, asks: 'delete', dueOn: '2026-12-17', recordsUntil: '2026-11-24' },
      holds: ['billing', 'contact-details'],
      keys: { 'account-number': number, email: 'hanna@record.example' },
    });
  });

  it('answers once, and the history names no officer', async () => {
    const w = await instructed();
    await answerOwnInstruction(w)({ ...w.own, ...w.said }, w.billing);
    const { state, history } = await w.cases.read(requests, w.id);
    expect(state.holderInstructions?.[0]?.answer).toEqual({
      ...{ answer: 'done', textSha256: expect.any(String), at: expect.any(String) },
    });
    expect(history.at(-1)?.actor).toBe('machine:answer-instruction');
    await expect(answerOwnInstruction(w)({ ...w.own, ...w.said }, w.billing)).rejects.toThrow(
      'has answered this instruction already',
    );
    await expect(readOwnInstruction(w)(w.own, w.billing)).rejects.toThrow('has answered this instruction');
  });

  it('another system’s instruction, and one that there is not, are not found in the same words', async () => {
    const w = await instructed();
    const others = [
      { ...w.own, n: 2 },
      { ...w.own, n: 3 },
      { caseId: `REQ-${'8'.repeat(26)}`, n: 1 },
    ];
    for (const other of others) {
      await expect(readOwnInstruction(w)(other, w.billing)).rejects.toThrow(NotFound);
      await expect(answerOwnInstruction(w)({ ...other, ...w.said }, w.billing)).rejects.toThrow(NotFound);
    }
  });

  it('after an objection it gets no key and gives no answer', async () => {
    const w = await instructed();
    await w.cases.change(requests, w.id, 'roster', () => [
      { type: 'contact-objected', contact: 'carl' } as const,
    ]);
    expect((await listOwnInstructions(w)(undefined, w.billing)).body.instructions).toEqual([]);
    await expect(readOwnInstruction(w)(w.own, w.billing)).rejects.toThrow('is stopped');
    await expect(answerOwnInstruction(w)({ ...w.own, ...w.said }, w.billing)).rejects.toThrow('is stopped');
  });

  it('a client that no system in force has is no system', async () => {
    const w = await instructed();
    const nobody = { machine: { client: 'crm-client' } };
    await expect(listOwnInstructions(w)(undefined, nobody)).rejects.toThrow(NoHolder);
    await w.enter({ slug: 'crm', name: 'CRM', client: 'crm-client' });
    await expect(listOwnInstructions(w)(undefined, nobody)).rejects.toThrow(NoHolder);
    await w.confirm('crm');
    expect((await listOwnInstructions(w)(undefined, nobody)).body.instructions).toHaveLength(1);
  });

  it('no two systems have one client, not even while one waits', async () => {
    const w = await instructed();
    await expect(w.enter({ slug: 'crm', client: 'billing-client' })).rejects.toThrow(InvalidInput);
    await w.enter({ slug: 'fax', client: 'fax-client' });
    await expect(w.enter({ slug: 'crm', client: 'fax-client' })).rejects.toThrow(InvalidInput);
  });
});
