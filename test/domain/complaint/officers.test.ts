import { describe, expect, it } from 'vitest';
import { involvedIn } from '#domain/complaint/investigators.ts';
import { complaintActRules, nextOfComplaint } from '#domain/complaint/next.ts';
import { owesCarryingOut } from '#domain/complaint/state.ts';
import { ann, answer, ben, ComplaintLife } from '#test/support/domain/complaint.ts';

const now = '2026-11-24T18:00:00.000Z';
const kim = 'sub-kim';
const checked = { type: 'record-investigation', textSha256: 'a', by: ann } as const;
const linked = { type: 'link-request', request: 'REQ-1', by: ann } as const;
const refused = (code: string) => expect.objectContaining({ code });
const typesOf = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);

const working = (over: ConstructorParameters<typeof ComplaintLife>[0] = {}) => {
  const life = new ComplaintLife(over);
  life.machine();
  return life;
};
const answered = (over: object = {}) => {
  const life = working();
  life.do(checked);
  life.do(answer(ann, over));
  life.machine();
  return life;
};
const closed = () => {
  const life = answered();
  life.until('2027-02-01T00:00:00.000Z');
  return life;
};
const nextOf = ({ state, now: at, history, inRequest }: ComplaintLife) =>
  nextOfComplaint(state, { now: at, history, inRequest }).map(({ action }) => action);

describe('who has a complaint (R-24, R-25)', () => {
  const assign = { type: 'assign', by: ann } as const;

  it('who takes it has started; who is given it has one business day', () => {
    const life = working();
    expect(life.do({ ...assign, to: ann })).toEqual([{ type: 'complaint-assigned', to: ann }]);
    expect(life.do({ ...assign, to: ben, for: 'reads Spanish' })).toEqual([
      { type: 'complaint-assigned', to: ben, for: 'reads Spanish', unclaimedAfter: '2026-11-25' },
    ]);
    expect(life.do({ ...assign, to: ben })).toEqual([]);
    expect(life.do({ ...assign, to: kim })).toStrictEqual([
      { type: 'complaint-assigned', to: kim, unclaimedAfter: '2026-11-25' },
    ]);
    life.do({ ...assign, to: ben });
    expect(life.do({ ...assign, to: ben, by: ben })).toEqual([{ type: 'complaint-assigned', to: ben }]);
    expect(life.do({ ...assign, to: ben, by: ben })).toEqual([]);
    expect(life.state.assignments).toBe(5);
  });

  it('given back, nobody has it', () => {
    const life = working();
    life.do({ ...assign, to: ben });
    expect(life.do(assign)).toEqual([{ type: 'complaint-assigned' }]);
    expect([life.state.assigned, life.keys.assignee]).toEqual([undefined, undefined]);
    expect(life.do(assign)).toEqual([]);
  });

  it('is moved only from the officer who has it still', () => {
    const life = working();
    expect(life.do({ ...assign, to: kim, from: ben })).toEqual([]);
    life.do({ ...assign, to: ben });
    expect(life.do({ ...assign, to: kim, from: ann })).toEqual([]);
    expect(life.do({ ...assign, to: kim, from: ben })).toHaveLength(1);
  });

  it('who checks a complaint of another does not take it from them', () => {
    const life = working();
    life.do({ ...assign, to: ben });
    life.do(checked);
    expect(life.state.assigned).toMatchObject({ to: ben, unclaimedAfter: '2026-11-25' });
    life.do({ ...checked, by: kim });
    expect(life.state.investigatedBy).toEqual([ann, kim]);
  });

  it('is nobody’s once it is closed, and cannot be given to anybody', () => {
    const life = answered();
    life.do({ ...assign, to: ann });
    life.until('2027-02-01T00:00:00.000Z');
    expect([life.state.stage, life.keys.assignee]).toEqual(['closed', undefined]);
    expect(() => life.do({ ...assign, to: ben })).toThrow(refused('already-settled'));
  });

  it('goes back to the queue when the officer who has it is named, once', () => {
    const life = working();
    life.do({ ...assign, to: ben });
    const name = (officer: string) => ({ type: 'name-officer', officer, by: ann }) as const;
    expect(life.do(name(kim))).toEqual([{ type: 'officer-named', officer: kim, by: ann }]);
    expect(life.state.assigned?.to).toBe(ben);
    expect(typesOf(life.do(name(ben)))).toEqual(['officer-named', 'complaint-assigned']);
    expect([life.state.assigned, life.state.officersNamed]).toEqual([undefined, [kim, ben]]);
    expect(life.do(name(ben))).toEqual([]);
  });

  it('says why an officer cannot work on it (R-25)', () => {
    const life = working();
    expect(involvedIn(life.state, [])).toEqual(new Set());
    life.do({ type: 'name-officer', officer: ben, by: ann });
    life.inRequest = [kim];
    const { state, history, inRequest } = life;
    const check = nextOfComplaint(state, { now, history, inRequest }).find(
      ({ action }) => action === 'record-investigation',
    );
    expect(check?.notBy).toEqual([
      { by: ben, did: 'is-named' },
      { by: kim, did: 'decided-request' },
    ]);
    for (const by of [ben, kim])
      expect(() => life.do({ ...checked, by })).toThrow(refused('investigator-involved'));
    expect(() => life.do({ ...assign, to: kim })).toThrow(refused('investigator-involved'));
    expect(life.do({ ...checked, by: ann })).toHaveLength(1);
  });
});

describe('the request complained of (R-8, R-24)', () => {
  it('is linked from the papers, to one request', () => {
    const life = working();
    expect(life.do(linked)).toEqual([{ type: 'request-linked', request: 'REQ-1', proven: false, by: ann }]);
    expect(life.state.linked).toEqual({ request: 'REQ-1', proven: false });
    expect(life.do(linked)).toEqual([]);
    expect(() => life.do({ ...linked, request: 'REQ-2' })).toThrow(refused('linked-otherwise'));
  });

  it('linked, it takes the complaint from an officer who decided it', () => {
    const given = (to: string) => {
      const life = working();
      life.do({ type: 'assign', to, by: ann });
      life.inRequest = [ben];
      return life;
    };
    expect(typesOf(given(ben).do(linked))).toEqual(['request-linked', 'complaint-assigned']);
    expect(typesOf(given(kim).do(linked))).toEqual(['request-linked']);
  });

  it.each([
    { what: 'upheld, and linked', given: { outcome: 'upheld' }, isLinked: true, may: true },
    { what: 'partly upheld, and linked', given: { outcome: 'partly' }, isLinked: true, may: true },
    { what: 'not upheld', given: { outcome: 'not-upheld' }, isLinked: true, may: false },
    { what: 'not linked', given: { outcome: 'upheld' }, isLinked: false, may: false },
  ])('is reopened by an answer that is $what: $may', ({ given, isLinked, may }) => {
    const life = working();
    if (isLinked) life.do(linked);
    life.do(checked);
    const reopens = () => life.do(answer(ann, { ...given, reopens: true }));
    if (may) expect(reopens()).toMatchObject([{ type: 'answer-given', reopens: true }]);
    else expect(reopens).toThrow(refused('nothing-to-reopen'));
    if (!may) expect(life.do(answer(ann, given))).toHaveLength(1);
  });

  it.each([
    { what: 'reopens a request', over: { reopens: true }, owes: true },
    { what: 'counts for the certificate', over: { cpniMisuse: 'employee-access' }, owes: true },
    { what: 'does neither', over: {}, owes: false },
  ])('an answer that $what is carried out after it: $owes, once (R-24, R-30)', ({ over, owes }) => {
    const life = working();
    life.do(linked);
    life.do(checked);
    const carryOut = { type: 'carry-out-answer', reopened: true } as const;
    expect([owesCarryingOut(life.state), life.do(carryOut)]).toEqual([false, []]);
    life.do(answer(ann, over));
    life.machine();
    expect(owesCarryingOut(life.state)).toBe(owes);
    expect(life.do(carryOut)).toEqual(owes ? [{ type: 'answer-carried-out', reopened: true }] : []);
    expect([owesCarryingOut(life.state), life.do(carryOut)]).toEqual([false, []]);
  });
});

describe('what an officer can do (R-24, R-25)', () => {
  const always = ['give-pack', 'add-note'];

  it.each([
    {
      ...{ what: 'that is open, and not checked', life: working },
      can: ['assign', 'name-officer', 'link-request', 'record-investigation', 'write'],
    },
    {
      what: 'that is checked, and linked',
      life: () => {
        const life = working();
        life.do(checked);
        life.do(linked);
        return life;
      },
      can: ['assign', 'name-officer', 'record-investigation', 'write', 'answer'],
    },
    { what: 'that is answered', life: answered, can: ['assign', 'write', 'record-step'] },
    { what: 'that is closed', life: closed, can: ['record-step'] },
  ])('to a complaint $what', ({ life, can }) => {
    expect(nextOf(life()).sort()).toEqual([...can, ...always].sort());
  });

  it('is in one table, with what can be done to every case', () => {
    expect(Object.keys(complaintActRules)).toEqual([
      ...['confirm-text', 'return-text', 'assign', 'name-officer', 'link-request'],
      ...['record-investigation', 'write', 'answer', 'record-step', 'give-pack', 'confirm-entry'],
      ...['add-note', 'record-posted', 'record-undeliverable'],
    ]);
  });

  it('a question and a message are recorded as what they are, with their words', () => {
    const life = working();
    const write = (as: 'question' | 'message') => life.do({ type: 'write', as, textSha256: 'w', by: ann });
    expect(write('question')).toEqual([{ type: 'message-sent', as: 'question', textSha256: 'w' }]);
    expect(write('message')).toEqual([{ type: 'message-sent', as: 'message', textSha256: 'w' }]);
    const over = closed();
    const again = { type: 'write', as: 'message', textSha256: 'w', by: ann } as const;
    expect(() => over.do(again)).toThrow(refused('already-settled'));
    expect(answered().do(again)).toHaveLength(1);
  });

  it('the pack for the independent body: in every stage, and it moves nothing (P55)', () => {
    const pack = { signedOn: '2026-11-24', textSha256: 'a', by: ann } as const;
    for (const life of [working(), answered(), closed()]) {
      const before = life.state;
      expect(life.do({ type: 'give-pack', ...pack })).toEqual([{ type: 'pack-given', ...pack }]);
      expect(life.state).toEqual(before);
    }
  });

  it('a step that is recorded twice for the same day is one step (P55)', () => {
    const life = answered();
    const step = { type: 'record-step', step: 'body', on: '2026-12-10', by: ann } as const;
    expect(life.do(step)).toHaveLength(1);
    expect(life.do(step)).toEqual([]);
    expect(life.do({ ...step, on: '2026-12-11' })).toHaveLength(1);
  });
});
