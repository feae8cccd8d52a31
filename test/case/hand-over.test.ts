import { describe, expect, it } from 'vitest';
import { decide } from '#domain/breach/decider.ts';
import { breaches } from '#domain/breach/noun.ts';
import { openConfirmations } from '#domain/breach/pending.ts';
import { deputiesId, deputyList } from '#domain/case/deputies.ts';
import { requests } from '#domain/request/request.ts';
import { assignmentTo } from '#functions/case/assign-case.ts';
import { handOver } from '#functions/case/hand-over.ts';
import { applyOfficerAction } from '#functions/case/take-officer-action.ts';
import { BreachLife, determine, noon } from '#test/support/domain/breach.ts';
import { received } from '#test/support/domain/request-life.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';
import { mortal } from '#test/support/notice/crashing.ts';

const [leo, sam, sue, mia] = ['leo', 'sam', 'sue', 'mia'] as const;
const at = '2026-11-24T19:00:00.000Z';
const breach = 'BRE-7ZZABCDEFGHJKMNPQRSTVWXYZ0';
const numbered = (n: number) => `REQ-${String(n).padStart(26, '0')}`;

/** Leo has `many` cases; the first waits for a second officer, asked by Mia. In a breach Leo asked for a "no". */
const world = async (many = 3) => {
  const ports = {
    ...inMemory(at),
    letterhead,
    zone: 'America/Denver',
    officersAddress: 'officers@example.com',
    breachOfficersAddress: 'breach-officers@example.com',
  };
  const { cases, people } = ports;
  for (let n = 1; n <= many; n += 1) {
    const id = numbered(n);
    await people.put(id, '', { name: 'Pat', email: 'pat@home.example' });
    const entry = n === 1 ? { entry: { at, by: mia, late: true, needsSecond: true } } : {};
    await cases.open(requests, id, 'requester', at, [{ ...received({ kind: 'inquiry' }), ...entry }]);
    await applyOfficerAction(ports)(id, { type: 'assign', to: leo, by: leo }, leo);
  }
  const life = new BreachLife(noon('2026-11-24'), []);
  const firstCommit = await cases.open(breaches, breach, `officer:${leo}`, life.now, life.history[0]!.events);
  const no = { ...determine(noon('2026-11-24'), { within2011: 'no', reasonCode: 'no-cpni' }), by: leo };
  await cases.change(breaches, firstCommit.case, `officer:${leo}`, ({ state }) =>
    decide(state, no, life.facts),
  );
  return ports;
};

type World = Awaited<ReturnType<typeof world>>;

const leaving = { leaves: leo, to: sam, on: '2026-11-24', by: sue };

/** What is true in the end, without the times at which it was done. */
const outcomeOf = async ({ cases, mail }: World, many = 3) => ({
  assigned: await Promise.all(
    Array.from(
      { length: many },
      async (_, n) => (await cases.read(requests, numbered(n + 1))).state.assigned,
    ),
  ),
  handovers: (await cases.read(requests, numbered(1))).history.flatMap(({ events }) =>
    events.filter(({ type }) => type === 'request-assigned'),
  ).length,
  left: (await cases.read(deputyList, deputiesId)).state.left,
  letters: mail.outbox.map(({ to, subject }) => `${to}: ${subject}`).toSorted(),
});

describe('an officer leaves (R-24)', () => {
  it('one act hands over the open cases and shows what waits for a second person (R-24)', async () => {
    const ports = await world();
    const { body } = await handOver(ports)(leaving);

    expect(body).toEqual({
      handed: 3,
      more: false,
      signatures: [
        { id: numbered(1), toConfirm: 'entry', askedBy: mia, successorMaySign: true },
        { id: breach, toConfirm: 'determination', askedBy: leo, successorMaySign: true },
      ],
    });
    expect(await outcomeOf(ports)).toEqual({
      assigned: Array(3).fill({ to: sam, for: leo, unclaimedAfter: '2026-11-25' }),
      handovers: 2,
      left: [{ officer: leo, to: sam, on: '2026-11-24' }],
      letters: [
        `breach-officers@example.com: A second officer is needed: ${breach}`,
        `officers@example.com: A second officer is needed: ${numbered(1)}`,
      ],
    });
  });

  it('who left stays the author: may not sign it, the successor may, and it is not lost (R-13)', async () => {
    const ports = await world();
    await handOver(ports)(leaving);
    const { state } = await ports.cases.read(breaches, breach);
    const [waiting] = openConfirmations(state, at);

    expect(waiting).toMatchObject({ toConfirm: 'determination', by: leo });
    const life = new BreachLife(noon('2026-11-24'));
    life.state = state;
    const sign = { ...waiting!.confirms!, by: leo };
    expect(() => life.do(sign)).toThrow('This needs a second person.');
    life.do({ ...sign, by: sam });
    expect(life.state.determination?.confirmedBy).toBe(sam);
  });

  it('a successor who asked for it is told that another must sign (R-13)', async () => {
    const ports = await world();
    const { body } = await handOver(ports)({ ...leaving, to: mia });

    expect(body.signatures[0]).toMatchObject({ id: numbered(1), askedBy: mia, successorMaySign: false });
  });

  it('more than 200 cases take several calls, each case one commit (R-24)', async () => {
    const ports = await world(203);
    expect((await handOver(ports)(leaving)).body).toMatchObject({ handed: 200, more: true });
    expect((await handOver(ports)(leaving)).body).toMatchObject({ handed: 3, more: false });
    expect((await handOver(ports)(leaving)).body).toMatchObject({ handed: 0, more: false });
    expect((await outcomeOf(ports, 203)).assigned.every((one) => one?.to === sam)).toBe(true);
  }, 60_000);

  it('a second call finishes what a crash cut off, wherever it was (R-24)', async () => {
    const whole = await world();
    const counting = mortal({ call: Number.POSITIVE_INFINITY, after: false });
    const through = (ports: World, { port }: ReturnType<typeof mortal>) => ({
      ...ports,
      cases: port(ports.cases),
      letters: port(ports.letters),
      texts: port(ports.texts),
      workflows: port(ports.workflows),
    });
    await handOver(through(whole, counting))(leaving);
    const expected = await outcomeOf(whole);

    expect(counting.calls()).toBeGreaterThan(10);
    for (let call = 1; call <= counting.calls(); call += 1)
      for (const after of [false, true]) {
        const ports = await world();
        const life = mortal({ call, after });
        expect(await life.live(handOver(through(ports, life))(leaving))).toBeUndefined();
        await handOver(ports)(leaving);
        expect(await outcomeOf(ports), `${after ? 'after' : 'before'} call ${call}`).toEqual(expected);
      }
  }, 60_000);

  it('a case that went to a third officer meanwhile stays there (R-24)', async () => {
    const ports = await world(1);
    await applyOfficerAction(ports)(numbered(1), { type: 'assign', to: mia, by: sue }, sue);
    const stale = { ...ports.cases, listAssigned: async () => ({ items: [{ id: numbered(1) }] }) as never };
    expect((await handOver({ ...ports, cases: stale })(leaving)).body.handed).toBe(0);
    expect((await ports.cases.read(requests, numbered(1))).state.assigned?.to).toBe(mia);
  });

  it('what is assigned to them later goes to the successor, and to the successor’s (R-24)', async () => {
    const ports = await world(1);
    await handOver(ports)(leaving);
    expect(await assignmentTo(ports)(leo, sue)).toMatchObject({ to: sam, for: leo });
    await handOver(ports)({ ...leaving, leaves: sam, to: mia });
    expect(await assignmentTo(ports)(leo, sue)).toMatchObject({ to: mia, for: leo });
    await expect(handOver(ports)({ ...leaving, leaves: mia, to: leo })).rejects.toThrow('has left as well');
  });

  it.each([
    { wrong: { to: leo }, pointer: '#/to' },
    { wrong: { on: '2026-11-25' }, pointer: '#/on' },
  ])('refuses $wrong and changes nothing (R-24)', async ({ wrong, pointer }) => {
    const ports = await world(1);
    const refused = await handOver(ports)({ ...leaving, ...wrong }).catch((fault: unknown) => fault);
    expect(refused).toMatchObject({ faults: [{ pointer }] });
    expect(await ports.cases.find(deputyList, deputiesId)).toBeUndefined();
  });
});
