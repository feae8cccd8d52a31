import { describe, expect, it } from 'vitest';
import { breachNextStep } from '#domain/breach/clocks.ts';
import { nextPersonOf } from '#domain/breach/next-person.ts';
import { ownStopsIn, unexplained } from '#domain/breach/own-stops.ts';
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
import { confirm } from '#test/support/domain/given-breach.ts';

const other = 'a'.repeat(64);
const typed = (by: string, textSha256 = text): Typed => ({
  ...{ type: 'hold-for-entry', by, textSha256 },
  refused: { entry: 'directions', code: 'direction-incomplete' },
});
type Meaning = {
  readonly textSha256: string;
  readonly meant: 'nothing' | 'direction';
  readonly direction?: number;
};
const nothing = (textSha256 = text): Meaning => ({ textSha256, meant: 'nothing' });
const explains = (by: string, ...bodies: readonly Meaning[]): Typed => ({
  ...{ type: 'review-own-stop', n: 1, bodies, isSenior: false, hasCounselNote: false },
  ...{ by, textSha256: text },
});
const types = ({ history }: BreachLife) => history.at(-1)?.events.map(({ type }) => type);
const left = ({ state }: BreachLife) =>
  ownStopsIn(state).flatMap((stop) => unexplained(stop).map(({ textSha256, by }) => [textSha256, by]));
const isCleared = ({ state }: BreachLife) => ownStopsIn(state)[0]?.reviewedAt !== undefined;
const nextStep = ({ state, now }: BreachLife) => breachNextStep(state, now).nextStep;
const end: Typed = { type: 'end-own-stop', n: 1, by: cho, textSha256: text };

/** Ann's entry sets the stop of November 24, Ben's comes under it; its days are over on the 28th. */
const two = (over = noon('2026-11-28')) => held().do(typed(ann), typed(ben, other)).at(over);

describe('each body is explained by somebody who did not type it (law of stopping 6)', () => {
  it('two officers explain each other’s, the stop’s author, too', () => {
    const life = two();
    expect(types(life.do(explains(ann, nothing(other))))).toEqual(['entry-explained']);
    expect([left(life), isCleared(life), nextStep(life.at(noon('2026-12-06')))]).toEqual([
      ...[[[text, ann]], false, 'review'],
    ]);
    expect(types(life.do(explains(ben, nothing())))).toEqual(['entry-explained', 'own-stop-reviewed']);
    expect([left(life), isCleared(life), nextStep(life)]).toEqual([[], true, 'release']);
  });

  it('nobody explains their own, also beside another’s', () => {
    for (const [by, own] of [
      [ann, text],
      [ben, other],
    ] as const) {
      expect(two().refusal(explains(by, nothing(own)))).toBe('SamePerson');
      expect(two().refusal(explains(by, nothing(), nothing(other)))).toBe('SamePerson');
    }
  });

  it('one body that two officers typed waits for both: each explains the other’s', () => {
    const same = () => held().do(typed(ann), typed(ben)).at(noon('2026-12-06'));
    expect(left(same())).toEqual([
      [text, ann],
      [text, ben],
    ]);
    const life = same().do(explains(ann, nothing()));
    expect([left(life), nextStep(life)]).toEqual([[[text, ann]], 'review']);
    expect(life.refusal(explains(ann, nothing()))).toBe('SamePerson');
    expect(nextStep(life.do(explains(ben, nothing())))).toBe('release');
    // A third officer explains both in one act.
    expect(nextStep(same().do(explains(cho, nothing())))).toBe('release');
  });

  it('“a direction was meant” names the direction recorded (law of stopping 3)', () => {
    const life = two(noon('2026-12-06'));
    const meant = (direction?: number): Meaning => ({
      ...{ textSha256: other, meant: 'direction' },
      ...(direction === undefined ? {} : { direction }),
    });
    for (const said of [meant(), meant(1)])
      expect(life.refusal(explains(ann, said))).toBe('DirectionNotRecorded');
    life.do(direction('2026-12-05', '2026-11-24', { by: cho })).do(explains(ann, meant(1)));
    expect(left(life)).toEqual([[text, ann]]);
    life.do(explains(ben, nothing()));
    expect(life.history.at(-1)?.events.at(-1)).toMatchObject({ verdict: 'recorded' });
    // The direction owes a review of its own.
    expect(nextStep(life)).toBe('review');
  });
});

describe('an early end of our own stop ends its days alone (law of stopping 3)', () => {
  const ended = () => two(noon('2026-11-25')).do(end, confirm('own-stop-end', ann));

  it('the hold is as before, and every body still has to be explained', () => {
    const life = ended();
    expect(life.state.hold.customersMayBeToldAt).toBe('2026-12-05T05:00:00.000Z');
    life.at(noon('2026-12-06')).do({ type: 'release' });
    expect([life.state.releasedAt, nextStep(life), left(life).length]).toEqual([undefined, 'review', 2]);
    expect(nextPersonOf(life.state, life.now)).toBe('review-own-stop');
  });

  it('they are explained at once, without waiting for its last day', () => {
    const life = ended().do(explains(cho, nothing(), nothing(other)));
    expect([isCleared(life), nextStep(life)]).toEqual([true, 'wait']);
    expect(nextStep(life.at(noon('2026-12-06')))).toBe('release');
  });

  it('nothing is left to end, and the next body sets a stop of its own', () => {
    const life = ended();
    expect([life.refusal(end), life.refusal(confirm('own-stop-end', ben))]).toEqual(['StopOver', 'StopOver']);
    life.do(typed(cho, 'b'.repeat(64)));
    expect(ownStopsIn(life.state).map(({ own }) => own.number)).toEqual([1, 2]);
  });
});

it('replaced by the direction of its body it keeps its days, owes no review (R-11)', () => {
  const set: Typed = { type: 'hold-for-entry', by: ann, textSha256: text };
  const life = held().do(set, direction('2026-11-25', '2026-11-24', { bodySha256: text }));
  expect(ownStopsIn(life.state)[0]).toMatchObject({ replacedBy: 1 });
  expect(life.at(noon('2026-11-28')).refusal(explains(cho, nothing()))).toBe('NothingToReview');
});
