import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/case/refusal.ts';
import type { RequestCommand } from '#domain/request/commands.ts';
import { evidenceKinds, knowledgeFactors, parentMethods } from '#domain/request/evidence.ts';
import {
  codeLetterOf,
  isCodeWaitingForPost,
  mailedCodeEnds,
  workingCode,
} from '#domain/request/mailed-code.ts';
import { evolve } from '#domain/request/request.ts';
import { isVerified, type Request } from '#domain/request/state.ts';
import { type RequestKind, requestKinds, verdicts } from '#domain/request/vocabulary.ts';
import { act, at, begin, given, letter as plain, type Typed, zone } from '#test/support/domain/request.ts';

const later = '2026-12-10T18:00:00.000Z';
const letter = { ...plain, kind: 'code-letter', of: '1-p', messageId: '' };
const { expiresAt } = mailedCodeEnds({ dueOn: '2026-12-24', zone });

const asked = (kind: RequestKind = 'cpni-examine'): Request =>
  act(
    begin({ kind }),
    { type: 'acknowledge', requesterType: 'account', account: 'ACC-1', reachable: true, letter },
    { type: 'ask-requester', serial: 1, expiresAt, code: '1-p', letter: { ...letter, needsPaperMail: true } },
  );

const says = (code: string, over: Partial<Extract<RequestCommand, { type: 'give-verdict' }>> = {}) =>
  ({ type: 'give-verdict', code, verdict: 'confirm', expiresAt, now: at, ...over }) as const;

describe('a code by post (R-18)', () => {
  const postal = (since: string, ref = 'p') => ({ addresses: { postal: { ref, since } } });

  it.each([
    { account: postal('2026-10-01T18:00:00.000Z'), works: true, because: 'the address is of record' },
    { account: postal('2026-11-20T18:00:00.000Z'), works: false, because: 'it is younger than 30 days' },
    {
      account: postal('2024-01-01T18:00:00.000Z', 'q'),
      works: false,
      because: 'the letter went to another one',
    },
    { account: { addresses: {} }, works: false, because: 'there is none any more' },
    { account: undefined, works: false, because: 'there is no such account' },
  ])('works: $works ($because)', ({ account, works }) => {
    expect(workingCode(asked(), account, later)).toBe(works ? '1-p' : undefined);
  });

  it('of a case without a code none works, whatever is of record', () => {
    const { code: _, ...other } = asked();
    expect(workingCode(other as Request, postal('2024-01-01T18:00:00.000Z'), later)).toBeUndefined();
    expect(workingCode({ ...asked(), code: '1-undefined' }, { addresses: {} }, later)).toBeUndefined();
  });

  it.each([
    { what: 'the newest code', waitingForPost: [{ kind: 'code-letter', of: '1-p' }], waits: true },
    {
      what: 'the newest beside others',
      waitingForPost: [
        { kind: 'x', of: '1' },
        { kind: 'code-letter', of: '1-p' },
      ],
      waits: true,
    },
    { what: 'an older code', waitingForPost: [{ kind: 'code-letter', of: '0-p' }], waits: false },
    { what: 'another letter', waitingForPost: [{ kind: 'answer', of: '1-p' }], waits: false },
    { what: 'nothing', waitingForPost: undefined, waits: false },
  ])('$what is to be mailed: the code waits is $waits', ({ waitingForPost, waits }) => {
    const { waitingForPost: _, ...request } = asked();
    const waiting = { ...request, ...(waitingForPost && { waitingForPost }) } as Request;
    expect(isCodeWaitingForPost(waiting)).toBe(waits);
    const { code: _code, ...without } = waiting;
    expect(isCodeWaitingForPost(without as Request)).toBe(false);
  });

  it('lives until the due date is over, in the company’s zone', () => {
    expect(expiresAt).toBe('2026-12-25T07:00:00.000Z');
    const last = says('1-p', { now: '2026-12-25T06:59:59.999Z' });
    expect(isVerified(act(asked(), last))).toBe(true);
  });

  it('is refused from then on', () => given(asked()).when(expiresAt, says('1-p')).thenRefused('LinkExpired'));

  it('waits for the post with the officers; the question is asked once it is printed', () => {
    expect(asked()).toMatchObject({
      stage: 'verifying',
      code: '1-p',
      waitingForPost: [{ kind: 'code-letter', of: '1-p' }],
    });
    const posted = evolve(
      asked(),
      { ...letter, type: 'letter-paper-mail-done', postedOn: '2026-11-25' },
      later,
    );
    expect(posted).toMatchObject({ stage: 'verifying', waitingForPost: [] });
  });

  it('that cannot be posted leaves the case to an officer', () => {
    const lost = evolve(asked(), { ...letter, type: 'letter-paper-mail-done', undelivered: true }, later);
    expect(lost).toMatchObject({ reachable: false, machineSince: later });
    expect(lost.code).toBeUndefined();
  });

  const renew = { type: 'renew-link', on: '2026-12-01' } as const;
  const again = [
    renew,
    { type: 'ask-requester', serial: 2, expiresAt, code: codeLetterOf(2, 'p'), letter },
  ] as const;

  it('a newer letter ends it', () =>
    given(asked(), ...again)
      .when(at, says('1-p'))
      .thenRefused('UnknownLink'));

  it('the code of the newer letter works', () => {
    expect(isVerified(act(asked(), ...again, says('2-p')))).toBe(true);
  });

  it('a link that goes out later does not end it', () => {
    const link = [renew, { type: 'ask-requester', serial: 2, expiresAt, letter }] as const;
    expect(isVerified(act(asked(), ...link, says('1-p')))).toBe(true);
  });
});

describe('who has shown what, and what it opens (S9)', () => {
  interface Factor {
    readonly name: string;
    readonly opens: boolean;
    readonly opensChildData?: boolean;
    readonly says: readonly Typed[];
  }
  const byHand = (evidence: string, by: string, second?: string): readonly Typed[] => [
    { type: 'check-identity', evidence: evidence as never, checkedOn: '2026-11-24', by },
    ...(second === undefined ? [] : [{ type: 'confirm-identity', by: second } as const]),
  ];
  const fitting = ['photo-id-in-person', 'code-letter', 'call-to-number-of-record', 'contract-procedure'];
  /** Who asks about a child shows that it is theirs, whatever account they hold. */
  const ofParents = [...parentMethods, 'signed-authority'];
  const factors: readonly Factor[] = [
    { name: 'nothing', opens: false, says: [] },
    ...verdicts.map((verdict) => ({
      name: `the code, ${verdict}`,
      opens: verdict === 'confirm',
      says: [says('1-p', { verdict })],
    })),
    { name: 'the code of an older letter', opens: false, says: [says('0-p')] },
    { name: 'the code of another address', opens: false, says: [says('1-q')] },
    { name: 'a code that is over', opens: false, says: [says('1-p', { now: expiresAt })] },
    {
      name: 'a link of another serial',
      opens: false,
      says: [{ ...says('1-p'), code: undefined, serial: 7 } as never],
    },
    {
      name: 'the word of a colleague',
      opens: false,
      says: [{ ...says('1-p'), code: undefined, contact: 'd' } as never],
    },
    {
      name: 'the typed address',
      opens: false,
      says: [{ type: 'give-email-verdict', serial: 1, verdict: 'confirm', expiresAt, now: at }],
    },
    ...knowledgeFactors.map((one) => ({ name: one, opens: false, says: byHand(one, 'olive', 'omar') })),
    ...evidenceKinds.flatMap((one) => [
      { name: `${one}, one officer`, opens: false, says: byHand(one, 'olive') },
      { name: `${one}, the same officer twice`, opens: false, says: byHand(one, 'olive', 'olive') },
      {
        name: `${one}, two officers`,
        opens: fitting.includes(one),
        opensChildData: ofParents.includes(one),
        says: byHand(one, 'olive', 'omar'),
      },
    ]),
  ];
  const harmful = requestKinds.filter((kind) =>
    ['access', 'delete', 'deactivate', 'cpni-examine', 'cpni-disclose-to', 'child-data'].includes(kind),
  );

  const tried = (request: Request, commands: readonly Typed[]): Request => {
    try {
      return act(request, ...commands);
    } catch (refusal) {
      expect(refusal).toBeInstanceOf(Refusal);
      return request;
    }
  };

  describe('who confirmed from afar and comes in person (R-18)', () => {
    const handOver = {
      type: 'answer',
      outcome: 'done',
      delivery: 'in-person',
      searches: 1,
      textSha256: 't',
      by: 'o',
      now: at,
    } as const;
    const confirmed = act(asked(), says('1-p'));
    const shown = byHand('photo-id-in-person', 'olive');
    const seconded = byHand('photo-id-in-person', 'olive', 'omar');
    const { account = '', spelling } = confirmed;
    const lookedThrough: readonly Typed[] = [
      {
        ...{ type: 'declare-records', covers: 'paper', account, by: 'olive', textSha256: 't' },
        ...(spelling && { spelling }),
      },
      { type: 'confirm-records', by: 'omar' },
    ];

    it.each([
      ['by the code alone', []],
      ['when one officer alone has seen the ID', shown],
    ])('is handed nothing %s', (_, seen) =>
      given(confirmed, ...seen)
        .when(at, handOver)
        .thenRefused('NotSeenInPerson'),
    );
    it('is handed the records when two officers have seen the ID', () =>
      given(confirmed, ...seconded, ...lookedThrough)
        .when(at, handOver)
        .thenFacts({ type: 'answer-given', delivery: 'in-person' }));
    it.each([
      ['the same ID again', seconded, shown],
      ['a call', [], byHand('call-to-number-of-record', 'olive')],
    ])('shows nothing more by %s', (_, before, [check]) =>
      given(confirmed, ...before)
        .when(at, check!)
        .thenRefused('AlreadyDecided'),
    );
  });

  const expected = harmful.flatMap((kind) =>
    factors.map(({ name, opens, opensChildData = opens, says }) => ({
      kind,
      name,
      opens: kind === 'child-data' ? opensChildData : opens,
      says,
    })),
  );

  it.each(expected)('$kind with $name: $opens', ({ kind, opens, says }) => {
    const request = says.reduce((so, one) => tried(so, [one]), asked(kind));
    expect(isVerified(request)).toBe(opens);
    const transfer = kind === 'cpni-disclose-to' ? { transfer: `TRF-${'0'.repeat(40)}` } : {};
    const answer = {
      type: 'answer',
      outcome: 'done',
      textSha256: 't',
      by: 'olive',
      now: at,
      ...transfer,
      ...(kind === 'child-data' && { childData: ['deleted'] as const }),
    } as const;
    const answering = given(request).when(at, answer);
    if (!opens) answering.thenRefused('NotVerified');
    else if (kind === 'cpni-examine' || kind === 'access') answering.thenRefused('DeliveryMissing');
    else answering.thenFacts({ type: 'answer-given' });
  });
});

describe('the typed address of a person (R-23)', () => {
  const ends = '2026-12-04T18:00:00.000Z';
  const emailSays = {
    type: 'give-email-verdict',
    serial: 1,
    verdict: 'confirm',
    expiresAt: ends,
    now: at,
  } as const;
  const person = act(
    begin({ capacity: 'agent' }),
    { type: 'acknowledge', requesterType: 'person', letter },
    { type: 'ask-requester', serial: 1, expiresAt: ends, letter },
  );
  const authority = {
    type: 'check-identity',
    evidence: 'signed-authority',
    checkedOn: '2026-11-24',
    by: 'olive',
  } as const;

  it('is confirmed by the newest link', () =>
    given(person).when(at, emailSays).thenFacts({ type: 'email-verdict-given', verdict: 'confirm' }));
  it('is confirmed before evidence counts', () =>
    given(person, emailSays).when(at, authority).thenFacts({ type: 'identity-checked' }));
  it.each<[string, string, Request, Typed, string]>([
    ['twice', at, act(person, emailSays), emailSays, 'AlreadyDecided'],
    ['by another link', at, person, { ...emailSays, serial: 7 }, 'UnknownLink'],
    ['by a link that has expired', ends, person, emailSays, 'LinkExpired'],
    ['by evidence alone', at, person, authority, 'EmailNotConfirmed'],
    [
      'by a second officer where none is needed',
      at,
      person,
      { type: 'confirm-entry', by: 'o' },
      'NothingToConfirm',
    ],
  ])('is not confirmed %s', (_, now, request, command, says) =>
    given(request).when(now, command).thenRefused(says),
  );
});
