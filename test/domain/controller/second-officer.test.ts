import { describe, expect, it } from 'vitest';
import { ProposalChanged, proposalSha256 } from '#domain/case/proposals.ts';
import { whyNot } from '#domain/case/rule.ts';
import {
  confirmAsShown,
  forSecondOfficer,
  rosterGuards,
  rosterProposal,
} from '#domain/controller/confirmation.ts';
import {
  controllerId,
  controllers,
  coolDownUntil,
  currentContacts,
  waitingRoster,
  waitsFor,
} from '#domain/controller/controller.ts';
import { NameTaken, putRoster, type RosterFacts } from '#domain/controller/decider.ts';
import type { ControllerEvent } from '#domain/controller/events.ts';
import type { Controller, Proposal, RosterUpdate } from '#domain/controller/roster.ts';
import { by, specificationOf } from '#test/support/domain/specification.ts';

type Act = (controller: Controller, facts: RosterFacts) => readonly ControllerEvent[];
const { given, did, happened } = specificationOf<Controller, ControllerEvent, Act>({
  evolve: controllers.evolve,
  decide: (controller, act, now) => act(controller, { now, zone: 'America/Denver' }),
});
const [tuesday, later] = ['2026-11-24T18:00:00.000Z', '2026-12-20T18:00:00.000Z'];
const acme: RosterUpdate = { name: 'Acme', contractRef: 'MSA', contacts: [{ id: 'b' }, { id: 'a' }] };
const letter = { letterSha256: 'f' };
const put = (officer: string, over: Partial<RosterUpdate> = {}): Act =>
  by(putRoster, { slug: 'acme', by: officer, wanted: { ...acme, ...over } });
const people = (...ids: string[]) => ({ contacts: ids.map((id) => ({ id })) });
const after = (...past: readonly ReturnType<typeof did>[]): Controller =>
  past.reduce<Controller | undefined>((state, step) => step(state), undefined) as Controller;

const proposed = did(tuesday, put('olive'));
const registered = did(tuesday, put('olive'), put('omar'));
const changing = did(tuesday, put('olive', people('x')));
const onLetter = did(tuesday, put('olive', { ...letter, ...people('x') }));
const cooling = did(tuesday, put('omar', { ...letter, ...people('x') }));
const settled = { type: 'roster-settled' } as const;

describe('what a second officer reads of a roster (R-13, R-19)', () => {
  const shown = (over: Partial<Proposal> = {}) =>
    rosterProposal('acme', { ...acme, n: 3, by: 'olive', ...over });

  it('has every field that the confirmation changes, the contacts in one order', () => {
    expect(shown()).toEqual({
      ...{ confirms: 'roster', slug: 'acme', n: 3, name: 'Acme', contractRef: 'MSA', letterSha256: null },
      contacts: [
        { id: 'a', from: null },
        { id: 'b', from: null },
      ],
    });
    expect(shown({ ...letter, contacts: [{ id: 'a', from: tuesday }] })).toMatchObject({
      ...letter,
      contacts: [{ id: 'a', from: tuesday }],
    });
  });
});

describe('a second officer who confirms what was shown (R-13)', () => {
  const confirm = (officer: string, past: Controller, sha256?: string): Act => {
    const proposal = forSecondOfficer(past, tuesday);
    const read = proposal ? proposalSha256(rosterProposal('acme', proposal)) : '0';
    return by(confirmAsShown, { by: officer, proposalSha256: sha256 ?? read });
  };

  it('makes the first roster count', () =>
    given(proposed)
      .when(tuesday, confirm('omar', after(proposed)))
      .thenFacts(
        { type: 'controller-registered', name: 'Acme' },
        { type: 'contact-added', contact: 'b' },
        { type: 'contact-added', contact: 'a' },
        settled,
      ));

  it('is another person than the first', () =>
    given(proposed)
      .when(tuesday, confirm('olive', after(proposed)))
      .thenRefused('SamePerson'));

  it('has read the current version', () =>
    given(proposed)
      .when(tuesday, confirm('omar', after(proposed), '0'))
      .thenRefused('ProposalChanged'));

  it('is shown the current version when it was another', () => {
    const act = confirm('omar', after(proposed), '0');
    const refused = () => act(after(proposed), { now: tuesday, zone: 'America/Denver' });
    expect(refused).toThrow(ProposalChanged);
    expect(refused).toThrow(expect.objectContaining({ proposal: expect.objectContaining({ n: 1 }) }));
  });

  it.each([
    ['nothing was proposed', after(registered)],
    ['a contact must confirm', after(registered, changing)],
    ['a cool-down runs', after(registered, onLetter, cooling)],
  ])('has nothing to confirm while %s', (_, controller) => {
    const refusal = whyNot(rosterGuards, controller, { by: 'omar' }, { now: tuesday });
    expect(refusal?.code).toBe('nothing-to-confirm');
    const decided = () =>
      confirmAsShown.decide(
        controller,
        { by: 'omar', proposalSha256: '0' },
        { now: tuesday, zone: 'America/Denver' },
      );
    expect(decided).toThrow(expect.objectContaining({ code: 'nothing-to-confirm' }));
  });
});

describe('for whom a change of a roster waits (R-19)', () => {
  it.each([
    ['second-officer', after(proposed)],
    ['second-officer', after(registered, onLetter)],
    ['contact', after(registered, changing)],
    ['cool-down', after(registered, onLetter, cooling)],
  ])('for the %s', (who, controller) => {
    const { proposal } = controller;
    expect(proposal && waitsFor(controller, proposal)).toBe(who);
    expect(waitingRoster(controller)).toEqual(who === 'second-officer' ? proposal : undefined);
  });

  it('a change that waits for its day is not seconded again', () =>
    given(registered, onLetter, cooling)
      .when(tuesday, put('otto', { ...letter, ...people('x') }))
      .thenNothing());
});

describe('a second officer who types the entry again (R-19)', () => {
  it.each([
    ['another name', { name: 'Acme Voice' }],
    ['another contract', { contractRef: 'MSA-2' }],
    ['a letter', letter],
    ['another person', people('a')],
    ['another beginning', { contacts: [{ id: 'a', from: tuesday }, { id: 'b' }] }],
  ])('with %s makes a proposal of their own', (_, over) =>
    given(proposed)
      .when(tuesday, put('omar', over))
      .thenFacts({ type: 'roster-proposed', by: 'omar', ...over }),
  );

  it('makes a name count at once, also on a letter that changes nobody', () =>
    given(registered, did(tuesday, put('olive', { ...letter, name: 'Acme Voice' })))
      .when(tuesday, put('omar', { ...letter, name: 'Acme Voice' }))
      .thenFacts({ type: 'controller-registered', name: 'Acme Voice' }, settled));

  it('makes the first roster count at once, also on a letter', () =>
    given(did(tuesday, put('olive', letter)))
      .when(tuesday, put('omar', letter))
      .thenFacts(
        { type: 'controller-registered' },
        { type: 'contact-added' },
        { type: 'contact-added' },
        settled,
      ));

  it('makes another contract count, and a roster that says the same nothing', () => {
    const other = { contractRef: 'MSA-2' };
    given(registered, did(tuesday, put('olive', other)))
      .when(tuesday, put('omar', other))
      .thenFacts({ type: 'controller-registered', name: 'Acme', ...other }, settled);
    for (const same of [{}, people('a', 'b')])
      given(registered).when(tuesday, put('otto', same)).thenNothing();
    given(registered).when(tuesday, put('otto', other)).thenFacts({ type: 'roster-proposed' });
  });
});

describe('a change that waits for a second officer is looked for (R-13)', () => {
  const keys = (controller: Controller) => controllers.keys('CTL-acme', controller);
  const queued = { queue: 'second-person', dueOn: expect.anything(), workBy: expect.anything() };
  const told = happened(tuesday, { type: 'second-missing-told', since: tuesday });

  it.each([
    ['after one business day', after(proposed), { ...queued, wakeAt: '2026-11-25T18:00:00.000Z' }],
    ['no more once it was told', after(proposed, told), queued],
    ['not while a contact must confirm', after(registered, changing), {}],
    ['not once it counts', after(registered), {}],
  ])('it is looked for %s', (_, controller, expected) =>
    expect(keys(controller)).toEqual({ stage: 'registered', ...expected }),
  );

  it('says who it is that waits, without losing the entry', () =>
    expect(after(proposed, told)).toMatchObject({
      slug: 'acme',
      proposal: { n: 1 },
      missingTold: [tuesday],
    }));
});

describe('until a cool-down ends nobody can confirm for the company (R-19)', () => {
  const ends = '2026-12-03T07:00:00.000Z';
  it.each([
    ['while it runs', after(registered, onLetter, cooling), '2026-12-03T06:59:59.999Z', ends],
    ['from its end on', after(registered, onLetter, cooling), ends, undefined],
    ['before it was seconded', after(registered, onLetter), tuesday, undefined],
    ['without a change', after(registered), tuesday, undefined],
  ])('so it is %s', (_, controller, at, until) => expect(coolDownUntil(controller, at)).toBe(until));
});

describe('the register of controllers (R-19)', () => {
  it('an entry is found by its slug', () => expect(controllerId('acme')).toBe('CTL-acme'));

  it('a history begins with an entry, never with what follows one', () => {
    const ended = { type: 'contact-ended', contact: 'a', to: tuesday } as const;
    expect(() => controllers.evolve(undefined, ended, tuesday)).toThrow(
      'a controller cannot begin with contact-ended',
    );
    expect(after(proposed)).toMatchObject({ name: '', contractRef: '', contacts: [] });
  });

  it('a contact ends on its own day, and one that ended before keeps its day', () => {
    const end = (to?: string): ControllerEvent => ({
      type: 'contact-ended',
      contact: 'a',
      ...(to && { to }),
    });
    const [first] = ['2026-12-01T07:00:00.000Z'];
    const state = after(registered, happened(tuesday, end(first)), happened(later, end(later)));
    expect(state.contacts.find(({ id }) => id === 'a')?.to).toBe(first);
    const unnamed = after(registered, happened(later, end()));
    expect(unnamed.contacts.find(({ id }) => id === 'a')?.to).toBe(later);
    expect(currentContacts(unnamed, later).map(({ id }) => id)).toEqual(['b']);
  });
});

describe('two companies with one name (R-9)', () => {
  it.each([
    [undefined, 'Another company is registered under this name by now. Please write to us.'],
    [
      'acme',
      'The entry acme of the register has this name already, perhaps in another spelling. Use a name that tells the two apart.',
    ],
  ])('names the entry to officers and to nobody else: %s', (holder, says) =>
    expect(new NameTaken(holder)).toMatchObject({
      ...{ category: 'conflict', code: 'name-taken', message: says },
    }),
  );
});
