import { describe, expect, it } from 'vitest';
import { attestationFlag } from '#domain/controller/attestation.ts';
import { controllers, flagOf } from '#domain/controller/controller.ts';
import { putRoster, type RosterFacts } from '#domain/controller/decider.ts';
import type { ControllerEvent } from '#domain/controller/events.ts';
import type { Controller, RosterUpdate } from '#domain/controller/roster.ts';
import { by, specificationOf } from '#test/support/domain/specification.ts';

type Act = (controller: Controller, facts: RosterFacts) => readonly ControllerEvent[];
const { given, did } = specificationOf<Controller, ControllerEvent, Act>({
  evolve: controllers.evolve,
  decide: (controller, act, now) => act(controller, { now, zone: 'America/Denver' }),
});
const tuesday = '2026-11-24T18:00:00.000Z';
const acme: RosterUpdate = { name: 'Acme', contractRef: 'MSA', contacts: [{ id: 'a' }] };
const put = (officer: string, over: Partial<RosterUpdate> = {}): Act =>
  by(putRoster, { slug: 'acme', by: officer, wanted: { ...acme, ...over } });
const attestation = { attestedOn: '2026-11-20', reference: 'DOC-7', attestedBy: 'a' };
const registered = did(tuesday, put('olive'), put('omar'));
const after = (...past: readonly ReturnType<typeof did>[]): Controller =>
  past.reduce<Controller | undefined>((state, step) => step(state), undefined) as Controller;

describe('a company’s statement of a legal basis (P05, R-27)', () => {
  it.each([
    { today: '2026-11-24', flag: 'missing', of: undefined, because: 'there is none' },
    { today: '2027-11-20', flag: undefined, of: attestation, because: 'it is its last day' },
    { today: '2027-11-21', flag: 'old', of: attestation, because: 'a year is over' },
    {
      ...{ today: '2029-02-28', flag: undefined, of: { ...attestation, attestedOn: '2028-02-29' } },
      because: 'a leap day ends on February 28',
    },
    {
      ...{ today: '2029-03-01', flag: 'old', of: { ...attestation, attestedOn: '2028-02-29' } },
      because: 'a leap day ends on February 28',
    },
  ])('on $today it is flagged $flag: $because', ({ today, flag, of }) =>
    expect(attestationFlag(of, today)).toBe(flag),
  );

  it('counts when a second officer says the same, never by one', () => {
    given(registered)
      .when(tuesday, put('olive', { attestation }))
      .thenFacts({ type: 'roster-proposed', by: 'olive', attestation });
    const proposed = did(tuesday, put('olive', { attestation }));
    given(registered, proposed).when(tuesday, put('olive', { attestation })).thenNothing();
    given(registered, proposed)
      .when(tuesday, put('omar', { attestation: { ...attestation, attestedOn: '2026-11-21' } }))
      .thenFacts({ type: 'roster-proposed', by: 'omar' });
    given(registered, proposed)
      .when(tuesday, put('omar', { attestation }))
      .thenFacts({ type: 'data-basis-attested', ...attestation }, { type: 'roster-settled' });
  });

  it('stays when a later entry has none, and is replaced by a newer one alone', () => {
    const attested = did(tuesday, put('olive', { attestation }), put('omar', { attestation }));
    given(registered, attested).when(tuesday, put('olive')).thenNothing();
    const renamed = did(tuesday, put('olive', { name: 'Acme Ltd' }), put('omar', { name: 'Acme Ltd' }));
    expect(after(registered, attested, renamed)).toMatchObject({ name: 'Acme Ltd', attestation });
  });

  it('is asked of a registered company alone', () => {
    expect(flagOf(after(did(tuesday, put('olive'))), '2026-11-24')).toBeUndefined();
    expect(flagOf(after(registered), '2026-11-24')).toBe('missing');
  });
});

describe('where a company’s data may go (P03)', () => {
  it('counts when a second officer says the same; an entry without a list keeps it', () => {
    const regions = ['us', 'eea'] as const;
    const listed = did(tuesday, put('olive', { regions }), put('omar', { regions }));
    given(registered, did(tuesday, put('olive', { regions })))
      .when(tuesday, put('omar', { regions }))
      .thenFacts({ type: 'regions-listed', regions }, { type: 'roster-settled' });
    given(registered, listed).when(tuesday, put('omar')).thenNothing();
    given(registered, listed)
      .when(tuesday, put('omar', { regions: ['us'] }))
      .thenFacts({ type: 'roster-proposed', regions: ['us'] });
    expect(after(registered, listed).regions).toEqual(regions);
  });
});
