import { describe, expect, it } from 'vitest';
import {
  type Campaign,
  type CampaignEvent,
  campaigns,
  isUnfinished,
  type MailingRecorded,
  type Recorded,
  waitingIn,
} from '#domain/campaign/campaign.ts';
import {
  type CampaignAct,
  campaignProposal,
  campaignRules,
  mailingOf,
  mailingProposal,
} from '#domain/campaign/rules.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { decideBy, nextOf, type Rule } from '#domain/case/rule.ts';
import { cpniNotices, currentNotice, optOutNotice } from '#domain/choice/notices.ts';

const id = `CAM-${'1'.repeat(40)}`;
const own = 'own-communications-marketing';
const agents = 'agents-affiliates-communications-marketing';

type Typed<T extends CampaignEvent['type']> = Extract<CampaignEvent, { readonly type: T }>;
const campaign: Recorded = {
  ...{ uses: [own, 'third-parties'], startsOn: '2026-12-08', endsOn: '2027-03-07' },
  ...{ entrySha256: 'e'.repeat(64), by: 'ann' },
};
const mailing: Omit<MailingRecorded, 'n'> = {
  ...{ notice: optOutNotice.id, uses: [own], mailedOn: '2026-12-09', counselOn: '2026-12-08' },
  ...{ accounts: 2, listSha256: 'c'.repeat(64), by: 'ann' },
};
const first: Typed<'campaign-recorded'> = { type: 'campaign-recorded', ...campaign };
const approved = { type: 'campaign-approved', by: 'sue', on: '2026-12-08' } as const;
const declined = { type: 'campaign-declined', by: 'sue', textSha256: 'd'.repeat(64) } as const;
const paperMailed = (n: number): Typed<'mailing-recorded'> => ({ type: 'mailing-recorded', n, ...mailing });
const confirmed = (n: number) => ({ type: 'mailing-confirmed', n, by: 'ben' }) as const;
const applied = (n: number) => ({ type: 'mailing-applied', n }) as const;
const mailingDeclined = (n: number) =>
  ({ type: 'mailing-declined', n, by: 'ben', textSha256: 'f'.repeat(64) }) as const;
const returned = (n: number, accounts: number) =>
  ({ type: 'notices-returned', n, by: 'ann', accounts }) as const;

/** One event an hour, the first at noon UTC on December 8. */
const at = (n: number) => `2026-12-08T${12 + n}:00:00.000Z` as const;
const after = (...events: readonly CampaignEvent[]): Campaign =>
  events.reduce<Campaign | undefined>(
    (seen, event, n) => campaigns.evolve(seen, event, at(n)),
    undefined,
  ) as Campaign;

const decide = (act: string, history: readonly CampaignEvent[], said: object) =>
  decideBy(
    campaignRules[act as CampaignAct] as unknown as Rule<Campaign, object, object, unknown, CampaignEvent>,
  )(after(...history), said, undefined);
const refusalOf = (act: string, history: readonly CampaignEvent[], said: object): object => {
  try {
    return { recorded: decide(act, history, said) };
  } catch (fault) {
    const { code, message, faults } = fault as { code: string; message: string; faults?: object };
    return { code, message, ...(faults && { faults }) };
  }
};

const waiting = [first];
const open = [first, approved];
const withMailing = [first, approved, paperMailed(1)];
const halfDone = [first, approved, paperMailed(1), confirmed(1)];
const done = [first, approved, paperMailed(1), confirmed(1), applied(1)];
const withoutMailing = [first, approved, paperMailed(1), mailingDeclined(1)];

describe('the history of a campaign (R-30)', () => {
  const second = { secondBy: 'sue', secondAt: at(1) };
  const recorded = { ...mailing, n: 1, recordedAt: at(2), returned: 0 };
  const whole = (over: object) => ({
    ...{ ...campaign, ...second, recordedAt: at(0), stage: 'approved', approvedOn: '2026-12-08' },
    ...over,
  });
  it.each([
    {
      ...{ what: 'recorded', is: waiting },
      so: { ...campaign, stage: 'waiting', recordedAt: at(0), mailings: [] },
    },
    { what: 'approved', is: open, so: whole({ mailings: [] }) },
    {
      ...{ what: 'declined', is: [first, declined] },
      so: {
        ...{ ...campaign, ...second, recordedAt: at(0), stage: 'declined', mailings: [] },
        declinedSha256: 'd'.repeat(64),
      },
    },
    {
      ...{ what: 'with a mailing', is: withMailing },
      so: whole({ mailings: [{ ...recorded, stage: 'waiting' }] }),
    },
    {
      ...{ what: 'with a confirmed mailing', is: halfDone },
      so: whole({ mailings: [{ ...recorded, stage: 'confirmed', secondBy: 'ben' }] }),
    },
    {
      ...{ what: 'with a mailing that every account has', is: done },
      so: whole({ mailings: [{ ...recorded, stage: 'applied', secondBy: 'ben' }] }),
    },
    {
      ...{ what: 'with a declined mailing', is: withoutMailing },
      so: whole({
        mailings: [{ ...recorded, stage: 'declined', secondBy: 'ben', declinedSha256: 'f'.repeat(64) }],
      }),
    },
    {
      what: 'with letters that came back twice, of one mailing of two',
      is: [first, approved, paperMailed(1), paperMailed(2), returned(1, 2), returned(1, 3)],
      so: whole({
        mailings: [
          { ...recorded, stage: 'waiting', returned: 5 },
          { ...recorded, n: 2, recordedAt: at(3), stage: 'waiting' },
        ],
      }),
    },
  ])('$what: is kept as it was recorded', ({ is, so }) => expect(after(...is)).toEqual(so));

  it('begins with its record', () =>
    expect(() => after(approved)).toThrow('a campaign cannot begin with campaign-approved'));
});

describe('who must still act on a campaign (R-13)', () => {
  const missingTold = { type: 'second-missing-told', since: at(0) } as const;
  const waits = { by: 'ann', at: at(2) };
  const nextDay = '2026-12-09T12:00:00.000Z';
  it.each([
    { what: 'recorded', is: waiting, waits: [{ by: 'ann', at: at(0) }], wakeAt: nextDay },
    { what: 'recorded, and the DPO told', is: [first, missingTold], waits: [{ by: 'ann', at: at(0) }] },
    { what: 'approved', is: open, waits: [] },
    { what: 'declined', is: [first, declined], waits: [] },
    {
      ...{ what: 'with a mailing', is: withMailing, waits: [{ n: 1, ...waits }] },
      wakeAt: '2026-12-09T14:00:00.000Z',
    },
    {
      ...{ what: 'with a mailing that is half done', is: halfDone, waits: [{ n: 1, ...waits }] },
      wakeAt: '2026-12-09T14:00:00.000Z',
    },
    { what: 'with a mailing that is done', is: done, waits: [] },
    { what: 'with a declined mailing', is: withoutMailing, waits: [] },
  ])('$what: is in the queue that says so, and wakes', ({ is: events, waits, wakeAt }) => {
    const is = after(...events);
    expect(waitingIn(is)).toEqual(waits);
    expect(is.mailings.some(isUnfinished)).toBe(waits.some((one) => 'n' in one));
    expect(campaigns.keys(id, is)).toEqual({
      ...{ stage: is.stage, queue: waits.length > 0 ? 'second-person' : 'campaigns' },
      ...{ dueOn: '2026-12-08', workBy: '2026-12-08', ...(wakeAt && { wakeAt }) },
    });
    expect(campaigns.secondMissing?.(is)).toBe(wakeAt && waits[0]?.at);
  });
});

describe('what can be done with a campaign, by whom', () => {
  const notAnn = [{ by: 'ann', did: 'recorded' }];
  const ofCampaign = { notBy: notAnn, seniorOnly: true };
  const record = { action: 'record-mailing', notBy: [] };
  const comeBack = { action: 'record-returns', n: 1, notBy: [] };
  it.each([
    {
      ...{ what: 'recorded', is: waiting },
      can: [
        { action: 'confirm-campaign', ...ofCampaign },
        { action: 'decline-campaign', ...ofCampaign },
      ],
    },
    { what: 'declined', is: [first, declined], can: [] },
    { what: 'approved', is: open, can: [record] },
    {
      ...{ what: 'with a mailing', is: withMailing },
      can: [
        { action: 'confirm-mailing', n: 1, notBy: notAnn },
        { action: 'decline-mailing', n: 1, notBy: notAnn },
        ...[record, comeBack],
      ],
    },
    {
      ...{ what: 'with a mailing that is half done', is: halfDone },
      can: [{ action: 'confirm-mailing', n: 1, notBy: notAnn }, record, comeBack],
    },
    { what: 'with a mailing that is done', is: done, can: [record, comeBack] },
    { what: 'with a declined mailing', is: withoutMailing, can: [record] },
  ])('$what', ({ is, can }) => expect(nextOf(campaignRules, after(...is), undefined)).toEqual(can));

  const shown = proposalSha256(campaignProposal(after(...waiting)));
  const shownMailing = proposalSha256(mailingProposal(id, mailingOf(after(...withMailing), 1)));
  const text = { textSha256: 'a'.repeat(64) };
  const said = { ...mailing, today: '2026-12-09' };
  const ben = { id, n: 1, by: 'ben', proposalSha256: shownMailing };
  it.each([
    {
      ...{ act: 'confirm-campaign', on: waiting },
      said: { by: 'sue', proposalSha256: shown, on: '2026-12-08' },
      so: [{ type: 'campaign-approved', by: 'sue', on: '2026-12-08' }],
    },
    {
      ...{ act: 'decline-campaign', on: waiting, said: { by: 'sue', ...text, more: 'words' } },
      so: [{ type: 'campaign-declined', by: 'sue', ...text }],
    },
    { act: 'record-mailing', on: open, said, so: [paperMailed(1)] },
    { act: 'record-mailing', on: withMailing, said, so: [] },
    { act: 'record-mailing', on: withoutMailing, said, so: [paperMailed(2)] },
    { act: 'record-mailing', on: open, said: { ...said, mailedOn: '2026-12-08' }, so: 1 },
    { act: 'record-mailing', on: withMailing, said: { ...said, mailedOn: '2026-12-08' }, so: 1 },
    { act: 'record-mailing', on: withMailing, said: { ...said, listSha256: 'b'.repeat(64) }, so: 1 },
    { act: 'confirm-mailing', on: withMailing, said: ben, so: [confirmed(1)] },
    { act: 'confirm-mailing', on: halfDone, said: ben, so: [] },
    {
      ...{ act: 'decline-mailing', on: withMailing, said: { n: 1, by: 'ben', ...text, more: 'words' } },
      so: [{ type: 'mailing-declined', n: 1, by: 'ben', ...text }],
    },
    { act: 'record-returns', on: done, said: { n: 1, by: 'ann', accounts: 2 }, so: [returned(1, 2)] },
    { act: 'record-returns', on: done, said: { n: 1, by: 'ann', accounts: 0 }, so: [] },
  ] as const)('$act records what was decided, a second click nothing (case %#)', ({ act, on, said, so }) => {
    const events = decide(act, on, said);
    expect(so === 1 ? events.length : events).toEqual(so);
  });

  it('two mailings that differ in their notice alone are two', () => {
    const older = [first, approved, { ...paperMailed(1), notice: 'cpni-0' }];
    expect(decide('record-mailing', older, said)).toEqual([paperMailed(2)]);
  });

  const nothing = { code: 'nothing-to-confirm', message: 'There is nothing to confirm.' };
  const same = { code: 'same-person', message: 'This needs a second person. Someone else must do it.' };
  const changed = {
    code: 'proposal-changed',
    message: 'This was changed after you opened it. Read the current proposal, then confirm.',
  };
  const unknown = { code: 'not-found', message: 'We found nothing under this reference.' };
  const tooEarly = {
    code: 'campaign-not-approved',
    message: 'A supervisor must approve the campaign before anything of it is mailed. Nothing was recorded.',
  };
  const faults = (pointer: string, detail: string) => ({
    ...{ code: 'invalid-input', message: 'Something you sent is missing or not valid.' },
    faults: [{ pointer, detail }],
  });
  const notPosted =
    'We posted this version of the notice on 2026-12-07, so it was neither confirmed nor mailed before. Check the day and the version.';
  const wrongUses = faults('#/uses', 'Choose only uses that both this notice and the campaign name.');
  it.each([
    { act: 'confirm-campaign', on: waiting, said: { by: 'ann', proposalSha256: shown }, so: same },
    { act: 'confirm-campaign', on: waiting, said: { by: 'sue', proposalSha256: shownMailing }, so: changed },
    { act: 'confirm-campaign', on: open, said: { by: 'sue', proposalSha256: shown }, so: nothing },
    { act: 'decline-campaign', on: waiting, said: { by: 'ann', ...text }, so: same },
    { act: 'decline-campaign', on: open, said: { by: 'sue', ...text }, so: nothing },
    { act: 'record-mailing', on: waiting, said, so: tooEarly },
    { act: 'record-mailing', on: [first, declined], said, so: tooEarly },
    {
      ...{ act: 'record-mailing', on: open, said: { ...said, notice: 'cpni-0', uses: [agents] } },
      so: faults('#/notice', 'This is no version of our CPNI notice.'),
    },
    // The notice names these, the campaign does not; and the other way around.
    { act: 'record-mailing', on: open, said: { ...said, uses: [own, agents] }, so: wrongUses },
    { act: 'record-mailing', on: open, said: { ...said, uses: [own, 'third-parties'] }, so: wrongUses },
    ...cpniNotices
      .filter(({ kind }) => kind === 'opt-in')
      .map(({ id: notice }) => ({
        ...{ act: 'record-mailing', on: open, said: { ...said, notice } },
        so: faults(
          '#/notice',
          'This notice says that silence is not a yes. Mail the notice of the right to say no.',
        ),
      })),
    {
      ...{ act: 'record-mailing', on: open, said: { ...said, counselOn: '2026-12-10' } },
      so: faults('#/counselOn', 'Counsel confirms the text before anything of it is mailed.'),
    },
    {
      ...{ act: 'record-mailing', on: open, said: { ...said, counselOn: '2026-12-06' } },
      so: faults('#/counselOn', notPosted),
    },
    {
      ...{ act: 'record-mailing', on: open, said: { ...said, mailedOn: '2026-12-10' } },
      so: faults('#/mailedOn', 'This is in the future.'),
    },
    {
      ...{
        act: 'record-mailing',
        on: open,
        said: { ...said, mailedOn: '2026-12-07', counselOn: '2026-12-07' },
      },
      so: faults('#/mailedOn', 'This is before a supervisor approved the campaign.'),
    },
    {
      act: 'record-mailing',
      on: [first, { ...approved, on: '2026-11-27' } as const],
      said: { ...said, mailedOn: '2026-12-03' },
      so: {
        ...{ code: 'invalid-input', message: 'Something you sent is missing or not valid.' },
        faults: [
          { pointer: '#/mailedOn', detail: notPosted },
          { pointer: '#/counselOn', detail: 'Counsel confirms the text before anything of it is mailed.' },
        ],
      },
    },
    { act: 'confirm-mailing', on: withMailing, said: { ...ben, n: 2 }, so: unknown },
    { act: 'confirm-mailing', on: withMailing, said: { ...ben, by: 'ann' }, so: same },
    { act: 'confirm-mailing', on: withMailing, said: { ...ben, id: 'CAM-2' }, so: changed },
    { act: 'confirm-mailing', on: done, said: ben, so: nothing },
    // As an earlier release let officers record them.
    ...[{ notice: currentNotice.id }, { counselOn: undefined }].map((over) => ({
      ...{ act: 'confirm-mailing', on: [...open, { ...paperMailed(1), ...over }], said: ben },
      so: {
        code: 'silence-is-no',
        message:
          'The notice of this mailing says that silence is not a yes, or nobody recorded that counsel confirmed its text. Decline the mailing. Nothing was recorded.',
      },
    })),
    { act: 'decline-mailing', on: withMailing, said: { n: 1, by: 'ann', ...text }, so: same },
    { act: 'decline-mailing', on: withMailing, said: { n: 0, by: 'ben', ...text }, so: unknown },
    { act: 'decline-mailing', on: halfDone, said: { n: 1, by: 'ben', ...text }, so: nothing },
    {
      ...{ act: 'record-returns', on: withoutMailing, said: { n: 1, by: 'ann', accounts: 1 } },
      so: {
        code: 'nothing-returns',
        message: 'This mailing was declined, so its letters count for nothing. Nothing was recorded.',
      },
    },
  ] as const)('$act is refused with what is wrong and where (case %#)', ({ act, on, said, so }) =>
    expect(refusalOf(act, on, said)).toEqual(so),
  );

  it('the second person signs all that the mailing and the campaign say (R-13)', () => {
    expect(campaignProposal(after(...waiting))).toEqual({ confirms: 'campaign', ...campaign });
    expect(mailingProposal(id, { ...mailing, n: 1 })).toEqual({
      ...{ confirms: 'mailing', id, n: 1, ...mailing, recipients: null },
    });
    const named = mailingProposal(id, { ...mailing, n: 1, recipients: ['acme'] });
    expect(named).toMatchObject({ recipients: ['acme'] });
  });
});
