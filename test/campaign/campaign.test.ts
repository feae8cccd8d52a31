import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { campaigns } from '#domain/campaign/campaign.ts';
import { CampaignNotApproved, NothingReturns } from '#domain/campaign/rules.ts';
import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import { ProposalChanged } from '#domain/case/proposals.ts';
import { NothingToConfirm, SamePerson } from '#domain/case/two-persons.ts';
import { decideRestriction } from '#domain/choice/decider.ts';
import { campaignWorld, mailing } from '#test/support/campaigns.ts';

const [one, other] = mailing.accounts;
const [inWait, after] = ['2027-01-10T18:00:00.000Z', '2027-01-11T18:00:00.000Z'];

const approved = async () => {
  const w = await campaignWorld();
  const { id } = (await w.record()).body;
  await w.approve(id);
  return { ...w, id };
};
const confirmed = async () => {
  const w = await approved();
  await w.mail(w.id);
  await w.confirm(w.id);
  return w;
};

const faultsOf = async (work: Promise<unknown>) => {
  const refusal = await work.catch((fault: unknown) => fault);
  expect(refusal).toBeInstanceOf(InvalidInput);
  return (refusal as InvalidInput).faults.map(({ pointer, detail }) => [pointer, detail]);
};

describe('a campaign that uses phone records (R-30, 47 CFR 64.2009(c), (d))', () => {
  it('is listed in the year in which it begins, with what the certificate needs', async () => {
    const w = await campaignWorld();
    const { id } = (await w.record()).body;
    expect((await w.list({})).body?.waiting).toMatchObject([
      { id, stage: 'waiting', cpni: 'Which services the customer has.', products: 'Internet 300' },
    ]);
    await w.approve(id);
    expect((await w.list({ year: '2026' })).body).toMatchObject({
      ...{ year: 2026, waiting: [], campaigns: [{ id, stage: 'approved', second: { officer: 'sue' } }] },
    });
    expect((await w.list({ year: '2027' })).body?.campaigns).toEqual([]);
    await expect(w.list({ year: '26' })).rejects.toThrow(InvalidInput);
  });

  it('is a CSV file, in which no cell of an officer is a formula', async () => {
    const w = await campaignWorld();
    const { id } = (await w.record({ products: '=HYPERLINK("x")' })).body;
    const { text = '' } = await w.list({}, 'text/csv');
    expect(text).toMatch(new RegExp(`^reference,description,CPNI used,.*\r\n${id},`));
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('nobody approves their own, nor what they did not read (R-13)', async () => {
    const w = await campaignWorld();
    const { id } = (await w.record()).body;
    await expect(w.approve(id, 'ann')).rejects.toThrow(SamePerson);
    const { next } = await w.read(id, 'officer');
    expect(next.map(({ action, mayBy }) => [action, mayBy])).toEqual([
      ['confirm-campaign', ['supervisor', 'dpo']],
      ['decline-campaign', ['supervisor', 'dpo']],
    ]);
  });

  it('a second click makes no second campaign', async () => {
    const w = await campaignWorld();
    const [first, again] = [await w.record(), await w.record()];
    expect([again.status, again.body.id]).toEqual([200, first.body.id]);
  });

  it('ends after it begins', async () => {
    const w = await campaignWorld();
    expect(await faultsOf(w.record({ endsOn: '2026-12-07' }))).toEqual([
      ['#/endsOn', 'This is before the first day.'],
    ]);
  });

  it('waits for a supervisor by name and by date (R-13)', async () => {
    const w = await campaignWorld();
    const { id } = (await w.record()).body;
    const { keys } = await w.cases.read(campaigns, id);
    expect(keys).toMatchObject({ queue: 'second-person', wakeAt: '2026-12-09T15:00:00.000Z' });
    await w.decline(id);
    const after = await w.cases.read(campaigns, id);
    expect([after.keys.queue, after.keys.wakeAt]).toEqual(['campaigns', undefined]);
    expect(await w.read(id, 'auditor')).toMatchObject({ stage: 'declined', reason: 'Not now.', next: [] });
  });
});

describe('a mailing of opt-out notices on paper (R-26, 47 CFR 64.2008(d))', () => {
  it('is refused before a supervisor approved its campaign, and after a decline', async () => {
    const w = await campaignWorld();
    const { id } = (await w.record()).body;
    await expect(w.mail(id)).rejects.toThrow(CampaignNotApproved);
    await w.decline(id);
    await expect(w.mail(id)).rejects.toThrow(CampaignNotApproved);
  });

  it.each([
    { over: { mailedOn: '2026-12-09' }, at: '#/mailedOn', because: 'tomorrow' },
    { over: { mailedOn: '2026-12-07' }, at: '#/mailedOn', because: 'before the approval' },
    { over: { notice: 'cpni-20200101-00000000' }, at: '#/notice', because: 'no version of ours' },
    {
      over: { uses: ['agents-affiliates-communications-marketing'] },
      ...{ at: '#/uses', because: 'a use that the campaign does not name' },
    },
    { over: { accounts: [one, '999'] }, at: '#/accounts', because: 'a number on no account' },
  ])('is refused whole: $because', async ({ over, at }) => {
    const w = await approved();
    expect((await faultsOf(w.mail(w.id, over))).map(([pointer]) => pointer)).toEqual([at]);
    expect((await w.read(w.id, 'officer')).mailings).toEqual([]);
  });

  it('names each number that is on no account of the register, restricted or not', async () => {
    const w = await approved();
    const [[, detail] = []] = await faultsOf(w.mail(w.id, { accounts: ['998', one, '999'] }));
    expect(detail).toContain('998, 999');
  });

  it('allows nothing before a second officer confirms it, whoever recorded it', async () => {
    const w = await approved();
    await w.mail(w.id);
    expect(await w.ask(one, after)).toBe('no-notice');
    await expect(w.confirm(w.id, 1, 'ann')).rejects.toThrow(SamePerson);
    await expect(w.confirm(w.id, 2)).rejects.toThrow(NotFound);
    expect(await w.ask(one, after)).toBe('no-notice');
    await w.confirm(w.id);
    expect([await w.ask(one, inWait), await w.ask(one, after)]).toEqual(['no-notice', 'yes']);
    await expect(w.confirm(w.id)).rejects.toThrow(NothingToConfirm);
  });

  it('the second officer repeats what was shown (R-13)', async () => {
    const w = await approved();
    await w.mail(w.id);
    const { confirmMailing } = await import('#functions/campaign/mail-notices.ts');
    const given = { caseId: w.id, n: 1, by: 'ben', proposalSha256: 'a'.repeat(64) };
    await expect(confirmMailing(w)(given)).rejects.toThrow(ProposalChanged);
  });

  it('a declined one allows nothing, and its letters come back to nothing', async () => {
    const w = await approved();
    await w.mail(w.id);
    await expect(w.declineMailing(w.id, 1, 'ann')).rejects.toThrow(SamePerson);
    await w.declineMailing(w.id);
    await expect(w.confirm(w.id)).rejects.toThrow(NothingToConfirm);
    await expect(w.comeBack(w.id, [one])).rejects.toThrow(NothingReturns);
    expect(await w.ask(one, after)).toBe('no-notice');
    expect((await w.read(w.id, 'officer')).mailings).toMatchObject([{ reason: 'Another day.' }]);
  });

  it('a second click records no second mailing; another day does', async () => {
    const w = await approved();
    const first = await w.mail(w.id);
    expect((await w.mail(w.id)).body).toEqual(first.body);
    w.clock.set('2026-12-09T18:00:00.000Z');
    expect((await w.mail(w.id, { mailedOn: '2026-12-09' })).body.n).toBe(2);
  });

  it('cut off at any account, the same confirmation finishes it', async () => {
    for (const at of [0, 1]) {
      const w = await approved();
      await w.mail(w.id);
      let left = at;
      const change: typeof w.cases.change = async (noun, ...rest) => {
        const isAccount = (noun as { kind: string }).kind === 'account';
        if (isAccount && left-- === 0) throw new Error('cut off');
        return w.cases.change(noun, ...rest);
      };
      const { confirmMailing } = await import('#functions/campaign/mail-notices.ts');
      const shown = (await w.read(w.id, 'officer')).mailings[0]?.proposalSha256 ?? '';
      const given = { caseId: w.id, n: 1, by: 'ben', proposalSha256: shown };
      await expect(confirmMailing({ ...w, cases: { ...w.cases, change } })(given)).rejects.toThrow('cut off');
      expect((await w.read(w.id, 'officer')).mailings).toMatchObject([{ stage: 'confirmed' }]);
      await expect(w.declineMailing(w.id)).rejects.toThrow(NothingToConfirm);
      await w.confirm(w.id, 1, 'cho');
      expect([await w.ask(one, after), await w.ask(other, after)]).toEqual(['yes', 'yes']);
      expect((await w.read(w.id, 'officer')).mailings).toMatchObject([{ stage: 'applied' }]);
    }
  });

  it('only who works on it or signs it reads the numbers, and only while it waits (R-13)', async () => {
    const w = await approved();
    await w.mail(w.id);
    const numbers = async (group: 'officer' | 'auditor') => (await w.read(w.id, group)).mailings[0]?.numbers;
    expect([await numbers('officer'), await numbers('auditor')]).toEqual([[one, other], undefined]);
    await w.confirm(w.id);
    expect(await numbers('officer')).toBeUndefined();
    // Numbers are beside the history.
    const history = JSON.stringify((await w.cases.read(campaigns, w.id)).history);
    expect([one, other].filter((number) => history.includes(number))).toEqual([]);
  });
});

describe('letters that came back (R-26)', () => {
  it('end the approval of their accounts and of no other', async () => {
    const w = await confirmed();
    await w.comeBack(w.id, [one]);
    expect([await w.ask(one, after), await w.ask(other, after)]).toEqual(['no-notice', 'yes']);
    await w.comeBack(w.id, [one]);
    expect((await w.read(w.id, 'officer')).mailings).toMatchObject([{ returned: 1 }]);
  });

  it('count before the mailing is confirmed, too', async () => {
    const w = await approved();
    await w.mail(w.id);
    await w.comeBack(w.id, [one]);
    await w.confirm(w.id);
    expect([await w.ask(one, after), await w.ask(other, after)]).toEqual(['no-notice', 'yes']);
  });

  it('a number that is not in the list is refused, and nothing is recorded', async () => {
    const w = await approved();
    await w.mail(w.id, { accounts: [one] });
    await w.confirm(w.id);
    expect((await faultsOf(w.comeBack(w.id, [one, other]))).map(([pointer]) => pointer)).toEqual([
      '#/accounts',
    ]);
    expect(await w.ask(one, after)).toBe('yes');
  });
});

it('a customer who says no is never asked by silence, whenever they say it (R-5)', async () => {
  const w = await confirmed();
  const no = { request: 'REQ-NO', since: '2026-12-15T18:00:00.000Z', channel: 'phone' } as never;
  await w.cases.change(accounts, w.idOf(one), 'officer:ann', ({ history }) => decideRestriction(history, no));
  expect([await w.ask(one, after), await w.ask(other, after)]).toEqual(['restricted', 'yes']);
});
