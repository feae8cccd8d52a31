import { describe, expect, it } from 'vitest';
import { breachNextStep } from '#domain/breach/clocks.ts';
import { pendingOfRestore, restoreProposal } from '#domain/breach/restore.ts';
import {
  ann,
  type BreachLife,
  ben,
  cho,
  direction,
  held,
  noon,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';

const confirmed = (by: string): Typed => ({ type: 'confirm-restore', by });
/** Held, over, and its table was restored. */
const restored = (): BreachLife => {
  const life = held().at(noon('2026-12-20'));
  life.tableGeneration = 2;
  return life.do({ type: 'refresh-dates' });
};
const nextStep = ({ state, now }: BreachLife) => breachNextStep(state, now).nextStep;

describe('a breach in a restored table (F12)', () => {
  it('is not released before two officers have confirmed it', () => {
    const life = restored();
    expect([life.state.restore, nextStep(life)]).toEqual([{ generation: 2, since: life.now }, 'review']);
    life.do(confirmed(ann));
    expect([life.state.restore?.first?.by, nextStep(life)]).toEqual([ann, 'review']);
    expect(life.refusal(confirmed(ann))).toBe('SamePerson');
    life.do(confirmed(ben));
    expect([life.state.restore, life.state.tableGeneration, nextStep(life)]).toEqual([
      undefined,
      2,
      'release',
    ]);
    expect(life.refusal(confirmed(cho))).toBe('NothingToConfirm');
  });

  it('a fact that changed makes the next confirmation the first again', () => {
    const life = restored();
    const { since } = life.state.restore ?? {};
    life.at(noon('2026-12-21')).do(confirmed(ann), direction('2026-12-24', '2026-12-21'), confirmed(ann));
    expect(life.state.restore).toMatchObject({ generation: 2, since, first: { by: ann, at: life.now } });
    life.do(confirmed(ben));
    expect(life.state.restore).toBeUndefined();
  });

  it('each fact is a commit of its name, with what the officer was shown', () => {
    const life = restored().do(confirmed(ann));
    const shown = life.state.restore?.first?.proposalSha256;
    expect(life.history.at(-1)?.events[0]).toEqual({
      ...{ type: 'restore-confirmed', by: ann, proposalSha256: shown },
    });
    expect(life.do(confirmed(ben)).history.at(-1)?.events[0]).toEqual({
      ...{ type: 'restore-cleared', by: ben, proposalSha256: shown, generation: 2 },
    });
  });

  it('the officers are shown every fact of law enforcement and what lengthens the hold', () => {
    const { state } = restored();
    expect(restoreProposal(state)).toStrictEqual({
      ...{ generation: 2, discoveredAt: state.discoveredAt, determination: state.determination },
      ...{ withdrawal: null, urgentException: null, receipts: state.receipts, directions: [], closures: [] },
      customersMayBeToldAt: state.hold.customersMayBeToldAt,
    });
    const withdrawal = { by: ann, askedAt: noon('2026-12-20'), textSha256: text };
    const urgent = { class: 'c' } as unknown as NonNullable<typeof state.urgent>;
    const { determination: _, ...earlier } = state;
    expect(restoreProposal({ ...state, withdrawal, urgent, objections: [] } as typeof state)).toMatchObject({
      ...{ withdrawal, urgentException: urgent, objections: [] },
    });
    expect(restoreProposal({ ...earlier, hold: { closures: [] } })).toMatchObject({
      ...{ determination: null, customersMayBeToldAt: null },
    });
    const { restore: __, ...present } = state;
    expect(restoreProposal(present).generation).toBeNull();
  });

  it('each open stop is shown, and stays open after two confirm (law of stopping 3)', () => {
    const life = held()
      .do(
        direction('2026-12-20', '2026-11-24'),
        direction('2026-12-10', '2026-11-24', { agency: 'USSS', zone: 'America/New_York' }),
        { type: 'hold-for-entry', by: ann, textSha256: text },
      )
      .at(noon('2026-11-25'));
    const lift = {
      type: 'lift-direction',
      agency: 'USSS',
      writtenOn: '2026-11-25',
      textSha256: text,
    } as const;
    life.do({ ...lift, stops: ['direction-2'], named: [], by: ann }, { type: 'confirm-lift', n: 1, by: ben });
    life.do({ ...lift, agency: 'FBI', stops: ['direction-1'], named: [], by: ann });
    life.tableGeneration = 2;
    life.do({ type: 'refresh-dates' });
    const openStops = [
      { stop: 'direction-1', until: '2026-12-21T05:00:00.000Z', isReviewOwed: true },
      { stop: 'own-stop-1', until: '2026-11-28T05:00:00.000Z', isReviewOwed: true },
    ];
    expect(restoreProposal(life.state)).toMatchObject({
      openStops,
      lifts: [
        { n: 1, confirmedAt: life.now },
        { n: 2, stops: ['direction-1'] },
      ],
    });
    const { directions, lifts } = life.state;
    life.do(confirmed(ann), confirmed(ben));
    expect([life.state.restore, life.state.directions, life.state.lifts]).toEqual([
      undefined,
      directions,
      lifts,
    ]);
    expect(restoreProposal(life.state)).toMatchObject({ openStops });
    expect(nextStep(life.at(noon('2026-12-22')))).toBe('review');
  });

  it('waits for one officer or two since the last of them', () => {
    const life = restored();
    const waits = { toConfirm: 'restore', since: life.now, by: '', confirms: { type: 'confirm-restore' } };
    expect(pendingOfRestore(life.state)).toEqual([waits]);
    life.at(noon('2026-12-21')).do(confirmed(ann));
    expect(pendingOfRestore(life.state)).toEqual([{ ...waits, since: life.now, by: ann }]);
    expect(pendingOfRestore({})).toEqual([]);
  });
});
