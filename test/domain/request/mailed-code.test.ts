import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/case/refusal.ts';
import type { RequestCommand } from '#domain/request/decider.ts';
import { evidenceKinds, knowledgeFactors } from '#domain/request/evidence.ts';
import { codeLetterOf, mailedCodeEnds, workingCode } from '#domain/request/mailed-code.ts';
import {
  evolve,
  isVerified,
  type Received,
  type Request,
  requestKinds,
  verdicts,
} from '#domain/request/request.ts';
import { decideAsShown as decide, type Typed } from '#test/support/domain/request.ts';

const at = '2026-11-24T18:00:00.000Z';
const later = '2026-12-10T18:00:00.000Z';
const zone = 'America/Denver';
const letter = { kind: 'code-letter', of: '1-p', sentAt: at, sha256: 'f'.repeat(64), messageId: '' };
const { expiresAt } = mailedCodeEnds({ dueOn: '2026-12-24', zone });

const begin = (kind: Received['kind'] = 'cpni-examine'): Request =>
  evolve(
    undefined,
    {
      type: 'request-received',
      kind,
      capacity: 'account-holder',
      channel: 'web',
      receivedAt: at,
      receivedOn: '2026-11-24',
      regime: 'us',
      ruleset: 'requests-30-days',
      dueOn: '2026-12-24',
      workBy: '2026-12-24',
      zone,
      plan: [],
      locale: 'en',
    },
    at,
  );

const act = (request: Request, ...commands: Typed[]): Request =>
  commands.reduce(
    (seen, command) => decide(seen, command).reduce((so, event) => evolve(so, event, at), seen),
    request,
  );

const asked = (kind?: Received['kind']): Request =>
  act(
    begin(kind),
    { type: 'acknowledge', requesterType: 'account', account: 'ACC-1', reachable: true, letter },
    { type: 'ask-requester', serial: 1, expiresAt, code: '1-p', letter: { ...letter, needsPaperMail: true } },
  );

const given = (code: string, over: Partial<Extract<RequestCommand, { type: 'give-verdict' }>> = {}) =>
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

  it('lives until the due date is over, in the company’s zone', () => {
    expect(expiresAt).toBe('2026-12-25T07:00:00.000Z');
    const last = given('1-p', { now: '2026-12-25T06:59:59.999Z' });
    expect(isVerified(act(asked(), last))).toBe(true);
    expect(() => act(asked(), given('1-p', { now: expiresAt }))).toThrow('expired');
  });

  it('waits for the post with the officers, and the question is asked from its printing on', () => {
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

  it('a newer letter ends it; a link that goes out later does not', () => {
    const again = [
      { type: 'renew-link', on: '2026-12-01' },
      { type: 'ask-requester', serial: 2, expiresAt, code: codeLetterOf(2, 'p'), letter },
    ] as const;
    expect(() => act(asked(), ...again, given('1-p'))).toThrow('do not recognize this link');
    expect(isVerified(act(asked(), ...again, given('2-p')))).toBe(true);
    const link = [again[0], { type: 'ask-requester', serial: 2, expiresAt, letter }] as const;
    expect(isVerified(act(asked(), ...link, given('1-p')))).toBe(true);
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
  const ofParents = ['parent-method', 'signed-authority'];
  const factors: readonly Factor[] = [
    { name: 'nothing', opens: false, says: [] },
    ...verdicts.map((verdict) => ({
      name: `the code, ${verdict}`,
      opens: verdict === 'confirm',
      says: [given('1-p', { verdict })],
    })),
    { name: 'the code of an older letter', opens: false, says: [given('0-p')] },
    { name: 'the code of another address', opens: false, says: [given('1-q')] },
    { name: 'a code that is over', opens: false, says: [given('1-p', { now: expiresAt })] },
    {
      name: 'a link of another serial',
      opens: false,
      says: [{ ...given('1-p'), code: undefined, serial: 7 } as never],
    },
    {
      name: 'the word of a colleague',
      opens: false,
      says: [{ ...given('1-p'), code: undefined, contact: 'd' } as never],
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

  it('who confirmed from afar may still come in person: the records are handed over when two officers have seen to it', () => {
    const request = act(asked(), given('1-p'));
    const inPerson = {
      type: 'answer',
      outcome: 'done',
      delivery: 'in-person',
      textSha256: 't',
      by: 'o',
      now: at,
    };
    const handOver = (so: Request) => decide(so, inPerson as RequestCommand);
    expect(() => handOver(request)).toThrow('in person');
    const [shown = [] as never, seconded = [] as never] = byHand('photo-id-in-person', 'olive', 'omar');
    expect(() => handOver(act(request, shown))).toThrow('in person');
    expect(handOver(act(request, shown, seconded))).toHaveLength(1);
    expect(() => act(request, shown, seconded, shown)).toThrow('already');
    expect(() => act(request, ...byHand('call-to-number-of-record', 'olive'))).toThrow('already');
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
    const answer = { type: 'answer', outcome: 'done', textSha256: 't', by: 'olive', now: at } as const;
    if (!opens) expect(() => decide(request, answer)).toThrow('not confirmed who is asking');
    else if (kind === 'cpni-examine' || kind === 'access')
      expect(() => decide(request, answer)).toThrow('never send by email');
    else expect(decide(request, answer)).toHaveLength(1);
  });
});
