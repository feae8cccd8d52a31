import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId, CaseKeys, Noun } from '#domain/case/case.ts';
import {
  evolveMissing,
  isMissingEvent,
  type MissingEvent,
  type MissingTold,
  untoldSince,
  wakeForSecond,
} from '#domain/case/second-missing.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { DeniableUse, OptOutUse } from '#domain/choice/uses.ts';

/** What the history keeps: codes, dates and hashes. The entry itself, with its words, is stored beside it. */
export interface Recorded {
  readonly uses: readonly DeniableUse[];
  /** Company zone. */
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** SHA-256 (hex) of the entry. */
  readonly entrySha256: string;
  readonly by: Sub;
}

/** One mailing of opt-out notices on paper, as an officer recorded it (R-26, 47 CFR 64.2008(d)). */
export interface MailingRecorded {
  readonly n: number;
  /** Version of the notice. */
  readonly notice: string;
  readonly uses: readonly OptOutUse[];
  /** Ids of recipients; absent: everybody. */
  readonly recipients?: readonly string[];
  /** Company zone. */
  readonly mailedOn: Day;
  /** Day on which counsel confirmed the notice's text, company zone. Absent in early histories: then silence is a no. */
  readonly counselOn?: Day;
  /** How many accounts. */
  readonly accounts: number;
  /** SHA-256 (hex) of the list of accounts, stored beside the history. */
  readonly listSha256: string;
  readonly by: Sub;
}

export type CampaignEvent =
  | ({ readonly type: 'campaign-recorded' } & Recorded)
  /** By a supervisor (47 CFR 64.2009(d)). `on`: company zone. */
  | { readonly type: 'campaign-approved'; readonly by: Sub; readonly on: Day }
  | { readonly type: 'campaign-declined'; readonly by: Sub; readonly textSha256: string }
  | ({ readonly type: 'mailing-recorded' } & MailingRecorded)
  | { readonly type: 'mailing-confirmed'; readonly n: number; readonly by: Sub }
  /** Every account of the list has the notice. */
  | { readonly type: 'mailing-applied'; readonly n: number }
  | {
      readonly type: 'mailing-declined';
      readonly n: number;
      readonly by: Sub;
      readonly textSha256: string;
    }
  /** So many letters came back; each account's own history says which. */
  | {
      readonly type: 'notices-returned';
      readonly n: number;
      readonly by: Sub;
      readonly accounts: number;
    }
  | MissingEvent;

/** `confirmed`: two persons said so, and not every account has it yet. */
type MailingStage = 'waiting' | 'confirmed' | 'applied' | 'declined';

export interface Mailing extends MailingRecorded {
  readonly stage: MailingStage;
  readonly recordedAt: Instant;
  readonly secondBy?: Sub;
  readonly declinedSha256?: string;
  /** Letters that came back. */
  readonly returned: number;
}

export interface Campaign extends Recorded, MissingTold {
  readonly stage: 'waiting' | 'approved' | 'declined';
  readonly recordedAt: Instant;
  readonly secondBy?: Sub;
  readonly secondAt?: Instant;
  /** Company zone. */
  readonly approvedOn?: Day;
  readonly declinedSha256?: string;
  /** In order; the n-th has the number n. */
  readonly mailings: readonly Mailing[];
}

/** Until the accounts of a confirmed mailing all have it, somebody must finish it. */
export const isUnfinished = ({ stage }: Pick<Mailing, 'stage'>): boolean =>
  stage === 'waiting' || stage === 'confirmed';

const inMailing = (campaign: Campaign, n: number, change: (seen: Mailing) => Partial<Mailing>): Campaign => ({
  ...campaign,
  mailings: campaign.mailings.map((one) => (one.n === n ? { ...one, ...change(one) } : one)),
});

const evolve = (campaign: Campaign | undefined, event: CampaignEvent, at: Instant): Campaign => {
  if (event.type === 'campaign-recorded') {
    const { type: _, ...recorded } = event;
    return { ...recorded, stage: 'waiting', recordedAt: at, mailings: [] };
  }
  if (campaign === undefined) throw new Error(`a campaign cannot begin with ${event.type}`);
  if (isMissingEvent(event)) return evolveMissing(campaign, event);
  switch (event.type) {
    case 'campaign-approved':
      return { ...campaign, stage: 'approved', secondBy: event.by, secondAt: at, approvedOn: event.on };
    case 'campaign-declined': {
      const { by: secondBy, textSha256: declinedSha256 } = event;
      return { ...campaign, stage: 'declined', secondBy, secondAt: at, declinedSha256 };
    }
    case 'mailing-recorded': {
      const { type: _, ...recorded } = event;
      const mailing: Mailing = { ...recorded, stage: 'waiting', recordedAt: at, returned: 0 };
      return { ...campaign, mailings: [...campaign.mailings, mailing] };
    }
    case 'mailing-confirmed':
      return inMailing(campaign, event.n, () => ({ stage: 'confirmed', secondBy: event.by }));
    case 'mailing-applied':
      return inMailing(campaign, event.n, () => ({ stage: 'applied' }));
    case 'mailing-declined': {
      const { by: secondBy, textSha256: declinedSha256 } = event;
      return inMailing(campaign, event.n, () => ({ stage: 'declined', secondBy, declinedSha256 }));
    }
    case 'notices-returned':
      return inMailing(campaign, event.n, ({ returned }) => ({ returned: returned + event.accounts }));
  }
};

interface WaitingFor {
  /** Absent: the campaign itself, for a supervisor. */
  readonly n?: number;
  readonly by: Sub;
  readonly at: Instant;
}

/** What waits for a second person. */
export const waitingIn = ({ stage, by, recordedAt, mailings }: Campaign): readonly WaitingFor[] => [
  ...(stage === 'waiting' ? [{ by, at: recordedAt }] : []),
  ...mailings.filter(isUnfinished).map((one) => ({ n: one.n, by: one.by, at: one.recordedAt })),
];

const secondMissing = (campaign: Campaign): Instant | undefined =>
  untoldSince(campaign, ...waitingIn(campaign).map(({ at }) => at));

/** Listed by the day on which it begins. */
const keys = (_: CaseId, campaign: Campaign): CaseKeys => ({
  stage: campaign.stage,
  queue: waitingIn(campaign).length > 0 ? 'second-person' : 'campaigns',
  ...{ dueOn: campaign.startsOn, workBy: campaign.startsOn },
  ...wakeForSecond(secondMissing(campaign)),
});

/** Marketing that uses CPNI, with its mailings of opt-out notices, one item each (R-30, 47 CFR 64.2009(c), (d)). */
export const campaigns: Noun<Campaign, CampaignEvent> = { kind: 'campaign', evolve, keys, secondMissing };
