import { reviewPackage } from '#domain/request/access-package.ts';
import { readPackage } from '#domain/request/records.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdOf, spellingOf } from '#functions/account/contract.ts';
import { answerInstruction } from '#functions/holder/answer-instruction.ts';
import { instructHolders } from '#functions/holder/instruct-holders.ts';
import { uploadPackage } from '#functions/holder/upload-package.ts';
import { packRecords } from '#functions/request/access/pack-records.ts';
import { archiveKey } from '#ports/system-packages.ts';
import { holderActs, proof } from '#test/support/holders.ts';
import { unzipped } from '#test/support/unzipped.ts';
import { workWorld } from '#test/support/work-world.ts';

export const number = '5550-1234';

const holderEvents: readonly RequestEvent[] = [
  {
    ...{ type: 'request-acknowledged', requesterType: 'account', reachable: true },
    ...{ account: accountIdOf(number) ?? '', spelling: spellingOf(number) },
  },
  { type: 'verdict-given', verdict: 'confirm', serial: 1 },
];

export const jsonl = (...records: readonly object[]): Buffer =>
  Buffer.from(records.map((one) => `${JSON.stringify({ account: number, ...one })}\n`).join(''));

/** Billing and the CRM are asked for one person's data; their owners send it to an officer. */
export const accessWorld = async (events: readonly RequestEvent[] = holderEvents) => {
  const w = workWorld();
  const acts = holderActs(w);
  for (const [slug, holds] of [
    ['billing', ['billing', 'contact-details']],
    ['crm', ['contact-details', 'support-cases']],
  ] as const) {
    await acts.enter({ slug, name: `Ledgerline ${slug}`, holds: [...holds] });
    await acts.confirm(slug);
  }
  const id = await w.request({ events, account: number });
  await instructHolders(w)();
  const change = (decide: (state: Parameters<typeof reviewPackage>[0]) => readonly RequestEvent[]) =>
    w.cases.change(requests, id, 'officer:olive', ({ state }) => decide(state));
  const stateOf = async () => (await w.cases.read(requests, id)).state;
  const archive = async () => w.inBucket.get(archiveKey(id, (await stateOf()).package?.plan ?? ''));
  return {
    ...{ ...w, id, stateOf, change, archive },
    /** `billing` has instruction 1, `crm` 2. */
    hands: async (holder: 'billing' | 'crm', content: Buffer) => {
      const n = holder === 'billing' ? 1 : 2;
      await uploadPackage(w)({ caseId: id, n, by: 'olive', file: content });
      const said = { caseId: id, n, by: 'olive', holder, answer: 'done', search: proof } as const;
      await answerInstruction(w)(said);
    },
    pack: () => packRecords(w)(),
    files: async () => unzipped((await archive()) ?? Buffer.alloc(0)),
    open: (by = 'olive') => change((state) => readPackage(state, by)),
    review: async (over: Partial<Parameters<typeof reviewPackage>[1]> = {}) => {
      const sha256 = (await stateOf()).package?.sha256 ?? '';
      return change((state) => reviewPackage(state, { sha256, leaveOut: [], by: 'olive', ...over }));
    },
  };
};
