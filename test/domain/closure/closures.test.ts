import { describe, expect, it } from 'vitest';
import { reportDueOn } from '#domain/breach/report-due-on.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { nextOf } from '#domain/case/rule.ts';
import { NothingToConfirm, SamePerson } from '#domain/case/two-persons.ts';
import {
  type Closures,
  type ClosuresEvent,
  closedDays,
  closureRules,
  closuresTable,
  decideAdd,
  decideAskRemoval,
  decideRemoval,
  NoSuchClosure,
  removalProposal,
} from '#domain/closure/closures.ts';
import { ann, BreachLife, ben, determine, held, noon, receipt } from '#test/support/domain/breach.ts';
import { released } from '#test/support/domain/notice.ts';

const on = '2026-12-24';
const act = (by: string, textSha256 = 't') => ({ by, textSha256 });

class Table {
  state: Closures | undefined;
  readonly seed: readonly string[];
  constructor(...seed: readonly string[]) {
    this.seed = seed;
  }
  do(events: readonly ClosuresEvent[]): this {
    this.state = events.reduce<Closures | undefined>(
      (state, event) => closuresTable.evolve(state, event, noon('2026-12-15')),
      this.state,
    );
    return this;
  }
  add(by: string = ann, day = on) {
    return this.do(decideAdd(this.state, this.seed, day, act(by)));
  }
  ask(by: string = ann, day = on) {
    return this.do(decideAskRemoval(this.state, this.seed, day, act(by)));
  }
  confirm(by: string = ben, day = on, shown = proposalSha256(removalProposal(day, this.state?.asked[day]))) {
    return this.do(decideRemoval(this.state, day, { by, proposalSha256: shown }));
  }
  get days() {
    return closedDays(this.state, this.seed);
  }
}

describe('the table of the FCC’s closures (R-28)', () => {
  it('has the days of the settings and those that one officer added', () => {
    expect(new Table('2026-12-31').add().days).toEqual([on, '2026-12-31']);
    expect(decideAdd(new Table(on).state, [on], on, act(ann))).toEqual([]);
  });

  it('loses a day by two officers only, also a day of the settings', () => {
    for (const table of [new Table().add(), new Table(on)]) {
      expect(() => table.ask().confirm(ann)).toThrow(SamePerson);
      expect(table.days).toEqual([on]);
      expect(table.confirm(ben).days).toEqual([]);
      expect(table.add(ben).days).toEqual([on]);
    }
  });

  it('confirms the removal that was read, and repeats one after a lost reply', () => {
    const table = new Table().add().ask();
    expect(() => table.confirm(ben, on, 'f'.repeat(64))).toThrow('changed after you opened it');
    table.confirm(ben);
    expect(decideRemoval(table.state, on, { by: ben, proposalSha256: 'f' })).toEqual([]);
    expect(() => table.ask()).toThrow(NoSuchClosure);
    expect(() => new Table().confirm()).toThrow('nothing to confirm');
  });
});

describe('a removal that one officer asked for (R-13, R-28)', () => {
  it('is recorded once; another text or another officer asks anew', () => {
    const { state } = new Table(on).ask();
    const again = (by: string, textSha256?: string) =>
      decideAskRemoval(state, [on], on, act(by, textSha256)).map(({ type }) => type);
    expect(again(ann)).toEqual([]);
    expect(again(ann, 'other')).toEqual(['closure-removal-asked']);
    expect(again(ben)).toEqual(['closure-removal-asked']);
  });

  it('is shown with its day, who asked and why', () => {
    const asked = { ...act(ann), at: noon('2026-12-15') };
    const shown = { confirms: 'closure-removal', on };
    expect(removalProposal(on, new Table(on).ask().state?.asked[on])).toEqual({ ...shown, what: asked });
    expect(removalProposal(on, undefined)).toEqual({ ...shown, what: null });
  });

  it('is looked for after one business day, until somebody is told that nobody signs', () => {
    const keys = ({ state }: Table) => state && closuresTable.keys('FCC-closures', state);
    expect(keys(new Table().add())).toEqual({ stage: 'kept' });
    const asked = new Table().add().ask();
    expect(keys(asked)).toEqual({ stage: 'kept', wakeAt: noon('2026-12-16') });
    asked.do([{ type: 'second-missing-told', since: noon('2026-12-15') }]);
    expect(keys(asked)).toEqual({ stage: 'kept' });
    const kept = { by: ann, textSha256: 't', at: noon('2026-12-15') };
    expect(asked.state).toEqual({
      ...{ added: { [on]: kept }, asked: { [on]: kept }, removed: {} },
      missingTold: [noon('2026-12-15')],
    });
  });

  it('is never confirmed before anybody asked, whatever was read', () => {
    const said = { by: ben, proposalSha256: proposalSha256(removalProposal(on, undefined)) };
    const { decide } = closureRules['confirm-closure-removal'];
    expect(() => decide({ table: undefined, seed: [on], on }, said, undefined)).toThrow(NothingToConfirm);
  });

  it('can be confirmed once it was asked for', () => {
    const next = (table: Table) =>
      nextOf(closureRules, { table: table.state, seed: [on], on }, undefined).map(({ action }) => action);
    expect(next(new Table(on))).toEqual(['ask-closure-removal']);
    expect(next(new Table(on).ask())).toEqual(['confirm-closure-removal', 'ask-closure-removal']);
  });
});

const mayTellOn = ({ state }: BreachLife) => state.hold.customersMayBeToldAt?.slice(0, 10);
const added = { type: 'add-closure', on, by: ann } as const;
const removed = { type: 'remove-closure', on, askedBy: ann, by: ben } as const;

describe('a closure and the dates of a breach (R-28)', () => {
  it('December 24 added in a hold of December 15: from the 25th to the 29th, at once', () => {
    const life = held('2026-12-15');
    expect(mayTellOn(life)).toBe('2026-12-25');
    expect(mayTellOn(life.do(added))).toBe('2026-12-29');
    expect(life.history.at(-1)?.events.map(({ type }) => type)).toEqual(['closure-added', 'hold-dates-set']);
  });

  it('commits on a breach whose date does not move, so that a slower command counts it', () => {
    const life = new BreachLife(noon('2026-12-15'), []).do(added);
    expect(life.history.at(-1)?.events.map(({ type }) => type)).toEqual(['closure-added']);
    expect(mayTellOn(life.do(determine(noon('2026-12-15')), receipt(noon('2026-12-15'))))).toBe('2026-12-29');
  });

  it('removed by two officers the date is earlier again; by one it never is', () => {
    const life = held('2026-12-15').do(added);
    expect(() => life.do({ ...removed, by: ann })).toThrow(SamePerson);
    expect(mayTellOn(life)).toBe('2026-12-29');
    expect(mayTellOn(life.do(removed))).toBe('2026-12-25');
    expect(
      life
        .do(removed)
        .history.at(-1)
        ?.events.map(({ type }) => type),
    ).toContain('closure-removed');
  });

  it('removed while another day stays: only its own day comes back', () => {
    const life = held('2026-12-15').do(added, { ...added, on: '2026-12-23' });
    expect(mayTellOn(life)).toBe('2026-12-30');
    expect(mayTellOn(life.do(removed))).toBe('2026-12-29');
  });

  it('changes nothing after the release', () => {
    const life = released();
    const before = structuredClone(life.state);
    expect(life.do({ ...added, on: '2026-12-01' }, { ...removed, on: '2026-12-01' }).state).toEqual(before);
  });

  it('never moves the day by which law enforcement is told', () => {
    const life = new BreachLife(noon('2026-12-15'), []).do(determine(noon('2026-12-15')));
    expect(reportDueOn(life.state)).toBe('2026-12-24');
    expect(reportDueOn(life.do(added).state)).toBe('2026-12-24');
  });
});
