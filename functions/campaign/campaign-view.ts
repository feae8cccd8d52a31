import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Campaign, Mailing } from '#domain/campaign/campaign.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { DeniableUse, OptOutUse } from '#domain/choice/uses.ts';
import type { NextAct } from '#functions/next/contract.ts';

interface NamedOfficer {
  /** `sub`. */
  readonly officer: string;
  readonly name: string;
}

/** As the certificate needs it (47 CFR 64.2009(c)). */
export interface CampaignRow {
  readonly id: CaseId;
  readonly stage: Campaign['stage'];
  readonly description: string;
  /** The specific CPNI. */
  readonly cpni: string;
  readonly products: string;
  readonly uses: readonly DeniableUse[];
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly recordedAt: Instant;
  readonly by: NamedOfficer;
  /** Who approved or declined it. */
  readonly second: (NamedOfficer & { readonly at: Instant }) | null;
}

export interface CampaignList {
  readonly year: number;
  /** Those that begin in the year and wait for a second person, themselves or a mailing of theirs. */
  readonly waiting: readonly CampaignRow[];
  /** The others; the earliest first. */
  readonly campaigns: readonly CampaignRow[];
}

export interface MailingView {
  readonly n: number;
  readonly stage: Mailing['stage'];
  readonly notice: string;
  readonly uses: readonly OptOutUse[];
  /** Ids; null: everybody. */
  readonly recipients: readonly string[] | null;
  readonly mailedOn: Day;
  /** Day on which counsel confirmed the text; null: nobody recorded it. */
  readonly counselOn: Day | null;
  /** First day on which silence counts; null: never, since its notice does not ask by opt-out. */
  readonly assumedFrom: Day | null;
  /** Last day on which the notice counts; null as above. */
  readonly through: Day | null;
  readonly accounts: number;
  /** Numbers of the accounts, while it waits and for a reader who works on it or signs. */
  readonly numbers?: readonly string[];
  /** Letters that came back. */
  readonly returned: number;
  readonly by: NamedOfficer;
  readonly second: NamedOfficer | null;
  /** Of a declined one. */
  readonly reason: string | null;
  /** The second person repeats it; null when nothing waits. */
  readonly proposalSha256: string | null;
}

export interface CampaignView extends CampaignRow {
  /** Of a declined one. */
  readonly reason: string | null;
  readonly mailings: readonly MailingView[];
  /** The second person repeats it; null when nothing waits. */
  readonly proposalSha256: string | null;
  readonly next: readonly NextAct[];
}
