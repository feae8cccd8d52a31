import { accounts } from '#domain/account/account.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { proposalOf } from '#domain/request/decider.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdFor, partOf } from '#functions/account/contract.ts';
import { chance } from '#functions/adapters/chance.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { checkCpni } from '#functions/cpni-check/check-cpni.ts';
import { confirmBlock, decideBlock } from '#functions/request/child/decide-block.ts';
import { receiveSubmission } from '#functions/request/intake/submit-request.ts';
import { letterhead } from './letters/sample.ts';
import { inMemory } from './memory.ts';
import { runRequest } from './request-machine.ts';

export const start = '2026-11-24T18:00:00.000Z';
export const day = 86_400_000;
export const number = '801-555-0100';
export const account = accountIdFor(number, '#');
export const report = {
  ...({ kind: 'child-data', capacity: 'guardian', childAge: 'under-13', account: number } as const),
  ...{ name: 'Paula', email: 'paula@typed.example', details: 'My child has this phone.' },
} as const;

/** Receives, and runs no machine by itself. */
export const reportHouse = async () => {
  const memory = { ...inMemory(start), files: memoryFiles() };
  const w = {
    ...{ ...memory, chance, letterhead, zone: 'America/Denver', siteUrl: 'https://privacy.example' },
    ...{ officersAddress: 'officers@example.com' },
  };
  await w.cases.open(accounts, account, 'officer:o', start, [{ type: 'account-named', ref: 'n' }]);
  await w.people.put(account, partOf('name', 'n'), { name: 'Hanna Holder', account: number });
  const ask = async (asked = number, use = 'same-category-marketing') => {
    const alarms = { notRecorded: () => {}, saleAsked: () => {}, unknownServed: () => {}, failed: () => {} };
    const question = { account: asked, use, recipient: 'own' };
    const { body } = await checkCpni(alarms)(w)(question, { machine: { client: 'marketing' } });
    return body.allowed ? 'allowed' : `${body.basis} since ${body.since}`;
  };
  const submit = receiveSubmission(w);
  const run = runRequest(w);
  /** Received, and its machine has run. */
  const reported = async (over: object = {}) => {
    const { id } = await submit({ ...report, ...over } as never);
    await run(id);
    return id;
  };
  const stateOf = async (id: string) => (await w.cases.read(requests, id)).state;
  const confirm = async (id: string, by = 'omar') =>
    confirmBlock(w)({
      ...{ caseId: id, by },
      proposalSha256: proposalSha256(proposalOf(await stateOf(id), { type: 'confirm-block' })),
    });
  const decide = async (id: string, decision: 'confirm' | 'lift' | 'delete') => {
    await decideBlock(w)({ caseId: id, by: 'olive', decision, reason: `Because of ${decision}.` });
    return confirm(id);
  };
  return { ...w, ask, submit, run, reported, stateOf, decide, confirm };
};
