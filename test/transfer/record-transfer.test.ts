import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { ProposalChanged } from '#domain/case/proposals.ts';
import { NothingToConfirm, SamePerson } from '#domain/case/two-persons.ts';
import { currentNotice } from '#domain/choice/notices.ts';
import { requests } from '#domain/request/request.ts';
import { transferCases } from '#domain/transfer/cases.ts';
import { StatisticsRefused, TransferNotAllowed, TransferRefused } from '#domain/transfer/rules.ts';
import { accountIdFor } from '#functions/account/contract.ts';
import { putAccount } from '#functions/account/put-account.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { tellSecondMissing } from '#functions/case/tell-second-missing.ts';
import { checkStatistics } from '#functions/transfer/check-statistics.ts';
import { statisticsKey } from '#functions/transfer/contract.ts';
import { confirmTransfer } from '#functions/transfer/decide-transfer.ts';
import { keepDocument } from '#functions/transfer/keep-document.ts';
import { received } from '#test/support/domain/request.ts';
import { readerIn, transferWorld } from '#test/support/transfer-world.ts';
import { entries } from '#test/support/transfers.ts';

const refusalOf = async (work: Promise<unknown>): Promise<TransferRefused> => {
  const refusal = await work.catch((fault: unknown) => fault);
  expect(refusal).toBeInstanceOf(TransferRefused);
  return refusal as TransferRefused;
};

const withoutRegisters = transferCases.filter((one) => one !== 'T9' && one !== 'customer-request');

describe('every hand-over is in the log, allowed or refused', () => {
  it.each(withoutRegisters)('%s: whole, it waits for a second person (P21)', async (one) => {
    const w = await transferWorld();
    const { status, body } = await w.record(entries[one]);
    expect([status, body.stage]).toEqual([201, one === 'T6' ? 'to-review' : 'waiting']);
    const { waiting } = await w.list({ year: '2026' }, 'officer');
    expect(waiting.map(({ id, case: of }) => [id, of])).toEqual([[body.id, one]]);
  });

  it('a refused one is in the log with what was missing and what was typed (P11, P21)', async () => {
    const w = await transferWorld();
    const typed = { ...entries.T8, clauseUntil: '2026-11-23', what: 'Bills. </p><script>alert(1)</script>' };
    const { transfer, faults } = await refusalOf(w.record(typed as never));
    expect(faults).toEqual([{ pointer: '#/clauseUntil', detail: expect.any(String) }]);
    const [row] = (await w.list({}, 'auditor')).transfers;
    expect(row).toMatchObject({ id: transfer, stage: 'refused', case: 'T8', accounts: 1 });
    const view = await w.read(transfer, 'olive', 'officer');
    expect(view).toMatchObject({ missing: [{ demand: 'clause-in-force' }], entry: typed, next: [] });
    const [{ events } = { events: [] }] = await w.history(transfer);
    expect(events).toMatchObject([{ type: 'transfer-refused', case: 'T8', missing: ['clause-in-force'] }]);
    // Codes and hashes alone: names are beside the history.
    expect(JSON.stringify(events)).not.toMatch(/Billing|5550|script/);
  });

  it.each(withoutRegisters)(
    '%s: nothing leaves without recipient, case, safeguard and approver (P02)',
    async (one) => {
      const w = await transferWorld();
      const { id } = (await w.record(entries[one])).body;
      await w.confirm(id, 'ben', 'officer');
      if (one !== 'T6') await w.handOver(id, '2026-11-24T15:00:00.000Z');
      const view = await w.read(id, 'olive', 'officer');
      expect(view.stage).toBe('handed-over');
      const named = [view.recipient, view.case, view.safeguard, view.second?.officer];
      expect(named).toEqual([expect.any(String), one, expect.any(String), 'ben']);
    },
  );

  it('where it cannot be said what protects it, the log of the refusal says nothing else (P02)', async () => {
    const w = await transferWorld();
    const { transfer } = await refusalOf(w.record({ ...entries.T8, recipientKind: undefined }));
    expect((await w.read(transfer, 'ann', 'officer')).safeguard).toBe(null);
  });

  it('a case in no list is refused and logged with the words that were typed (P11)', async () => {
    const w = await transferWorld();
    const { transfer } = await refusalOf(w.record({ ...entries.T8, case: 'As a favor' }));
    expect(await w.read(transfer, 'ann', 'officer')).toMatchObject({
      ...{ case: null, stage: 'refused', entry: { case: 'As a favor' } },
    });
  });

  it('nothing typed at all is refused and logged (P21)', async () => {
    const w = await transferWorld();
    const { transfer } = await refusalOf(w.record({}));
    expect(await w.read(transfer, 'ann', 'officer')).toMatchObject({
      missing: [{ demand: 'case' }],
      accounts: 0,
    });
  });

  it('a sale is refused for everybody, logged and alarmed each time (P28)', async () => {
    const w = await transferWorld();
    const sold = { ...entries.T8, recipientKind: 'sale' };
    const { transfer } = await refusalOf(w.record(sold));
    await refusalOf(w.record(sold));
    expect(w.sales()).toBe(2);
    expect(await w.read(transfer, 'ann', 'officer')).toMatchObject({ isSale: true, attempts: 2 });
    await expect(w.confirm(transfer, 'dora', 'dpo')).rejects.toBeInstanceOf(NothingToConfirm);
    await expect(
      w.handOver(transfer, w.cases ? '2026-11-24T14:00:00.000Z' : '', 'dora', 'dpo'),
    ).rejects.toThrow(TransferNotAllowed);
  });

  it('a second click makes no second transfer; another officer’s entry is one of its own (P21)', async () => {
    const w = await transferWorld();
    const [first, second, other] = [
      await w.record(entries.T2),
      await w.record(entries.T2),
      await w.record(entries.T2, 'ben'),
    ];
    expect([second.status, second.body.id]).toEqual([200, first.body.id]);
    expect(other.body.id).not.toBe(first.body.id);
    expect((await w.list({}, 'officer')).waiting).toHaveLength(2);
  });

  it('what was missing and is there now is allowed; the refusal stays in the log (P21)', async () => {
    const w = await transferWorld();
    const paper = Buffer.from('%PDF-1.7 another');
    const files = memoryFiles();
    const { sha256 } = (await keepDocument({ files })({ file: paper })).body;
    const entry = { ...entries.T4, processDocument: sha256 };
    const { transfer } = await refusalOf(w.record(entry));
    await keepDocument(w)({ file: paper });
    const { id } = (await w.record(entry)).body;
    expect(id).not.toBe(transfer);
    expect((await w.list({}, 'officer')).transfers.map((one) => one.id)).toEqual([transfer]);
  });

  it('only a PDF is a document, and the same paper is kept once (P15)', async () => {
    const files = memoryFiles();
    await expect(keepDocument({ files })({ file: Buffer.from('<html>') })).rejects.toThrow(InvalidInput);
    await expect(keepDocument({ files })({ file: Buffer.alloc(0) })).rejects.toThrow(InvalidInput);
  });

  it('a year has its own transfers, the earliest first (P21)', async () => {
    const w = await transferWorld('2026-12-31T18:00:00.000Z');
    await refusalOf(w.record({ ...entries.T2, belief: undefined }));
    w.clock.set('2027-01-02T18:00:00.000Z');
    await refusalOf(w.record({ ...entries.T3, law: undefined }));
    const casesOf = async (year: string) => (await w.list({ year }, 'dpo')).transfers.map((one) => one.case);
    expect([await casesOf('2026'), await casesOf('2027'), await casesOf('2028')]).toEqual([
      ['T2'],
      ['T3'],
      [],
    ]);
    await expect(w.list({ year: '26' }, 'dpo')).rejects.toThrow(InvalidInput);
  });
});

describe('two persons', () => {
  it('nothing leaves before another person has read the same entry (R-13)', async () => {
    const w = await transferWorld();
    const { id } = (await w.record(entries.T3)).body;
    await expect(w.handOver(id, '2026-11-24T15:00:00.000Z', 'ann', 'officer')).rejects.toThrow(
      TransferNotAllowed,
    );
    await expect(w.confirm(id, 'ann', 'officer')).rejects.toThrow(SamePerson);
    const other = confirmTransfer(w)(
      { caseId: id, by: 'ben', proposalSha256: '0'.repeat(64) },
      readerIn('officer'),
    );
    await expect(other).rejects.toThrow(ProposalChanged);
    expect((await w.confirm(id, 'ben', 'officer')).body.stage).toBe('allowed');
    w.clock.advance(60_000);
    expect((await w.handOver(id, '2026-11-24T15:00:30.000Z')).body.stage).toBe('handed-over');
    await expect(w.handOver(id, '2026-11-24T15:00:30.000Z')).rejects.toThrow(TransferNotAllowed);
  });

  it('a hand-over before the confirmation, or in the future, is not recorded as one (R-13)', async () => {
    const w = await transferWorld();
    const { id } = (await w.record(entries.T3)).body;
    await w.confirm(id, 'ben', 'officer');
    for (const at of ['2026-11-24T14:59:00.000Z', '2026-11-24T15:00:01.000Z'])
      await expect(w.handOver(id, at)).rejects.toThrow(InvalidInput);
    expect((await w.read(id, 'ann', 'officer')).stage).toBe('allowed');
  });

  it('the second person declines with a reason, and nothing may leave (R-13)', async () => {
    const w = await transferWorld();
    const { id } = (await w.record(entries.T3)).body;
    await expect(w.decline(id, 'ann', 'officer')).rejects.toThrow(SamePerson);
    await w.decline(id, 'ben', 'officer');
    expect(await w.read(id, 'ann', 'officer')).toMatchObject({
      ...{ stage: 'declined', reason: 'The paper asks for less.', next: [] },
    });
    await expect(w.handOver(id, '2026-11-24T15:00:00.000Z')).rejects.toThrow(TransferNotAllowed);
  });

  it('a clause that ran out since refuses the hand-over, and the log says so (P19, P21)', async () => {
    const w = await transferWorld();
    const { id } = (await w.record({ ...entries.T8, clauseUntil: '2026-11-25' as never })).body;
    await w.confirm(id, 'ben', 'officer');
    w.clock.set('2026-11-26T18:00:00.000Z');
    const { faults } = await refusalOf(w.handOver(id, '2026-11-26T17:00:00.000Z'));
    expect(faults.map(({ pointer }) => pointer)).toEqual(['#/clauseUntil']);
    expect((await w.history(id)).at(-1)?.events).toMatchObject([
      { type: 'hand-over-refused', missing: ['clause-in-force'] },
    ]);
  });

  it('an emergency leaves first; without a second person in a business day the DPO hears (P17)', async () => {
    const w = await transferWorld('2026-11-25T20:00:00.000Z');
    const late = { ...entries.T6, leftAt: '2026-11-25T19:00:00.000Z' } as never;
    const { id } = (await w.record(late)).body;
    const tell = () =>
      tellSecondMissing({ ...w, dpoAddress: 'dpo@example.com', supervisorsAddress: 's@example.com' })();
    // Thanksgiving does not count: one business day after Wednesday is Friday.
    w.clock.set('2026-11-27T18:59:00.000Z');
    await tell();
    expect(w.mail.outbox).toEqual([]);
    w.clock.set('2026-11-27T19:01:00.000Z');
    await tell();
    await tell();
    expect(w.mail.outbox.map(({ to }) => to)).toEqual(['dpo@example.com', 's@example.com']);
    await w.confirm(id, 'ben', 'officer');
    expect((await w.read(id, 'ann', 'officer')).stage).toBe('handed-over');
  });

  it('an emergency that the second person finds wrong is in the log as that (P17)', async () => {
    const w = await transferWorld();
    const { id } = (await w.record(entries.T6)).body;
    await w.decline(id, 'ben', 'officer');
    expect((await w.read(id, 'ann', 'officer')).stage).toBe('disapproved');
  });
});

describe('approval and consent are read in the register of choices', () => {
  const marketing = {
    ...{ ...entries.T8, recipient: 'Sales Partners', contractRef: undefined, clauseUntil: undefined },
    use: 'agents-affiliates-communications-marketing',
  } as const;
  const permitted = (request: string) => ({
    ...{
      type: 'restriction-lifted',
      request,
      notice: currentNotice.id,
      receivedAt: '2026-11-01T00:00:00.000Z',
    },
  });

  it('a marketing use without a recorded approval is refused (P27)', async () => {
    const w = await transferWorld();
    const { faults } = await refusalOf(w.record(marketing));
    expect(faults.map(({ pointer }) => pointer)).toEqual(['#/use']);
    await w.changeAccount([permitted('REQ-1')]);
    expect((await w.record(marketing)).body.stage).toBe('waiting');
  });

  it('the clause comes from the register, whatever was typed, and its name is in the log (P19, P27)', async () => {
    const w = await transferWorld();
    await w.changeAccount([permitted('REQ-1')]);
    const typed = { ...marketing, recipient: 'seller', recipientKind: 'affiliate', protectsCpni: false };
    const { id } = (await w.record(typed)).body;
    expect((await w.read(id, 'ann', 'officer')).entry).toMatchObject({
      ...{ recipient: 'Sales Partners', recipientKind: 'service-provider', protectsCpni: true },
      ...{ contractRef: 'Sales Partners, section 7', clauseUntil: '2028-12-31' },
    });
  });

  it.each([
    { recipient: 'past-seller', fields: ['#/clauseUntil'], because: 'its clause is over' },
    { recipient: 'Cousin Insurance', fields: ['#/recipient'], because: 'it can never have this use' },
    { recipient: 'Somebody Else', fields: ['#/recipient', '#/use'], because: 'it is in no register' },
  ])('$recipient gets nothing for marketing: $because (P19, P27)', async ({ recipient, fields }) => {
    const w = await transferWorld();
    await w.changeAccount([permitted('REQ-1')]);
    const clause = { contractRef: 'MSA 1', clauseUntil: '2099-12-31' as never };
    const { faults } = await refusalOf(w.record({ ...marketing, ...clause, recipient }));
    expect(faults.map(({ pointer }) => pointer)).toEqual(fields);
  });

  it('a customer’s no to one recipient refuses that one, and no other (P29)', async () => {
    const w = await transferWorld();
    const denial = { since: '2026-11-24T14:00:00.000Z', request: 'REQ-2', channel: 'web' };
    const uses = ['agents-affiliates-communications-marketing'];
    await w.changeAccount([
      permitted('REQ-1'),
      { type: 'restriction-recorded', ...denial, uses, recipientsByUse: { [uses[0] ?? '']: ['sister'] } },
    ]);
    await refusalOf(w.record({ ...marketing, recipient: 'Sister Wireless' }));
    expect((await w.record(marketing)).body.stage).toBe('waiting');
  });

  it('a restriction since then refuses the hand-over (P27, P29)', async () => {
    const w = await transferWorld();
    await w.changeAccount([permitted('REQ-1')]);
    const { id } = (await w.record(marketing)).body;
    await w.confirm(id, 'ben', 'officer');
    w.clock.advance(3_600_000);
    const restriction = { since: '2026-11-24T15:30:00.000Z', request: 'REQ-2', channel: 'web' };
    await w.changeAccount([{ type: 'restriction-recorded', ...restriction }]);
    const { faults } = await refusalOf(w.handOver(id, '2026-11-24T15:45:00.000Z'));
    expect(faults.map(({ pointer }) => pointer)).toEqual(['#/use']);
  });

  it('so does one that was received and is not on the account yet (P29, R-5)', async () => {
    const w = await transferWorld();
    await w.changeAccount([permitted('REQ-1')]);
    const denial = { since: '2026-11-24T15:00:00.000Z', request: 'REQ-2', channel: 'web' } as const;
    await w.pendingDenials.put([w.account], denial);
    const { faults } = await refusalOf(w.record(marketing));
    expect(faults.map(({ pointer }) => pointer)).toEqual(['#/use']);
  });

  it('so does one of the same line with its 1, whatever the account permits (P29, R-5)', async () => {
    const w = await transferWorld();
    const { body: line } = await putAccount(w)({
      ...{ number: '801-555-0100', name: 'Ada', addressOfRecord: {}, by: 'ann' },
    });
    await w.cases.change(accounts, line.id, 'officer:ann', () => [permitted('REQ-1') as never]);
    const entry = { ...marketing, accounts: ['801-555-0100'] };
    const denial = { since: '2026-11-24T15:00:00.000Z', request: 'REQ-2', channel: 'web' } as const;
    await w.pendingDenials.put([accountIdFor('+1 801 555 0100', '#')], denial);
    const { faults } = await refusalOf(w.record(entry));
    expect(faults.map(({ pointer }) => pointer)).toEqual(['#/use']);
    await w.pendingDenials.withdraw([accountIdFor('+1 801 555 0100', '#')], 'REQ-2');
    expect((await w.record(entry)).body.stage).toBe('waiting');
  });

  it('a consent that is on no account is none (P20)', async () => {
    const w = await transferWorld();
    const { faults } = await refusalOf(w.record(entries.T9));
    expect(faults.map(({ pointer }) => pointer)).toEqual(['#/consent']);
  });

  it('a consent to third parties counts by its own reference (P20)', async () => {
    const w = await transferWorld();
    const { consent = '' } = entries.T9;
    await w.changeAccount([{ ...permitted(consent), uses: ['third-parties'] }]);
    expect((await w.record(entries.T9)).body.stage).toBe('waiting');
    await refusalOf(w.record({ ...entries.T9, consent: `REQ-${'9'.repeat(26)}` }));
  });
});

describe('the customer’s own request', () => {
  const rosterRequest = {
    ...{ type: 'request-received', kind: 'cpni-disclose-to', capacity: 'controller', zone: 'America/Denver' },
  };
  const worldWith = async (state: object) => {
    const w = await transferWorld();
    const { request = '' } = entries['customer-request'];
    const { case: opened } = await w.cases.open(
      ...([requests, request, 'requester', '2026-11-24T15:00:00.000Z', [received()]] as const),
    );
    // As the rules of requests leave it; only what the transfer reads.
    w.stored.set(request, {
      ...opened,
      state: { ...opened.state, ...rosterRequest, account: w.account, ...state },
    });
    await w.people.put(request, '', { name: 'Ada', recipient: 'Ada’s lawyer' });
    return w;
  };
  const verified = { stage: 'working', requesterType: 'account-holder', verdict: 'confirm' };

  it('names the recipient and the account, and nobody else gets anything (R-30, P34)', async () => {
    const w = await worldWith(verified);
    const entry = entries['customer-request'];
    for (const wrong of [
      { recipient: 'A broker house' },
      { accounts: ['5550-9999'] },
      { request: `REQ-${'8'.repeat(26)}` },
    ])
      expect(
        (await refusalOf(w.record({ ...entry, ...wrong }))).faults.map(({ pointer }) => pointer),
      ).toEqual(['#/request']);
    expect((await w.record(entry)).body.stage).toBe('waiting');
  });

  it('sends nothing while it is unproven, over, objected to or in the days for objections (R-21, R-30)', async () => {
    const roster = { ...verified, requesterType: 'roster', controller: 'acme' };
    for (const [state, why] of [
      [{ stage: 'verifying', requesterType: 'account-holder', verdict: undefined }, /not confirmed/],
      [{ ...verified, stage: 'closed' }, /answered/],
      [{ ...verified, kind: 'access' }, /does not ask/],
      [{ ...verified, objection: 'no' }, /waits/],
      [{ ...roster, actFrom: '2026-11-26T15:00:00.000Z', contactsTold: 1 }, /waits/],
    ] as const) {
      const w = await worldWith(state);
      const { faults } = await refusalOf(w.record(entries['customer-request']));
      expect(faults).toEqual([{ pointer: '#/request', detail: expect.stringMatching(why) }]);
    }
  });
});

describe('statistics leave in case 9 without consent only as the very file that passed (P08, P09, P20)', () => {
  const csv = (...lines: readonly string[]) => Buffer.from(['state,people,minutes', ...lines].join('\r\n'));
  const passing = csv('Utah,120,4000', 'total,120,4000');
  const { accounts: _, consent: _none, ...aboutNobody } = entries.T9;
  const checkedIn = async (w: Awaited<ReturnType<typeof transferWorld>>, file = passing) =>
    (await checkStatistics(w)({ file })).body.sha256;

  it('about no account: it waits for a second person, and its page names the file', async () => {
    const w = await transferWorld();
    const statistics = await checkedIn(w);
    const { body } = await w.record({ ...aboutNobody, statistics });
    expect(body.stage).toBe('waiting');
    expect((await w.read(body.id, 'ann', 'officer')).entry).toMatchObject({ statistics });
    await w.confirm(body.id, 'olive', 'officer');
    await w.handOver(body.id, '2026-11-24T15:00:00.000Z');
    expect((await w.read(body.id, 'ann', 'officer')).stage).toBe('handed-over');
  });

  it('not a file that nobody checked, nor beside the account of a customer who did not consent', async () => {
    const w = await transferWorld();
    const pointers = async (entry: object) =>
      (await refusalOf(w.record(entry as never))).faults.map(({ pointer }) => pointer);
    expect(await pointers({ ...aboutNobody, statistics: 'e'.repeat(64) })).toEqual([
      ...['#/accounts', '#/consent'],
    ]);
    const statistics = await checkedIn(w);
    expect(await pointers({ ...aboutNobody, statistics, accounts: ['5550-1234'] })).toEqual(['#/consent']);
    expect(await pointers({ ...entries.T8, accounts: [], statistics })).toEqual(['#/accounts']);
  });

  it.each([
    { lines: ['Utah,9,40'], says: 'fewer than 10 people' },
    { lines: ['Utah,12,40', 'total,15,50'], says: 'The totals tell of a group' },
    { lines: ['ada@example.com,12,40'], says: 'Column “state”, line 2: This looks like an email address' },
  ])('$lines does not pass, and is not kept: $says', async ({ lines, says }) => {
    const w = await transferWorld();
    const file = csv(...lines);
    const refused = checkStatistics(w)({ file });
    await expect(refused).rejects.toBeInstanceOf(StatisticsRefused);
    await expect(refused).rejects.toThrow(says);
    await expect(refused).rejects.not.toThrow('ada@');
    const sha256 = createHash('sha256').update(file).digest('hex');
    expect(await w.files.size(statisticsKey(sha256))).toBeUndefined();
  });

  it.each([Buffer.from([0xff, 0xfe, 0x00]), Buffer.from('a,people\n"Utah,12')])(
    'what is no CSV is refused as such',
    async (file) => {
      const w = await transferWorld();
      await expect(checkStatistics(w)({ file })).rejects.toBeInstanceOf(InvalidInput);
    },
  );
});
