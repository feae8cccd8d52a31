import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { controllers } from '#domain/controller/controller.ts';
import { requests } from '#domain/request/request.ts';
import { caseCommands } from '#functions/case/commands.ts';
import { tellCompany } from '#functions/case/tell-company.ts';
import { contactIdOf } from '#functions/controller/contract.ts';
import { viewOf } from '#functions/request/status/read-request.ts';
import { account, reportHouse, start } from '#test/support/child-reports.ts';

const cora = 'cora@acme.example';
const order = { company: 'Acme Voice, Inc.', whose: 'user-77', reason: 'Seen in the export.' };

/** A company that keeps data with us, and a report about our own data of a child. */
const world = async () => {
  const w = await reportHouse();
  await w.cases.open(controllers, 'CTL-acme', 'officer:o', start, [
    { type: 'controller-registered', slug: 'acme', name: order.company, contractRef: 'M' },
    { type: 'contact-added', contact: contactIdOf(cora), from: '2024-01-01T00:00:00.000Z' },
  ]);
  await w.people.put('CTL-acme', contactIdOf(cora), { name: 'Cora Contact', email: cora });
  await w.register.publish(order.company, 'acme');
  const id = await w.reported();
  const tell = (over: object = {}) => tellCompany(w)({ caseId: id, by: 'olive', ...order, ...over });
  const lettersTo = (to: string) => w.mail.outbox.filter((letter) => letter.to === to);
  return { ...w, id, tell, lettersTo };
};

describe('a company is told of data that an officer found in a report about a child (P24, R-20)', () => {
  it('at once, under a reference of its own, with what finds the record and not who reported', async () => {
    const w = await world();
    const { as } = (await w.tell()).body;
    await w.run(as);
    const [letter, ...more] = w.lettersTo(cora);
    expect(more).toEqual([]);
    expect(letter?.text).toContain('user-77');
    for (const hidden of ['Paula', 'paula@typed.example', w.id, 'My child has this phone.'])
      expect(letter?.text).not.toContain(hidden);
    expect(await w.stateOf(as)).toMatchObject({
      ...{ stage: 'notifying-controller', controller: 'acme', foundIn: { report: w.id, controller: 'acme' } },
      companyTold: { letters: 1 },
    });
    // Nobody asked it of us, so no report counts it as received.
    expect((await w.cases.read(requests, as)).keys.report).toBeUndefined();
    expect((await w.stateOf(w.id)).companiesFound).toEqual([{ controller: 'acme', as }]);
  });

  it.each([
    { typed: 'user-77' },
    { typed: 'lea@acme.example' },
    { typed: '+1 (801) 555-0100' },
    { typed: '0042/17' },
    { typed: 'Lea', isWords: true },
    { typed: '(...) ----', isWords: true },
    { typed: 'Lea, user 77 of Acme', isWords: true },
    { typed: 'yes-there-was-a-breach-77', isWords: true },
    { typed: 'FBI-2026-17', isWords: true },
    { typed: 'BRE-2026-1', isWords: true },
    { typed: 'brecha.de.datos@x.example', isWords: true },
  ])(
    'what finds the record is a number or an address and no words (R-10): $typed',
    ({ typed, isWords = false }) => {
      const { success } = caseCommands.tellCompany.body.safeParse({ ...order, whose: typed });
      expect(success).toBe(!isWords);
    },
  );

  it('the person who reported gets no letter and reads no other word, at any time', async () => {
    const [plain, found] = [await world(), await world()];
    const { as } = (await found.tell()).body;
    await found.run(as);
    const seen = async ({ id, cases, lettersTo }: typeof plain, on: string) => {
      const view = viewOf(await cases.read(requests, id), on as never);
      const letters = lettersTo('paula@typed.example').map(({ subject, text }) => [subject, text]);
      return JSON.stringify([view, letters])
        .replaceAll(id, '<id>')
        .replaceAll(/[0-9A-Z]{26}/g, '<secret>');
    };
    for (const on of ['2026-11-24', '2026-12-04', '2026-12-20', '2027-02-01'])
      expect(await seen(found, on)).toBe(await seen(plain, on));
  });

  it('twice is once: the same reference, the same letter', async () => {
    const w = await world();
    const [first, again] = [await w.tell(), await w.tell()];
    expect(again.body.as).toBe(first.body.as);
    await w.run(first.body.as);
    await w.run(first.body.as);
    expect(w.lettersTo(cora)).toHaveLength(1);
  });

  it('a crash between the two cases leaves neither half: the same act goes on', async () => {
    const w = await world();
    const change = () => Promise.reject(new Error('Died.'));
    const dying = tellCompany({ ...w, cases: { ...w.cases, change } });
    await expect(dying({ caseId: w.id, by: 'olive', ...order })).rejects.toThrow('Died');
    const { as } = (await w.tell()).body;
    await w.run(as);
    expect(w.lettersTo(cora)).toHaveLength(1);
  });

  it.each([
    ['a company that the register does not have', { company: 'Nobody' }, 'invalid-input'],
    ['no company', { company: '' }, 'invalid-input'],
  ])('%s is refused, and nothing is written', async (_, over, code) => {
    const w = await world();
    const before = [...w.stored.keys()];
    await expect(w.tell(over)).rejects.toMatchObject({ code });
    expect([...w.stored.keys()]).toEqual(before);
  });

  it('a request that is about no child tells no company', async () => {
    const w = await world();
    const caseId = await w.reported({ kind: 'inquiry', capacity: 'account-holder', childAge: undefined });
    await expect(w.tell({ caseId })).rejects.toMatchObject({ code: 'not-about-a-child' });
  });

  it('our own block stays where the company says nothing, and the company’s where ours is lifted', async () => {
    const w = await world();
    const { as } = (await w.tell()).body;
    await w.run(as);
    expect((await w.cases.read(accounts, account)).state.childBlocks).toMatchObject([{ request: w.id }]);
    await w.decide(w.id, 'lift');
    expect(await w.ask()).toBe('allowed');
  });
});
