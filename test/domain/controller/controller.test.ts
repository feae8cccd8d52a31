import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/case/refusal.ts';
import { decideBy } from '#domain/case/rule.ts';
import {
  type ControllerEvent,
  controllers,
  currentContacts,
  isRegistered,
  rosterAt,
} from '#domain/controller/controller.ts';
import { confirmRoster, needsContact, putRoster, refuseRoster } from '#domain/controller/decider.ts';
import type { Controller, RosterUpdate } from '#domain/controller/roster.ts';

const zone = 'America/Denver';
const day = (n: number): string =>
  new Date(Date.parse('2026-11-24T18:00:00.000Z') + n * 86_400_000).toISOString();
const roster = (...ids: string[]): RosterUpdate => ({
  name: 'Acme',
  contractRef: 'MSA',
  contacts: ids.map((id) => ({ id })),
});

const fold = (seen: Controller | undefined, events: readonly ControllerEvent[], at: string) =>
  events.reduce<Controller | undefined>(
    (now, event) => controllers.evolve(now, event, at),
    seen,
  ) as Controller;
const put = (seen: Controller | undefined, wanted: RosterUpdate, by: string, now = day(0)) =>
  fold(seen, decideBy(putRoster)(seen, { slug: 'acme', wanted, by }, { now, zone }), now);
const ids = (controller: Controller, at = day(0)) => currentContacts(controller, at).map(({ id }) => id);

const acme = put(put(undefined, roster('a', 'b'), 'olive'), roster('a', 'b'), 'omar');

describe('the first roster (R-19)', () => {
  it('counts with the second officer’s identical word, not with the first one’s again', () => {
    const one = put(undefined, roster('a', 'b'), 'olive');
    expect([isRegistered(one), ids(one)]).toEqual([false, []]);
    expect(put(one, roster('a', 'b'), 'olive')).toEqual(one);
    expect(ids(put(one, roster('b', 'a'), 'omar'))).toEqual(['b', 'a']);
  });

  it('another word of the second officer is a proposal of their own', () => {
    const other = put(put(undefined, roster('a'), 'olive'), roster('a', 'x'), 'omar');
    expect(ids(other)).toEqual([]);
    expect(ids(put(other, roster('a', 'x'), 'olive'))).toEqual(['a', 'x']);
  });
});

describe('a change (R-19)', () => {
  it('of people waits for a standing contact, whatever officers say', () => {
    const proposed = put(put(acme, roster('a', 'new'), 'olive'), roster('a', 'new'), 'omar');
    expect(ids(proposed)).toEqual(['a', 'b']);
    expect(proposed.proposal && needsContact(proposed, proposed.proposal)).toBe(true);
    const changed = fold(
      proposed,
      decideBy(confirmRoster)(proposed, { n: 2, contact: 'b' }, { now: day(1) }),
      day(1),
    );
    expect(ids(changed, day(1))).toEqual(['a', 'new']);
    expect(changed.proposal).toBeUndefined();
  });

  it.each(['new', 'nobody'])('%s cannot confirm it', (contact) => {
    const proposed = put(acme, roster('new'), 'olive');
    expect(() => decideBy(confirmRoster)(proposed, { n: 2, contact: contact }, { now: day(1) })).toThrow(
      Refusal,
    );
    expect(() => decideBy(refuseRoster)(proposed, { n: 2, contact: contact }, { now: day(1) })).toThrow(
      Refusal,
    );
  });

  it('a link is about one proposal: a later one makes it void', () => {
    const twice = put(put(acme, roster('a', 'x'), 'olive'), roster('a', 'y'), 'olive');
    expect(() => decideBy(confirmRoster)(twice, { n: 2, contact: 'a' }, { now: day(1) })).toThrow(
      'already decided, withdrawn or replaced',
    );
    expect(
      ids(
        fold(twice, decideBy(confirmRoster)(twice, { n: 3, contact: 'a' }, { now: day(1) }), day(1)),
        day(1),
      ),
    ).toEqual(['a', 'y']);
  });

  it('of name or contract counts with a second officer', () => {
    const renamed = { ...roster('a', 'b'), name: 'Acme Voice' };
    const one = put(acme, renamed, 'olive');
    expect(one.name).toBe('Acme');
    expect(put(one, renamed, 'omar').name).toBe('Acme Voice');
  });

  it('on the signatory’s letter counts after five business days, by itself', () => {
    const wanted = { ...roster('new'), letterSha256: 'f' };
    const cooling = put(put(acme, wanted, 'olive'), wanted, 'omar');
    const at = cooling.proposal?.effectiveAt ?? '';
    expect(at).toBe('2026-12-03T07:00:00.000Z');
    expect(ids(cooling, '2026-12-03T06:59:59.999Z')).toEqual(['a', 'b']);
    expect(ids(cooling, at)).toEqual(['new']);
    const later = put(cooling, roster('new'), 'olive', day(20));
    expect(ids(later, day(20))).toEqual(['new']);
    expect(rosterAt(later, day(20)).contacts).toEqual(later.contacts);
  });

  it('during those days a standing contact can still refuse it', () => {
    const wanted = { ...roster('new'), letterSha256: 'f' };
    const cooling = put(put(acme, wanted, 'olive'), wanted, 'omar');
    const refused = fold(
      cooling,
      decideBy(refuseRoster)(cooling, { n: 2, contact: 'a' }, { now: day(3) }),
      day(3),
    );
    expect(ids(refused, day(30))).toEqual(['a', 'b']);
    expect(() => decideBy(refuseRoster)(cooling, { n: 2, contact: 'a' }, { now: day(10) })).toThrow(Refusal);
  });
});

describe('any script of officers', () => {
  const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'x', 'y'), { maxLength: 3 });
  const step = fc.record({
    by: fc.constantFrom('olive', 'omar'),
    people,
    days: fc.integer({ min: 0, max: 9 }),
  });

  it('without the signatory’s letter no officers together change who may instruct us', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (script) => {
        let [controller, at] = [acme, 0];
        for (const { by, people: wanted, days } of script) {
          at += days;
          controller = put(controller, roster(...wanted), by, day(at));
          expect(ids(controller, day(at)).toSorted()).toEqual(['a', 'b']);
        }
      }),
    );
  });
});
