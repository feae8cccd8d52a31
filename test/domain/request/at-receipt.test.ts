import { describe, expect, it } from 'vitest';
import { atReceipt, isDoneAtReceipt } from '#domain/request/at-receipt.ts';
import { nextStepOf } from '#domain/request/decider.ts';
import { requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { publicStage, publicTimeline } from '#domain/request/view.ts';
import { requestKinds } from '#domain/request/vocabulary.ts';
import { act, at, begin, given, id, letter, onDesk, told } from '#test/support/domain/request.ts';
import { RequestLife } from '#test/support/domain/request-life.ts';

const first = { type: 'acknowledge', letter } as const;
const restriction = (): Request => act(begin({ kind: 'cpni-restrict' }), first);
const placed = { type: 'look-up', requesterType: 'account', account: 'ACC-1', restricted: true } as const;
const unplaced = { ...placed, unplaced: 'unknown-number' } as const;
const applied = { type: 'restriction-applied', account: 'ACC-1', by: 'olive' } as const;
const keysOf = (request: Request) => requests.keys(id, request);

describe('a restriction (R-5)', () => {
  it('is closed with its letter, also while that waits to be mailed on paper', () => {
    for (const one of [
      restriction(),
      act(begin({ kind: 'cpni-restrict' }), { ...first, letter: { ...letter, needsPaperMail: true } }),
    ]) {
      expect(one).toMatchObject({ stage: 'closed', outcome: 'recorded' });
      expect([publicStage(one, '2027-02-01'), nextStepOf(one)]).toEqual(['answered', 'acknowledge']);
    }
  });

  it('has no date after its look-up: nothing wakes it but a letter that is owed', () => {
    const found = act(restriction(), placed);
    const sent = told(found, { type: 'owed-letter-sent', kind: 'restriction-confirmed', of: '1' });
    expect([keysOf(sent).wakeAt, keysOf(sent).queue]).toEqual([undefined, 'settled']);
  });

  it('is an officer’s task until it is on an account, and tells them once', () => {
    const found = act(restriction(), unplaced);
    expect(found.lettersOwed?.map(({ kind }) => kind)).toEqual([
      'restriction-confirmed',
      'restriction-unplaced',
    ]);
    expect(keysOf(found).queue).toBe('officer');
    expect(keysOf(told(found, applied)).queue).toBe('settled');
    onDesk(found)
      .when(at, { type: 'apply-restriction', account: 'ACC-1', by: 'olive' })
      .thenFacts({ type: 'restriction-applied' });
  });

  it('whose look-up fails is with the officers until it succeeds, and is tried again', () => {
    const fault = { type: 'needs-person', machine: 'request', fault: 'Unavailable' } as const;
    const failing = told(restriction(), fault);
    expect(keysOf(failing)).toMatchObject({ stage: 'closed', queue: 'officer' });
    expect(keysOf(failing).wakeAt).toBeDefined();
    const sent = { type: 'owed-letter-sent', kind: 'restriction-confirmed', of: '1' } as const;
    expect(keysOf(told(act(failing, placed), sent)).queue).toBe('settled');
  });

  it('is not reopened, withdrawn or answered; what else is asked is split off (R-24)', () => {
    const over = act(restriction(), placed);
    onDesk(over)
      .when(at, { type: 'reopen', reason: 'new-facts', textSha256: 't' })
      .thenRefused('RestrictionIsDone');
    onDesk(over)
      .when(at, { type: 'split', into: ['REQ-2'], kinds: ['delete'], textSha256: 't' })
      .thenFacts({ type: 'request-split' });
    given(over).when(at, { type: 'withdraw' }).thenRefused('AlreadySettled');
  });

  it('that an officer makes of another request gets its letter and is closed (R-24)', () => {
    const life = new RequestLife({ kind: 'delete' }, { requesterType: 'account', reachable: false }).run();
    life.do({ type: 'reclassify', kind: 'cpni-restrict', textSha256: 't' });
    expect(life.state).toMatchObject({ stage: 'closed', outcome: 'recorded' });
    const last = life.history.at(-2)?.events.map(({ type }) => type);
    expect(last).toEqual(['letter-sent', 'restriction-recorded']);
  });
});

describe('a data subject (R-9)', () => {
  const link = { serial: 1, expiresAt: '2026-11-27T07:00:00.000Z' };
  const redirected = () => act(begin({ capacity: 'data-subject' }), { ...first, link });
  const lookUp = { type: 'look-up', requesterType: 'data-subject', controller: 'acme' } as const;

  it('reads once that we answered, and nothing that we acknowledged', () => {
    const { history } = new RequestLife(
      { capacity: 'data-subject' },
      { requesterType: 'data-subject' },
    ).run();
    expect(publicTimeline(history).map(({ step }) => step)).toEqual(['received', 'redirected']);
  });

  it('reads the same before and after the company has its notice (R-8, P44)', () => {
    const waits = act(redirected(), lookUp);
    const over = act(waits, { type: 'send-notice', owed: [] });
    expect([waits.stage, over.stage]).toEqual(['notifying-controller', 'closed']);
    expect([publicStage(waits, '2026-12-01'), publicStage(over, '2026-12-01')]).toEqual([
      'answered',
      'answered',
    ]);
  });

  it('has the company’s notice wait for the address, also if the look-up comes late', () => {
    expect(nextStepOf(redirected())).toBe('acknowledge');
    const looked = act(redirected(), lookUp);
    expect([looked.stage, nextStepOf(looked), looked.machineSince]).toEqual([
      'notifying-controller',
      'settled',
      undefined,
    ]);
    const said = {
      type: 'give-email-verdict',
      verdict: 'confirm',
      serial: 1,
      expiresAt: link.expiresAt,
      now: at,
    } as const;
    expect(nextStepOf(act(looked, said))).toBe('redirect');
    expect(nextStepOf(act(redirected(), said, lookUp))).toBe('redirect');
  });

  it('without an email address has the notice go out at once', () => {
    expect(nextStepOf(act(begin({ capacity: 'data-subject' }), first, lookUp))).toBe('redirect');
  });
});

describe('what the first letter promises', () => {
  it('a restriction and a redirect end with it, so no date goes with them (R-5, R-9)', () => {
    const over = (capacity: 'account-holder' | 'data-subject') =>
      requestKinds.filter((kind) => isDoneAtReceipt({ kind, capacity }));
    expect(over('account-holder')).toEqual(['cpni-restrict']);
    expect(over('data-subject')).toEqual([...requestKinds]);
  });

  it('a company’s own request asks nobody and has a date, whatever it is (R-9)', () => {
    const adopted = { from: 'REQ-1', controller: 'acme', contact: 'c-1' };
    for (const kind of requestKinds)
      expect(atReceipt({ kind, capacity: 'controller', adopted })).toEqual({
        ...{ first: 'acknowledgement', second: [], promises: 'dated', asks: 'nobody' },
      });
  });
});
