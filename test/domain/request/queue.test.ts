import { describe, expect, it } from 'vitest';
import { evolve, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { at, begin, id, letter, received } from '#test/support/domain/request.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const state = (over: object): Request =>
  requestIn('en', { requesterType: 'other', machineSince: undefined, ...over } as Partial<Request>);
const keys = (over: object) => requests.keys(id, state({ closedAt: at, withdrawnAt: at, ...over }));
/** Reached, so that only the other facts count. */
const holder = { requesterType: 'account', stage: 'verifying', questions: ['verification 1'] };

describe('in whose queue a request is (R-24)', () => {
  it.each([
    { what: 'received', over: { stage: 'received' }, queue: 'requester' },
    { what: 'acknowledged', over: { stage: 'acknowledged' }, queue: 'requester' },
    { what: 'asked', over: holder, queue: 'requester' },
    { what: 'paused', over: { ...holder, stage: 'lapsed' }, queue: 'requester' },
    { what: 'worked on', over: { stage: 'working' }, queue: 'officer' },
    { what: 'with the company', over: { stage: 'notifying-controller' }, queue: 'requester' },
    { what: 'on its way', over: { stage: 'answering' }, queue: 'officer' },
    { what: 'closed', over: { stage: 'closed', outcome: 'done' }, queue: 'settled' },
    { what: 'withdrawn', over: { stage: 'withdrawn' }, queue: 'settled' },
    { what: 'asked, and a step failed', over: { ...holder, faults: 1 }, queue: 'officer' },
    { what: 'asked, and they wrote', over: { ...holder, unread: 1 }, queue: 'officer' },
    { what: 'asked, and we answered', over: { ...holder, unread: 0 }, queue: 'requester' },
    {
      what: 'asked, a letter to be mailed',
      over: { ...holder, waitingForPost: [{ kind: 'x' }] },
      queue: 'officer',
    },
    { what: 'asked, a letter came back', over: { ...holder, returned: [{ kind: 'x' }] }, queue: 'officer' },
    {
      what: 'asked, a text waits',
      over: { ...holder, heldTexts: [{ n: 1, as: 'message', heldSha256: 'h', by: 'o', since: at }] },
      queue: 'officer',
    },
    { what: 'asked, and they said no', over: { ...holder, verdict: 'refuse' }, queue: 'requester' },
    { what: 'paused after a no', over: { ...holder, verdict: 'refuse', stage: 'lapsed' }, queue: 'officer' },
    { what: 'asked, and email fails', over: { ...holder, emailFails: true }, queue: 'officer' },
    {
      what: 'asked by code, as email fails',
      over: { ...holder, emailFails: true, code: '1-p' },
      queue: 'requester',
    },
    { what: 'about a child', over: { ...holder, kind: 'child-data' }, queue: 'officer' },
    {
      ...{ what: 'closed inside', queue: 'requester' },
      over: { ...holder, questions: [], asked: true, stage: 'working', closure: { by: 'olive' } },
    },
    {
      ...{ what: 'settled, its last letter failed', queue: 'officer' },
      over: {
        stage: 'closed',
        outcome: 'joined',
        faults: 1,
        lettersOwed: [{ kind: 'duplicate-joined', of: '1' }],
      },
    },
    ...(['received', 'notifying-controller', 'answering', 'lapsed', 'closed', 'withdrawn'] as const).map(
      (stage) => ({
        ...{ what: `${stage}, and nobody has read what they wrote (R-23, R-24)`, queue: 'officer' },
        over: { ...holder, stage, outcome: 'done', unread: 1 },
      }),
    ),
    { what: 'settled, and a step failed', over: { stage: 'withdrawn', faults: 1 }, queue: 'settled' },
  ])('$what: $queue', ({ over, queue }) => {
    expect(keys(over).queue).toBe(queue);
  });

  it('settled, it stays its officer’s until its messages are read (R-24)', () => {
    const over = { stage: 'withdrawn', assigned: { to: 'olive' } };
    expect([keys({ ...over, unread: 1 }).assignee, keys(over).assignee]).toEqual(['olive', undefined]);
  });

  it('settled, a request wakes for its letters and its files alone (P47)', () => {
    const over = { stage: 'withdrawn' };
    expect(keys(over).wakeAt).toBeUndefined();
    expect(keys({ ...over, faults: 1, faultAt: at }).wakeAt).toBeUndefined();
    const files = [{ n: 1, id: 'scan', purpose: 'as-received', type: 'pdf', bytes: 8, sha256: 'f' }];
    expect(keys({ ...over, files }).wakeAt).toBe('2028-12-24T00:15:00.000Z');
    const lettersOwed = [{ kind: 'duplicate-joined', of: '1' }];
    expect(keys({ ...over, lettersOwed, machineSince: at }).wakeAt).toBe('2026-11-24T18:15:00.000Z');
  });
});

describe('how a request begins (I6, R-9, R-24)', () => {
  it('with its receipt, and with nothing else', () => {
    expect(() => evolve(undefined, { type: 'officer-asked' }, at)).toThrow(
      'a request cannot begin with officer-asked',
    );
    const request = begin();
    expect(request).toMatchObject({ stage: 'received', machineSince: at, handledMilestones: [], faults: 0 });
    for (const none of ['verdict', 'verdictBy', 'askedAgain']) expect(request).not.toHaveProperty(none);
  });

  it('adopted by its company, it is confirmed by the contact who adopted it', () => {
    const adopted = { from: 'REQ-1', controller: 'acme', contact: 'cora' };
    expect(begin({ adopted })).toMatchObject({ verdict: 'confirm', verdictBy: 'cora' });
  });

  it('split from another, its question has no days of its own', () => {
    expect(begin({ splitFrom: 'REQ-1' }).askedAgain).toBe(true);
    expect(evolve(undefined, received(), at).askedAgain).toBeUndefined();
  });

  it('only a letter that nobody can mail changes how a holder is asked', () => {
    const asked = {
      requesterType: 'account',
      stage: 'verifying',
      waitingForPost: [{ kind: 'verification', of: 'o' }],
    };
    const link = { ...letter, kind: 'verification' };
    const givenUp = { ...link, undelivered: true } as const;
    expect(evolve(state(asked), { ...givenUp, type: 'letter-paper-mail-done' }, at).emailFails).toBe(true);
    expect(evolve(state(asked), { ...givenUp, type: 'letter-sent' }, at).emailFails).toBeUndefined();
  });
});
