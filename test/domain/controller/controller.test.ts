import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  controllers,
  currentContacts,
  isRegistered,
  needsContact,
  rosterAt,
} from '#domain/controller/controller.ts';
import { confirmRoster, putRoster, type RosterFacts, refuseRoster } from '#domain/controller/decider.ts';
import type { ControllerEvent } from '#domain/controller/events.ts';
import type { Controller, RosterUpdate } from '#domain/controller/roster.ts';
import { by, specificationOf } from '#test/support/domain/specification.ts';

type Act = (controller: Controller, facts: RosterFacts) => readonly ControllerEvent[];
const { given, did } = specificationOf<Controller, ControllerEvent, Act>({
  evolve: controllers.evolve,
  decide: (controller, act, now) => act(controller, { now, zone: 'America/Denver' }),
});
const day = (n: number): string =>
  new Date(Date.parse('2026-11-24T18:00:00.000Z') + n * 86_400_000).toISOString();
const [tuesday, friday, afterward] = [day(0), day(3), day(10)];

const roster = (contacts: string, over: Partial<RosterUpdate> = {}): RosterUpdate => ({
  ...{ name: 'Acme', contractRef: 'MSA', contacts: [...contacts].map((id) => ({ id })) },
  ...over,
});
const put = (officer: string, contacts: string, over: Partial<RosterUpdate> = {}): Act =>
  by(putRoster, { slug: 'acme', by: officer, wanted: roster(contacts, over) });
const confirm = (n: number, contact: string): Act => by(confirmRoster, { n, contact });
const refuse = (n: number, contact: string): Act => by(refuseRoster, { n, contact });
const ids = (controller: Controller, at = tuesday) => currentContacts(controller, at).map(({ id }) => id);
const after = (...past: readonly ReturnType<typeof did>[]): Controller =>
  past.reduce<Controller | undefined>((controller, step) => step(controller), undefined) as Controller;

const letter = { letterSha256: 'f' };
const added = (contact: string) => ({ type: 'contact-added', contact }) as const;
const ended = (contact: string) => ({ type: 'contact-ended', contact }) as const;
const settled = { type: 'roster-settled' } as const;
const registered = did(tuesday, put('olive', 'ab'), put('omar', 'ab'));
const changing = did(tuesday, put('olive', 'ax'));
const cooling = did(tuesday, put('olive', 'x', letter), put('omar', 'x', letter));

describe('the first roster (R-19)', () => {
  const proposed = did(tuesday, put('olive', 'ab'));

  it('is proposed by one officer', () =>
    given().when(tuesday, put('olive', 'ab')).thenFacts({ type: 'roster-proposed', by: 'olive' }));
  it('does not count by one officer', () =>
    expect([isRegistered(after(proposed)), ids(after(proposed))]).toEqual([false, []]));
  it('is not proposed again by the same officer', () =>
    given(proposed).when(tuesday, put('olive', 'ab')).thenNothing());
  it('counts when a second officer says the very same', () =>
    given(proposed)
      .when(tuesday, put('omar', 'ba'))
      .thenFacts({ type: 'controller-registered', name: 'Acme' }, added('b'), added('a'), settled));
  it('starts over when the second officer says something else', () =>
    given(proposed).when(tuesday, put('omar', 'ax')).thenFacts({ type: 'roster-proposed', by: 'omar' }));
  it('counts when the first officer then says what the second said', () =>
    given(proposed, did(tuesday, put('omar', 'ax')))
      .when(tuesday, put('olive', 'ax'))
      .thenFacts({ type: 'controller-registered' }, added('a'), added('x'), settled));
});

describe('a change of people (R-19)', () => {
  it('is proposed by an officer', () =>
    given(registered).when(tuesday, put('olive', 'ax')).thenFacts({ type: 'roster-proposed', by: 'olive' }));
  it('is not for a second officer to make', () =>
    given(registered, changing).when(tuesday, put('omar', 'ax')).thenNothing());

  it('waits for a standing contact', () => {
    const controller = after(registered, changing);
    expect(controller.proposal && needsContact(controller, controller.proposal)).toBe(true);
    expect(ids(controller)).toEqual(['a', 'b']);
  });

  it('counts when a standing contact confirms it', () =>
    given(registered, changing)
      .when(friday, confirm(2, 'b'))
      .thenFacts({ type: 'roster-confirmed', contact: 'b' }, added('x'), ended('b'), settled));
  it('waits no more when it counts', () =>
    expect(after(registered, changing, did(friday, confirm(2, 'b'))).proposal).toBeUndefined());
  it.each([
    ['confirmed', 'a new contact', confirm(2, 'x')],
    ['refused', 'a new contact', refuse(2, 'x')],
    ['confirmed', 'nobody on the roster', confirm(2, 'nobody')],
    ['refused', 'nobody on the roster', refuse(2, 'nobody')],
  ])('is not %s by %s', (_, __, act) =>
    given(registered, changing).when(friday, act).thenRefused('UnknownLink'),
  );

  const twice = did(tuesday, put('olive', 'ay'));

  it('makes the link of an earlier proposal void', () =>
    given(registered, changing, twice).when(friday, confirm(2, 'a')).thenRefused('NoSuchProposal'));
  it('is confirmed by the link of the latest proposal', () =>
    given(registered, changing, twice)
      .when(friday, confirm(3, 'a'))
      .thenFacts({ type: 'roster-confirmed' }, added('y'), ended('b'), settled));
});

describe('a change of name or contract (R-19)', () => {
  const renamed = { name: 'Acme Voice' };

  it('is proposed first by one officer', () =>
    given(registered)
      .when(tuesday, put('olive', 'ab', renamed))
      .thenFacts({ type: 'roster-proposed', ...renamed }));
  it('counts with a second officer', () =>
    given(registered, did(tuesday, put('olive', 'ab', renamed)))
      .when(tuesday, put('omar', 'ab', renamed))
      .thenFacts({ type: 'controller-registered', ...renamed }, settled));
});

describe('a change on the signatory’s letter (R-19)', () => {
  const effectiveAt = '2026-12-03T07:00:00.000Z';

  it('counts after five business days, once a second officer says it', () =>
    given(registered, did(tuesday, put('olive', 'x', letter)))
      .when(tuesday, put('omar', 'x', letter))
      .thenFacts({ type: 'roster-seconded', by: 'omar', effectiveAt }));
  it.each([
    ['2026-12-03T06:59:59.999Z', ['a', 'b']],
    [effectiveAt, ['x']],
  ])('counts by itself: at %s the contacts are %s', (at, contacts) =>
    expect(ids(after(registered, cooling), at)).toEqual(contacts),
  );
  it('is recorded with the next word of an officer', () =>
    given(registered, cooling)
      .when(day(20), put('olive', 'x'))
      .thenFacts(added('x'), ended('a'), ended('b'), settled));

  it('is recorded once', () => {
    const later = after(registered, cooling, did(day(20), put('olive', 'x')));
    expect(ids(later, day(20))).toEqual(['x']);
    expect(rosterAt(later, day(20)).contacts).toEqual(later.contacts);
  });

  it('can be refused by a standing contact until then', () =>
    given(registered, cooling)
      .when(friday, refuse(2, 'a'))
      .thenFacts({ type: 'roster-refused', contact: 'a' }));
  it('does not count once it is refused', () =>
    expect(ids(after(registered, cooling, did(friday, refuse(2, 'a'))), day(30))).toEqual(['a', 'b']));
  it('cannot be refused afterward', () =>
    given(registered, cooling).when(afterward, refuse(2, 'a')).thenRefused('NoSuchProposal'));
});

describe('any script of officers', () => {
  const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'x', 'y'), { maxLength: 3 });
  const step = fc.record({
    officer: fc.constantFrom('olive', 'omar'),
    people,
    days: fc.integer({ min: 0, max: 9 }),
  });

  it('without the signatory’s letter no officers together change who may instruct us', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (script) => {
        let [controller, at] = [after(registered), 0];
        for (const { officer, people: wanted, days } of script) {
          at += days;
          controller = did(day(at), put(officer, wanted.join('')))(controller) as Controller;
          expect(ids(controller, day(at)).toSorted()).toEqual(['a', 'b']);
        }
      }),
    );
  });
});
