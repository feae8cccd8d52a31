import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { breaches } from '#domain/breach/noun.ts';
import { type Group, groups, mayGroup } from '#domain/case/groups.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { requests } from '#domain/request/request.ts';
import { type ClassAStep, type RegisterStep, twoPersonSteps } from '#domain/two-person-steps.ts';
import { tellSecondMissing } from '#functions/case/tell-second-missing.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import { readSignatures } from '#functions/officer/read-signatures.ts';
import type { StoredCase } from '#ports/cases.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';
import {
  type BreachLife,
  id as breachId,
  cho,
  held,
  letterWritten,
  listFrozen,
  noon,
} from '#test/support/domain/breach.ts';
import { id as complaintId, receivedEvent } from '#test/support/domain/complaint.ts';
import { ofBreach } from '#test/support/domain/proposed.ts';
import { received, id as requestId } from '#test/support/domain/request-life.ts';
import { steps as ofRegisters, world as registers, type World } from '#test/support/waiting-registers.ts';

stopTables();

const at = '2026-11-24T15:00:00.000Z' as never;
/** Nobody who acted in any of the cases. */
const stranger = 'sub-zoe';

const read = (w: World, by: string, ...theirs: readonly string[]) =>
  readSignatures(w)({ by }, { officer: { groups: theirs } }).then(({ body }) => body);

const keep = (w: World, { state, now }: Pick<BreachLife, 'state' | 'now'>, id = breachId): void => {
  const { stored } = w as unknown as { readonly stored: Map<string, StoredCase> };
  const keys = breaches.keys(id, state);
  stored.set(id, { id, kind: 'breach', state, revision: 1, history: [], hash: '', keys, runs: {} } as never);
  w.clock.set(now);
};

/** Generation 1: no breach was restored, unless the test says so. */
const world = async (tableGeneration = 1): Promise<World> => {
  const w = await registers();
  return { ...w, cases: { ...w.cases, tableGeneration } };
};

const entry = { at, by: 'mia', late: true, needsSecond: true } as const;
const inRequest =
  (over: object, ...events: readonly object[]) =>
  async (w: World) => {
    const first = { ...received({ kind: 'inquiry' }), ...over };
    await w.cases.open(requests, requestId, 'requester', at, [first, ...events] as never);
  };
const identity = {
  ...{ type: 'identity-checked', evidence: 'photo-id-in-person', by: 'mia', checkedOn: '2026-11-24' },
  needsSecond: true,
};
const recordsDeclared = {
  type: 'records-declared',
  covers: 'paper',
  account: 'ACC-1',
  by: 'mia',
  textSha256: 't',
};
const reportedChild = {
  ...{ type: 'requester-looked-up', requesterType: 'person' },
  block: { reviewBy: '2026-11-27', accounts: ['ACC-1'] },
};
const liftProposed = { type: 'child-block-proposed', decision: 'lift', by: 'mia', textSha256: 't' };
const text = { type: 'text-held', n: 1, as: 'message', heldSha256: 'a'.repeat(64), by: 'mia' };

const unapproved = () => held('2026-11-24', [listFrozen(), letterWritten()]);

/** One thing that waits, for every step: a new step does not compile without it. */
const waits: Readonly<Record<ClassAStep, (w: World) => unknown>> = {
  ...(Object.fromEntries(
    Object.entries(ofBreach).map(([step, { proposed }]) => [step, (w: World) => keep(w, proposed())]),
  ) as Record<keyof typeof ofBreach, (w: World) => unknown>),
  ...(Object.fromEntries(
    Object.entries(ofRegisters).map(([step, [ask]]) => [step, ask]),
  ) as unknown as Record<RegisterStep, (w: World) => unknown>),
  'approve-notice': (w) => keep(w, unapproved()),
  'confirm-entry': inRequest({ entry }),
  'confirm-identity': inRequest({}, identity),
  'confirm-records': inRequest({}, recordsDeclared),
  'confirm-block': inRequest({ kind: 'child-data' }, reportedChild, liftProposed),
  'confirm-text': async (w) => {
    await w.cases.open(requests, requestId, 'requester', at, [received(), text] as never);
    w.clock.advance(86_400_000);
  },
};

const worldWith = async (step: ClassAStep): Promise<World> => {
  const w = await world(step === 'resume-sending' ? 2 : 1);
  await waits[step](w);
  return w;
};

const steps = Object.keys(twoPersonSteps).filter(
  (step): step is ClassAStep => twoPersonSteps[step as ClassAStep].class === 'A',
);

describe('what waits for a second officer (R-13)', () => {
  it.each(steps)('%s: is shown to who may sign it, with its words, its page and who asked', async (step) => {
    const w = await worldWith(step);
    const { signatures, mine } = await read(w, stranger, 'supervisor');
    const found = signatures.filter((one) => one.step === step);

    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      confirms: expect.stringMatching(/^[A-Z].{10,}/),
      since: expect.anything(),
    });
    const { page = '', reference = '' } = found[0] ?? {};
    // Of all breaches, not of one.
    const single = /^\/officer\/(?:closing-days|sending)$/.test(page);
    expect(single || page === pageOf(reference)).toBe(true);
    expect(found[0]).not.toHaveProperty('notMe');
    expect(found[0]).not.toHaveProperty('notNow');
    expect(mine).toBe(signatures.length);
    expect(found[0]?.confirms).not.toMatch(/undefined|BRE-|REQ-/);
  });

  it.each(steps)(
    '%s: who acted before is told why they cannot sign it, and it is still shown',
    async (step) => {
      const w = await worldWith(step);
      const [found] = (await read(w, stranger, 'supervisor')).signatures.filter((one) => one.step === step);
      if (found?.by === undefined) return expect(step).toBe('confirm-restore');
      const { signatures, mine } = await read(w, found.by.sub, 'supervisor');
      const again = signatures.find((one) => one.step === step);
      expect(again?.notMe).toMatch(/^You [a-z’ ]+\. Another officer must sign\.$/);
      expect(mine).toBe(signatures.filter(({ notMe }) => notMe === undefined).length);
    },
  );

  const cells = steps.flatMap((step) => groups.map((group) => ({ step, group })));
  it.each(cells)('$step: $group sees it only with the access to sign it', async ({ step, group }) => {
    const w = await worldWith(step);
    const { signatures } = await read(w, stranger, group);
    const isShown = signatures.some((one) => one.step === step);
    expect(isShown).toBe(mayGroup(twoPersonSteps[step].signers, group));
  });

  it('a sentence that the DPO proposed is for a supervisor, so another DPO reads why not', async () => {
    const w = await worldWith('confirm-sentence');
    const { signatures, mine } = await read(w, stranger, 'dpo');
    const found = signatures.find((one) => one.step === 'confirm-sentence');
    expect([found?.notMe, found?.page]).toEqual(['It is for a supervisor.', '/officer/sentences']);
    expect(mine).toBe(signatures.length - 1);
  });

  it('an account is shown although it is in the work list for a call that we owe', async () => {
    const w = await world();
    await ofRegisters['enter-past-since'][0](w);
    const [id = ''] = (await read(w, stranger, 'officer')).signatures.map(({ reference }) => reference);
    await w.cases.change(accounts, id, 'officer:ann', () => [
      { type: 'call-owed', ref: 'r'.repeat(64) } as const,
    ]);
    const { signatures } = await read(w, stranger, 'officer');
    expect(signatures.map(({ step, reference }) => [step, reference])).toEqual([['enter-past-since', id]]);
  });

  it('the longest wait comes first, and people have names', async () => {
    const w = await world();
    await w.officers.see({ sub: 'ann', name: 'Ann Asker', groups: ['officer'], lastSeenAt: at });
    await ofRegisters['enter-past-since'][0](w);
    w.clock.advance(60_000);
    await ofRegisters['enter-roster'][0](w);
    const { signatures } = await read(w, stranger, 'officer');
    expect(signatures.map(({ step, by, page }) => [step, by?.name, page.split('/')[2]])).toEqual([
      ['enter-past-since', 'Ann Asker', 'accounts'],
      ['enter-roster', 'Ann Asker', 'companies'],
    ]);
  });

  it('a complaint that was entered late is named as one', async () => {
    const w = await world();
    await w.cases.open(complaints, complaintId, 'officer:mia', at, [receivedEvent({ entry })]);
    expect((await read(w, stranger, 'officer')).signatures).toMatchObject([
      {
        reference: complaintId,
        confirms: 'A complaint that was entered late',
        page: `/officer/complaints/${complaintId}`,
      },
    ]);
  });

  it('an author of the letter and an uploader of the list are both told (R-13)', async () => {
    const w = await world();
    keep(w, unapproved());
    const notMe = async (by: string) => (await read(w, by, 'breach-officer')).signatures[0]?.notMe;
    expect(await notMe('wes')).toBe('You wrote the letter. Another officer must sign.');
    expect(await notMe('una')).toBe('You uploaded the list. Another officer must sign.');
    expect((await read(w, 'abe', 'breach-officer')).mine).toBe(1);
  });

  it('after a restore every open breach waits, and nobody has asked yet (R-13)', async () => {
    const w = await world(2);
    keep(w, held());
    const { signatures } = await read(w, cho, 'breach-officer');
    expect(signatures).toMatchObject([{ step: 'confirm-restore', reference: breachId }]);
    expect(signatures[0]).not.toHaveProperty('by');
  });

  it('an officer’s text is shown to a stand-in only once they are called (R-10)', async () => {
    const w = await world();
    w.clock.set(at);
    await w.cases.open(requests, requestId, 'requester', at, [received(), text] as never);
    const now = async (group: Group) => (await read(w, stranger, group)).signatures.length;
    expect([await now('stand-in'), await now('dpo')]).toEqual([0, 1]);
    w.clock.set('2026-11-24T22:00:00.000Z');
    expect([await now('stand-in'), await now('dpo')]).toEqual([1, 1]);
  });

  it('a file that is gone can be confirmed by nobody, so it waits no more (R-13)', async () => {
    const w = await world();
    await ofRegisters['confirm-import'][0](w);
    w.clock.advance(7 * 86_400_000 - 1);
    expect((await read(w, stranger, 'officer')).mine).toBe(1);
    w.clock.advance(1);
    expect((await read(w, stranger, 'officer')).signatures).toEqual([]);
  });

  it('in DynamoDB, also after the DPO and the supervisors were told (R-13)', async () => {
    const w = await registers(undefined, places[1]);
    for (const [ask] of Object.values(ofRegisters)) await ask(w);
    const seen = async () =>
      (await read(w, stranger, 'supervisor')).signatures.map(({ step }) => step).toSorted();
    expect(await seen()).toEqual(Object.keys(ofRegisters).toSorted());
    w.clock.advance(3 * 86_400_000);
    await tellSecondMissing(w)();
    expect(await seen()).toEqual(Object.keys(ofRegisters).toSorted());
  });

  it('confirmed, it is gone: of a register', async () => {
    for (const [step, [ask, confirm]] of Object.entries(ofRegisters)) {
      const w = await world(step === 'resume-sending' ? 2 : 1);
      await ask(w);
      await confirm(w);
      expect([step, (await read(w, stranger, 'supervisor')).signatures]).toEqual([step, []]);
    }
  });

  it('more than one page of cases is read to its end', async () => {
    const w = await world();
    for (let n = 0; n < 250; n += 1) {
      const id = `REQ-${String(n).padStart(26, '0')}`;
      await w.cases.open(requests, id, 'requester', at, [
        { ...received(), ...(n % 100 === 0 ? { entry } : {}) },
      ]);
    }
    expect((await read(w, stranger, 'officer')).mine).toBe(3);
  });
});

describe('without a breach group (R-13)', () => {
  it('nothing differs by a breach: the same answer, and the same calls of the store', async () => {
    const seen = async (isThere: boolean) => {
      const w = await world();
      if (isThere) keep(w, unapproved());
      w.clock.set(noon('2026-11-24'));
      if (isThere) await ofRegisters['confirm-closure-removal'][0](w);
      await ofRegisters['enter-roster'][0](w);
      const calls: unknown[] = [];
      const cases = new Proxy(w.cases, {
        get: (target, name) => {
          const member = target[name as keyof typeof target] as unknown;
          if (typeof member !== 'function') return member;
          return (...given: unknown[]) => {
            calls.push([name, given.filter((one) => typeof one !== 'object' || Array.isArray(one))]);
            return member(...given);
          };
        },
      });
      return { answer: await read({ ...w, cases }, stranger, 'officer'), calls };
    };
    const [without, withBreach] = [await seen(false), await seen(true)];
    expect(withBreach).toEqual(without);
    expect(without.answer.mine).toBe(1);
    // A page stays full without them, so their number shows in no time either.
    expect(without.calls).toContainEqual(['list', [undefined, undefined, 100, 'breach']]);
  });
});
