import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/case/refusal.ts';
import { decideBy } from '#domain/case/rule.ts';
import type { ComplaintCommand } from '#domain/complaint/commands.ts';
import { complaintRules } from '#domain/complaint/decider.ts';
import { type ComplaintAct, nextOfComplaint } from '#domain/complaint/next.ts';
import { ann, answer, ben, ComplaintLife, later } from '#test/support/domain/complaint.ts';

const cho = 'sub-cho';
const textSha256 = 'b'.repeat(64);
const received = '2026-11-24T18:00:00.000Z';

const life = (...commands: readonly ComplaintCommand[]) => {
  const one = new ComplaintLife();
  for (const command of commands) one.do(command);
  return one;
};
const investigated = { type: 'record-investigation', textSha256, by: ann } as const;
const heldText = { type: 'hold-text', as: 'complaint-message', heldSha256: textSha256, by: ann } as const;
const entered = (at: string) =>
  new ComplaintLife({ receivedAt: received, entry: { at, by: ann, late: true, needsSecond: true } } as never);
const answered = () => {
  const one = life(investigated, answer(ann));
  one.machine();
  return one;
};

const corpus: Readonly<Record<string, () => ComplaintLife>> = {
  received: () => life(),
  'ann checked it': () => life(investigated),
  'ben is named': () =>
    life(investigated, { type: 'name-officer', officer: ben as string, by: ann as string }),
  'cho decided the request': () => {
    const one = life({ type: 'link-request', request: 'REQ-1', by: ann as string }, investigated);
    one.inRequest = [cho];
    return one;
  },
  'a message of ann waits': () => life(heldText),
  'entered by ann, late': () => entered('2027-01-20T18:00:00.000Z'),
  'its history is full': () => {
    const one = life(investigated);
    for (let n = 0; one.history.length < 250; n += 1)
      one.do({ type: 'write', as: 'message', textSha256: String(n), by: ann as string });
    return one;
  },
  'the answer goes out': () => life(investigated, answer(ann as string)),
  answered,
  'answered, and cho decided the request': () => {
    const one = answered();
    one.inRequest = [cho];
    return one;
  },
  'closed by silence': () => {
    const one = answered();
    one.until(later(one.now, 40));
    return one;
  },
  withdrawn: () => life({ type: 'withdraw' }),
};

type Deciding = Extract<ComplaintAct, ComplaintCommand['type']>;

/** What fits as well as anything can. */
const said: Readonly<Record<Deciding, (one: ComplaintLife, by: string) => object>> = {
  assign: (_, by) => ({ by }),
  'name-officer': (_, by) => ({ officer: 'sub-new', by }),
  'link-request': (_, by) => ({ request: 'REQ-9', by }),
  'record-investigation': (_, by) => ({ textSha256, by }),
  write: (_, by) => ({ as: 'message', textSha256, by }),
  answer: (_, by) => ({ outcome: 'upheld', cpniMisuse: 'none', textSha256, by }),
  'record-step': ({ now }, by) => ({ step: 'body', on: now.slice(0, 10), by }),
  'give-pack': (_, by) => ({ signedOn: '2026-11-25', textSha256, by }),
  'confirm-entry': (_, by) => ({ by }),
  'confirm-text': (_, by) => ({ n: 1, by }),
  'return-text': (_, by) => ({ n: 1, by }),
};

/** @returns whether it would do something; a refusal for what was said counts as done */
const isDone = (one: ComplaintLife, type: Deciding, by: string): boolean => {
  const { state, now, history, inRequest } = one;
  const command = { type, ...said[type](one, by) };
  try {
    const decide = decideBy(complaintRules[type] as never) as (...all: unknown[]) => readonly unknown[];
    return decide(state, command, { now, history, inRequest }).length > 0 || type === 'assign';
  } catch (error) {
    if (error instanceof Refusal) return error.category === 'invalid';
    throw error;
  }
};

const isOffered = (one: ComplaintLife, type: ComplaintAct, by: string): boolean => {
  const { state, now, history, inRequest } = one;
  return nextOfComplaint(state, { now, history, inRequest }).some(
    ({ action, notBy, onlyBy }) =>
      action === type &&
      !notBy.some((deed) => deed.by === by) &&
      (onlyBy === undefined || onlyBy.some((deed) => deed.by === by)),
  );
};

describe('what can be done next to a complaint (R-25)', () => {
  const acts = Object.keys(said) as Deciding[];
  it.each(Object.entries(corpus))(
    '%s: offered, then done; not offered, then refused or nothing',
    (_, make) => {
      for (const by of [ann, ben, cho] as string[])
        for (const type of acts)
          expect([type, by, isOffered(make(), type, by)]).toEqual([type, by, isDone(make(), type, by)]);
    },
  );

  it('the corpus offers every act to somebody, and to somebody not', () => {
    const lives = Object.values(corpus).map((make) => make());
    const people = [ann, ben, cho] as string[];
    for (const type of acts.filter((one) => one !== 'give-pack')) {
      const seen = new Set(lives.flatMap((one) => people.map((by) => isOffered(one, type, by))));
      expect([type, ...seen].sort()).toEqual([type, false, true].sort());
    }
  });

  it('says who cannot and why: named, or decided the request', () => {
    const next = (one: ComplaintLife, type: ComplaintAct) =>
      nextOfComplaint(one.state, one).find(({ action }) => action === type);

    expect(next(corpus['ben is named']!(), 'answer')?.notBy).toEqual([{ by: ben, did: 'is-named' }]);
    expect(next(corpus['cho decided the request']!(), 'answer')?.notBy).toEqual([
      { by: cho, did: 'decided-request' },
    ]);
  });
});
