import { describe, expect, it } from 'vitest';
import { breakers } from '#domain/breaker/breaker.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { letterPolicies } from '#domain/complaint/letters.ts';
import { waitsInHold } from '#domain/request/letter-lanes.ts';
import { closeHold } from '#functions/breaker/close-hold.ts';
import { lookAfterHolds } from '#functions/breaker/look-after-holds.ts';
import { reconcile } from '#functions/case/reconcile.ts';
import { letterToComplainant } from '#functions/complaint/machine/compose.ts';
import { heldBack } from '#functions/complaint/machine/within-hold.ts';
import { complaintWorld, typed } from '#test/support/complaint/complaint-world.ts';

const start = '2026-11-24T18:00:00.000Z';
const pat = typed.email as string;
const officer = { by: 'ann', reason: 'The provider works again.' };

const held = async () => {
  const world = complaintWorld(start);
  await world.cases.open(breakers, 'BRK-2026', 'machine:record-email-events', start, [
    { type: 'hold-opened', n: 1, scope: { kind: 'everything' }, bounced: 40, of: 500 },
  ]);
  return { world, id: await world.submit() };
};
const waiting = async (world: ReturnType<typeof complaintWorld>) =>
  (await world.letters.held(undefined, 9)).items.map(({ kind }) => kind);

describe('a complaint while everything is held', () => {
  it('its acknowledgement waits, its officers hear of it, and it goes out once after the hold', async () => {
    const { world, id } = await held();
    expect([world.mailTo(pat), await waiting(world)]).toEqual([[], ['acknowledgement']]);
    expect(world.mailTo('officers@example.com')).toHaveLength(1);
    for (let n = 0; n < 5; n += 1) {
      world.clock.advance(3_600_000);
      await world.run(id);
    }
    expect(world.mailTo(pat)).toEqual([]);
    await closeHold(world)({ hold: '2026-1', ...officer });
    for (let n = 0; n < 6; n += 1) {
      world.clock.advance(3_600_000);
      await world.run(id);
    }
    expect(world.mailTo(pat).map(({ tags }) => tags.letter)).toEqual(['acknowledgement']);
    expect(await waiting(world)).toEqual([]);
    expect((await world.stateOf(id)).stage).toBe('working');
  });

  it('looked at again every hour, it is nothing that was lost: no alarm says so', async () => {
    const { world, id } = await held();
    await world.run(id);
    world.clock.advance(2 * 3_600_000);
    expect(await reconcile(world)({}, 'arn')).toMatchObject({ restarted: 0 });
    expect(await world.cases.due(instantText(world.clock.now()), 9)).toMatchObject([{ id }]);
  });

  it('the letter that says we are late goes out all the same', async () => {
    const { world, id } = await held();
    await world.until(id, '2027-01-12T18:00:00.000Z');
    const kinds = world.mailTo(pat).map(({ tags }) => tags.letter);
    expect(kinds).toContain('overdue');
    expect(kinds).not.toContain('acknowledgement');
    expect(kinds).not.toContain('holding');
  });

  it('answered before its acknowledgement goes out, the acknowledgement promises no answer', async () => {
    const { world, id } = await held();
    const seen = await world.cases.read(complaints, id);
    const owed = { kind: 'acknowledgement', of: '1' } as const;
    const { text: before } = await letterToComplainant(world, seen, owed);
    expect(before).toMatch(/our answer by/);
    const answered = { ...seen, state: { ...seen.state, stage: 'answered' } as typeof seen.state };
    const { text: after } = await letterToComplainant(world, answered, owed);
    expect(after).not.toMatch(/answer by|will look into it/);
  });

  it('officers read that a message came, also when the complainant’s data is gone', async () => {
    const { world, id } = await held();
    const seen = await world.cases.read(complaints, id);
    const people = { ...world.people, read: async () => undefined };
    const owed = { kind: 'message-arrived', of: '9' } as const;
    expect(await heldBack({ ...world, people }, seen, owed)).toEqual({});
  });

  it('with a postal address it goes on paper after one business day, and not by email', async () => {
    const { world, id } = await held();
    const postal = 'Pat Person\n1 Main St\nProvo UT';
    Object.assign(world.people, { read: async () => ({ name: 'Pat', email: pat, postal }) });
    for (let n = 0; n < 48; n += 1) {
      world.clock.advance(3_600_000);
      await world.run(id);
    }
    const { items } = await world.post.waiting('to-post', undefined, 9);
    expect(items).toMatchObject([{ caseId: id, kind: 'acknowledgement' }]);
    await closeHold(world)({ hold: '2026-1', ...officer });
    world.clock.advance(5 * 3_600_000);
    await world.run(id);
    expect([world.mailTo(pat), await waiting(world)]).toEqual([[], []]);
  });

  it('withdrawn meanwhile, it leaves the list of held letters', async () => {
    const { world, id } = await held();
    const [key] = (await world.letters.held(undefined, 9)).items;
    expect(key).toBeDefined();
    await world.cases.change(complaints, id, 'complainant', () => [{ type: 'complaint-withdrawn' }]);
    await lookAfterHolds(() => {})(world)();
    expect(await waiting(world)).toEqual([]);
  });
});

describe('letters that wait in a hold', () => {
  it('requests and complaints decide alike where they have a kind in common', () => {
    for (const [kind, policy] of Object.entries(letterPolicies))
      if (Object.hasOwn(waitsInHold, kind))
        expect(policy.waitsInHold).toBe(waitsInHold[kind as keyof typeof waitsInHold]);
  });
});
