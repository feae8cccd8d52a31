import { describe, expect, it } from 'vitest';
import { blocksUses, joinReport, owesReview, reviewBy, reviewedWith } from '#domain/request/child-block.ts';
import { pendingConfirmations } from '#domain/request/proposals.ts';
import { evolve, type Received, requests } from '#domain/request/request.ts';
import { id, olive, omar, RequestLife, text } from '#test/support/domain/request-life.ts';

const block = { reviewBy: '2026-11-27', accounts: ['ACC-1'] } as const;
const life = (known: object = {}, over: Partial<Received> = {}) =>
  new RequestLife(
    { kind: 'child-data', capacity: 'guardian', childAge: 'under-13', ...over },
    { requesterType: 'person', block, ...known },
  ).run();
const decides = (decision: 'confirm' | 'lift', by: string = olive) =>
  ({ type: 'decide-block', decision, by, textSha256: text }) as const;
const confirms = (by: string) => ({ type: 'confirm-block', by }) as const;
const keysOf = ({ state }: RequestLife) => requests.keys(id, state);
const lateOn = ({ state }: RequestLife, on: string) => requests.late?.(state, on as never);

describe('which request stops uses of an account at receipt (P22, R-20)', () => {
  const report = { kind: 'child-data', capacity: 'guardian' } as const;
  it.each([
    ['a report of a parent', report, true],
    ['a report of anybody else', { ...report, capacity: 'somebody-else' }, true],
    [
      'another request for a child under 16',
      { kind: 'access', capacity: 'guardian', childAge: '13-15' },
      true,
    ],
    [
      'another request for a person of 16',
      { kind: 'access', capacity: 'guardian', childAge: '16-or-older' },
      false,
    ],
    ['a request about no child', { kind: 'delete', capacity: 'account-holder' }, false],
    [
      'a company that reports its own data: only it can instruct us',
      { ...report, capacity: 'controller' },
      false,
    ],
    ['a user of a company', { ...report, capacity: 'data-subject' }, false],
  ] as const)('stops: %s', (_, request, does) => expect(blocksUses(request)).toBe(does));
});

describe('two officers confirm or lift within two business days (R-20)', () => {
  it.each([
    { receivedOn: '2026-11-24', by: '2026-11-27', because: 'Thanksgiving is no business day' },
    { receivedOn: '2026-11-27', by: '2026-12-01', because: 'neither is a weekend' },
  ])('received on $receivedOn: by $by, since $because', ({ receivedOn, by }) =>
    expect(reviewBy(receivedOn)).toBe(by),
  );

  it('the list has it by that day, and the DPO is told each day after it', () => {
    const report = life();
    expect(keysOf(report)).toMatchObject({ queue: 'officer', dueOn: '2026-11-27', workBy: '2026-11-27' });
    expect(keysOf(report).work?.due).toEqual({ dueOn: '2026-11-27', promise: 'child-review' });
    expect(lateOn(report, '2026-11-27')).toBeUndefined();
    for (const on of ['2026-11-28', '2026-12-20'])
      expect(lateOn(report, on)).toMatchObject({ dueOn: '2026-11-27', blocked: 'child-unreviewed' });
  });

  it('one officer alone decides nothing', () => {
    const report = life().do(decides('lift'));
    expect(owesReview(report.state)).toBe(true);
    expect(keysOf(report).work?.waits).toEqual({ who: 'second-officer' });
    expect(report.refusalOf(confirms(olive))?.code).toBe('same-person');
    expect(report.do(confirms(omar)).state.childBlock?.decided).toMatchObject({
      ...{ decision: 'lift', by: olive, confirmedBy: omar, textSha256: text },
    });
    expect(lateOn(report, '2026-12-20')).toBeUndefined();
    expect(keysOf(report).dueOn).toBe('2026-12-24');
  });

  it('it stays a task when the case is over for the person', () => {
    const report = life().do({ type: 'withdraw' });
    expect(keysOf(report).queue).toBe('officer');
    expect(lateOn(report, '2026-11-30')).toMatchObject({ blocked: 'child-unreviewed' });
    report.do(decides('confirm'));
    expect(pendingConfirmations(report.state)).toMatchObject([{ toConfirm: 'block', by: olive }]);
    expect(keysOf(report.do(confirms(omar))).queue).toBe('settled');
  });

  it('a confirmed block can be lifted later; a lifted one needs a new report', () => {
    const report = life().do(decides('confirm'), confirms(omar), decides('lift', omar), confirms(olive));
    expect(report.state.childBlock?.decided?.decision).toBe('lift');
    expect(report.refusalOf(decides('confirm'))?.code).toBe('block-lifted');
  });

  it('the second officer can say it again, and nobody else', () => {
    const report = life().do(decides('lift'), confirms(omar));
    const { length } = report.history;
    expect(report.do(confirms(omar)).history).toHaveLength(length);
    expect(report.refusalOf(confirms('ora'))?.code).toBe('nothing-to-confirm');
  });

  it('without an account there is nothing to confirm until it is applied to one', () => {
    const report = life({ block: { ...block, accounts: [] } });
    expect(report.refusalOf(decides('confirm'))?.code).toBe('block-not-placed');
    expect(report.refusalOf(decides('lift'))).toBeUndefined();
    report.do({ type: 'apply-restriction', account: 'ACC-2', by: olive });
    expect(report.refusalOf(decides('confirm'))).toBeUndefined();
  });

  it('a case that reports no child has nothing to review', () =>
    expect(new RequestLife().run().refusalOf(decides('lift'))?.code).toBe('no-child-block'));

  it('the request is looked up again and the review goes on as it was', () => {
    const report = life().do(decides('confirm'), confirms(omar));
    const again = { type: 'requester-looked-up', requesterType: 'person', block } as const;
    expect(evolve(report.state, again, report.now).childBlock).toEqual(report.state.childBlock);
  });
});

describe('reports about one account within 30 days are one task (R-20)', () => {
  const at = (day: string) =>
    ({ request: `REQ-${day}`, since: `2026-${day}T18:00:00.000Z`, channel: 'web' }) as const;
  it.each([
    ['the earliest in force', [at('11-20'), at('11-22')], 'REQ-11-20'],
    ['of 30 days before', [at('10-25')], 'REQ-10-25'],
    ['not of 31 days before', [at('10-24')], undefined],
    ['not itself', [at('11-24')], undefined],
    ['not a later one', [at('11-25')], undefined],
  ] as const)('joins %s', (_, inForce, root) => expect(reviewedWith(at('11-24'), inForce)).toBe(root));

  it('the later one waits for nobody, and says where it is reviewed', () => {
    const later = life({ block: { ...block, with: 'REQ-1' } });
    expect(owesReview(later.state)).toBe(false);
    expect(later.refusalOf(decides('lift'))?.message).toContain('REQ-1');
    expect(keysOf(later).dueOn).toBe('2026-12-24');
  });

  it('a report that joins voids a decision that waits: it was about fewer', () => {
    const { state } = life().do(decides('lift'));
    const [event] = joinReport(state, 'REQ-2');
    const joined = evolve(state, event!, '2026-11-25T18:00:00.000Z');
    expect(joined.childBlock).toMatchObject({ reports: ['REQ-2'] });
    expect(joined.childBlock?.proposed).toBeUndefined();
    expect(joinReport(joined, 'REQ-2')).toEqual([]);
  });

  it('none joins a review that ended with a lift, or one that joined another', () => {
    expect(joinReport(life().do(decides('lift'), confirms(omar)).state, 'REQ-2')).toEqual([]);
    expect(joinReport(life({ block: { ...block, with: 'REQ-1' } }).state, 'REQ-2')).toEqual([]);
    expect(joinReport(life().do(decides('confirm'), confirms(omar)).state, 'REQ-2')).toHaveLength(1);
  });
});
