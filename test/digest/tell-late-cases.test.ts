import { describe, expect, it, vi } from 'vitest';
import { Unavailable } from '#domain/case/errors.ts';
import { digestDayAt, digestIdOf, digests, lateListOf, namedAtMost } from '#domain/case/late-digest.ts';
import { controllerId, controllers } from '#domain/controller/controller.ts';
import type { ControllerEvent } from '#domain/controller/events.ts';
import type { Received } from '#domain/request/request.ts';
import { requests } from '#domain/request/request.ts';
import { reconcile } from '#functions/case/reconcile.ts';
import { lateDigest } from '#functions/digest/letters/late-digest.ts';
import { tellLateCases } from '#functions/digest/tell-late-cases.ts';
import { watchCases } from '#functions/watcher/watch-cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Letter } from '#ports/letters.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';
import { received, zone } from '#test/support/domain/request.ts';
import { letterhead } from '#test/support/letters/sample.ts';

stopTables();

const dpoAddress = 'dpo@example.com';
const hour = 3_600_000;
const id = (n: number) => `REQ-0123456789ABCDEFGHJKMNP${String(n).padStart(3, '0')}`;

describe.each(places)('$where: the DPO’s digest of what is late', ({ open }) => {
  const world = async (refuse?: (letter: Letter) => void) => {
    const ports = await open(refuse);
    const statements = { security: { contact: [], endsOn: '2030-01-01' } } as never as Ports['statements'];
    return {
      ...{ ...ports, cases: { ...ports.cases, tableGeneration: 1 }, letterhead, zone, dpoAddress },
      statements,
    };
  };
  type World = Awaited<ReturnType<typeof world>>;

  const begin = (w: World, n: number, over: Partial<Received> = {}) => {
    const event = received(over);
    return w.cases.open(requests, id(n), 'requester', event.receivedAt, [event]);
  };
  const withdraw = (w: World, n: number) =>
    w.cases.change(requests, id(n), 'requester', () => [{ type: 'request-withdrawn' }]);
  const subjects = (w: World) => w.mail.outbox.map(({ subject }) => subject);
  const stageOf = async (w: World, on: string) =>
    (await w.cases.find(digests, digestIdOf(on as never)))?.state.stage;

  it('is one letter at 08:00, names each case with its link, and never what is in time (R-16)', async () => {
    const w = await world();
    await begin(w, 1);
    await begin(w, 2, { dueOn: '2026-12-26', kind: 'delete' });
    await begin(w, 3, { dueOn: '2026-12-27' });
    await begin(w, 4, { dueOn: '2026-12-20' });
    await withdraw(w, 4);
    await begin(w, 5, { kind: 'cpni-restrict' });
    w.clock.set('2026-12-27T14:59:00.000Z');
    await tellLateCases(w)();
    // 07:59 in Denver: still the digest of the day before.
    expect([subjects(w), await stageOf(w, '2026-12-26')]).toEqual([['Overdue: 1 case'], 'sent']);
    w.clock.set('2026-12-27T15:00:00.000Z');
    for (const _ of [1, 2, 3]) await tellLateCases(w)();
    expect(subjects(w)).toEqual(['Overdue: 1 case', 'Overdue: 2 cases']);
    const { to, text } = w.mail.outbox[1]!;
    expect(to).toBe(dpoAddress);
    for (const n of [1, 2]) expect(text).toContain(`https://privacy.example.com/officer/cases/${id(n)}\n`);
    for (const n of [3, 4, 5]) expect(text).not.toContain(id(n));
  });

  it('is nothing when nothing is late, and says so to nobody (R-16)', async () => {
    const w = await world();
    await begin(w, 1);
    w.clock.set('2026-12-24T18:00:00.000Z');
    await tellLateCases(w)();
    expect([subjects(w), await stageOf(w, '2026-12-24')]).toEqual([[], 'nothing-late']);
  });

  it('names a request with an unread message on its due day (R-23, R-24)', async () => {
    const w = await world();
    await begin(w, 1);
    await begin(w, 2);
    const wrote = { type: 'message-received', textSha256: 't' } as const;
    await w.cases.change(requests, id(1), 'requester', () => [wrote]);
    w.clock.set('2026-12-24T15:30:00.000Z');
    await tellLateCases(w)();
    const { subject, text } = w.mail.outbox[0]!;
    expect(subject).toBe('Due or overdue: 1 case');
    expect(text).toContain(
      `${id(1)}: a request to see personal data, due by Thursday, December 24, 2026, today. The person wrote, and nobody has read it.`,
    );
    expect(text).not.toContain(id(2));
  });

  it('comes every morning until none is late (R-16)', async () => {
    const w = await world();
    await begin(w, 1);
    w.clock.set('2026-12-24T15:30:00.000Z');
    for (let n = 0; n < 5 * 6; n += 1) {
      await tellLateCases(w)();
      w.clock.advance(4 * hour);
      if (n === 3 * 6) await withdraw(w, 1);
    }
    expect(subjects(w)).toEqual(Array(3).fill('Overdue: 1 case'));
  });

  it('what becomes late after the day’s digest is in the next one (R-16)', async () => {
    const w = await world();
    w.clock.set('2026-12-28T15:00:00.000Z');
    await tellLateCases(w)();
    const entry = { at: '2026-12-28T16:00:00.000Z', by: 'olive', late: true, needsSecond: false } as const;
    await begin(w, 1, { entry });
    w.clock.advance(2 * hour);
    await tellLateCases(w)();
    expect(subjects(w)).toEqual([]);
    w.clock.advance(22 * hour);
    await tellLateCases(w)();
    expect(subjects(w)).toEqual(['Overdue: 1 case']);
  });

  it('a run that died between list, letter and record sends one letter, with the first list (F2)', async () => {
    const w = await world();
    await begin(w, 1);
    w.clock.set('2026-12-26T15:00:00.000Z');
    const dying = { ...w.letters, sendOnce: () => Promise.reject(new Error('killed before the letter')) };
    await expect(tellLateCases({ ...w, letters: dying })()).rejects.toThrow('killed');
    await begin(w, 2, { receivedAt: '2026-11-23T18:00:00.000Z' });
    const unrecorded = { ...w.cases, change: () => Promise.reject(new Error('killed after the letter')) };
    await expect(tellLateCases({ ...w, cases: unrecorded })()).rejects.toThrow('killed');
    expect(await stageOf(w, '2026-12-26')).toBe('owed');
    await tellLateCases(w)();
    await tellLateCases(w)();
    expect([subjects(w), await stageOf(w, '2026-12-26')]).toEqual([['Overdue: 1 case'], 'sent']);
  });

  it('two runs at once send one letter (F1)', async () => {
    const w = await world();
    await begin(w, 1);
    w.clock.set('2026-12-26T15:00:00.000Z');
    await Promise.all([1, 2, 3].map(() => tellLateCases(w)()));
    expect(subjects(w)).toEqual(['Overdue: 1 case']);
  });

  it('unsent for a day, it fails every hour, alarms, and the next day’s replaces it (R-16)', async () => {
    let down = true;
    const w = await world(() => {
      if (down) throw new Unavailable('down');
    });
    await begin(w, 1);
    w.clock.set('2026-12-26T15:00:00.000Z');
    await expect(tellLateCases(w)()).rejects.toThrow();
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const counted = new Map<string, number>();
    const statements = {
      security: { contact: 'mailto:security@example.com', endsOn: '2028-01-01' },
      notSelling: { attestedOn: '2026-11-24' },
    };
    const watch = watchCases((name, value) => void counted.set(name, value))({ ...w, statements });
    await watch();
    expect(counted.get('DigestsMissing')).toBe(0);
    w.clock.advance(3 * hour);
    await watch();
    expect(counted.get('DigestsMissing')).toBe(1);
    said.mockRestore();
    // No machine is started for it.
    await reconcile({ ...w, workflows: { ensure: vi.fn(), nudge: vi.fn() } })({}, 'arn');
    down = false;
    w.clock.set('2026-12-27T15:00:00.000Z');
    await tellLateCases(w)();
    expect(subjects(w)).toEqual(['Overdue: 1 case']);
    expect([await stageOf(w, '2026-12-26'), await stageOf(w, '2026-12-27')]).toEqual(['replaced', 'sent']);
    expect(await w.cases.due('2027-01-01T00:00:00.000Z' as never, 10)).toMatchObject([{ id: id(1) }]);
  });

  it('on Mondays it counts companies without a statement of a legal basis (P05)', async () => {
    const w = await world();
    const enter = async (slug: string, more: readonly ControllerEvent[] = []) => {
      const registered = { type: 'controller-registered', slug, name: slug, contractRef: 'MSA' } as const;
      await w.register.enlist(slug);
      await w.cases.open(controllers, controllerId(slug), 'officer:olive', '2026-12-20T15:00:00.000Z', [
        registered,
        ...more,
      ]);
    };
    w.clock.set('2026-12-27T15:00:00.000Z');
    await enter('acme');
    await enter('attested', [{ type: 'data-basis-attested', attestedOn: '2026-11-20', reference: 'DOC-7' }]);
    await tellLateCases(w)();
    // Sunday.
    expect(subjects(w)).toEqual([]);
    w.clock.set('2026-12-28T15:00:00.000Z');
    for (const _ of [1, 2]) await tellLateCases(w)();
    expect(subjects(w)).toEqual(['Companies without a statement']);
    expect(w.mail.outbox[0]?.text).toContain('1 company had no current statement of a legal basis');
    w.clock.set('2027-11-22T15:00:00.000Z');
    await tellLateCases(w)();
    expect(w.mail.outbox.at(-1)?.text).toContain('2 companies had no current statement of a legal basis');
  });

  it('finds what is late behind more than a page of cases that are not (R-16)', async () => {
    const w = await world();
    for (let n = 1; n <= 130; n += 1) await begin(w, n, { dueOn: n === 130 ? '2026-12-24' : '2026-12-25' });
    w.clock.set('2026-12-25T15:00:00.000Z');
    await tellLateCases(w)();
    w.clock.set('2026-12-26T15:00:00.000Z');
    await tellLateCases(w)();
    expect(subjects(w)).toEqual(['Overdue: 1 case', 'Overdue: 130 cases']);
  });
});

describe('the day of a digest', () => {
  it.each([
    ['2026-12-26T14:59:59.999Z', '2026-12-25', 'before eight'],
    ['2026-12-26T15:00:00.000Z', '2026-12-26', 'eight in Denver, in winter'],
    ['2026-07-01T14:00:00.000Z', '2026-07-01', 'eight in Denver, in summer'],
    ['2027-03-14T14:00:00.000Z', '2027-03-14', 'the clocks went forward that night'],
    ['2026-12-27T06:59:00.000Z', '2026-12-26', 'one minute before midnight'],
  ])('at %s it is %s: %s', (now, on) => expect(digestDayAt(now as never, zone)).toBe(on));
});

it('a list names at most 500 cases, the earliest due, and counts the rest', () => {
  const late = Array.from({ length: 503 }, (_, n) => ({
    id: id(n),
    what: 'access',
    dueOn: '2026-12-24' as never,
  }));
  const list = lateListOf('2026-12-28' as never, [...late, { ...late[0]!, id: 'CMP-1', what: 'complaint' }]);
  expect([list.cases.length, list.counts]).toEqual([namedAtMost, { requests: 503, complaints: 1 }]);
  const { subject, text } = lateDigest(letterhead, dpoAddress, list);
  expect(subject).toBe('Overdue: 504 cases');
  expect(text).toContain('503 requests and 1 complaint had no answer');
  expect(text).toContain('4 more are late. The work list shows them all.');
});
