import type { BreachRulesetId } from '#domain/calendar/rulesets.ts';
import type { Day } from '#domain/calendar/times.ts';
import type { Region } from '#domain/case/regions.ts';
import type { CpniRecipient } from '#domain/choice/recipients.ts';
import type { PolicyVersion } from '#domain/policy/versions.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Acts } from './acts.ts';
import type { AddressOfRecord } from './address-of-record.ts';
import type { BulkEmailSender } from './bulk-email-sender.ts';
import type { CaseFiles } from './case-files.ts';
import type { CaseItems } from './case-items.ts';
import type { Cases, ProvenCases } from './cases.ts';
import type { Chance } from './chance.ts';
import type { Claims } from './claims.ts';
import type { Clock } from './clock.ts';
import type { ControllerNames } from './controller-names.ts';
import type { Counters } from './counters.ts';
import type { CpniAnswers } from './cpni-answers.ts';
import type { CpniChecks } from './cpni-checks.ts';
import type { Drafts } from './drafts.ts';
import type { Drills } from './drills.ts';
import type { EmailEventArchive } from './email-event-archive.ts';
import type { Files } from './files.ts';
import type { Idempotency } from './idempotency.ts';
import type { Ledger } from './ledger.ts';
import type { LetterOutcomes } from './letter-outcomes.ts';
import type { Letters } from './letters.ts';
import type { Lookups } from './lookups.ts';
import type { Officers } from './officers.ts';
import type { OptOutPage } from './opt-out-page.ts';
import type { OwnRuns } from './own-runs.ts';
import type { PaperMail } from './paper-mail.ts';
import type { PendingDenials } from './pending-denials.ts';
import type { People, Texts } from './people.ts';
import type { Pushes } from './pushes.ts';
import type { Releases } from './releases.ts';
import type { ReturnedEmails } from './returned-emails.ts';
import type { Scratch } from './scratch.ts';
import type { Secrets } from './secrets.ts';
import type { Sessions } from './sessions.ts';
import type { Carrier, IssuerSettings, LawCheck, Limits, SendingSettings, Statements } from './settings.ts';
import type { Signals } from './signals.ts';
import type { Sweeps } from './sweeps.ts';
import type { SystemPackages } from './system-packages.ts';
import type { Uploads } from './uploads.ts';
import type { WaitingLetters } from './waiting-letters.ts';
import type { WaitingRestrictions } from './waiting-restrictions.ts';
import type { Webhooks } from './webhooks.ts';
import type { Workflows } from './workflows.ts';

/** Ports that call AWS; infra/constructs/port-actions.ts lists what each method may do. */
export interface AwsPorts {
  readonly cases: Cases;
  readonly provenCases: ProvenCases;
  readonly releases: Releases;
  readonly people: People;
  readonly lookups: Lookups;
  readonly texts: Texts;
  readonly idempotency: Idempotency;
  readonly counters: Counters;
  readonly cpniAnswers: CpniAnswers;
  readonly cpniChecks: CpniChecks;
  readonly pendingDenials: PendingDenials;
  readonly drafts: Drafts;
  readonly drills: Drills;
  readonly sessions: Sessions;
  readonly officerActs: Acts;
  readonly officers: Officers;
  readonly register: ControllerNames;
  readonly addressOfRecord: AddressOfRecord;
  readonly secrets: Secrets;
  readonly letters: Letters;
  readonly waiting: WaitingLetters;
  readonly post: PaperMail;
  readonly returns: ReturnedEmails;
  readonly emailEventArchive: EmailEventArchive;
  readonly outcomes: LetterOutcomes;
  readonly files: Files;
  readonly uploads: Uploads;
  readonly caseFiles: CaseFiles;
  readonly caseItems: CaseItems;
  readonly pushes: Pushes;
  readonly sweeps: Sweeps;
  readonly systemPackages: SystemPackages;
  readonly waitingRestrictions: WaitingRestrictions;
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly signals: Signals;
  readonly bulkEmail: BulkEmailSender;
  readonly workflows: Workflows;
  readonly ownRuns: OwnRuns;
}

export interface StageSettings {
  readonly letterhead: Letterhead;
  /** Versions of the posted privacy policy (P48), for what is received. */
  readonly policies: readonly PolicyVersion[];
  /** Who, beside the company, may get or use CPNI (P27, R-6). */
  readonly cpniRecipients: readonly CpniRecipient[];
  /** Where data may go that leaves outside a company's request (P03). */
  readonly transferRegions: readonly Region[];
  /** Exact origins to which a webhook may go though they are in a private network: a laptop and a rehearsal have some, nobody else. */
  readonly privateOrigins: readonly string[];
  readonly zone: string;
  readonly siteUrl: string;
  /** An engineer's switch: the public pages only take restrictions. */
  readonly isInMaintenance: boolean;
  readonly officersAddress: string;
  readonly supervisorsAddress: string;
  /** Only breach officers read it. */
  readonly breachOfficersAddress: string;
  readonly dpoAddress: string;
  /** Called when a text has waited four business hours for a second person. */
  readonly standInAddress: string;
  readonly limits: Limits;
  readonly statements: Statements;
  readonly signIn: IssuerSettings;
  /** Claim of a token that lists groups. */
  readonly groupsClaim: string;
  /** Origin of our HTTP API, for the console. */
  readonly apiOrigin: string;
  /** With it the API believes the officer's address that the console names. */
  readonly consoleSecret: string;
  /** YYYY-MM-DD; they lengthen must-not-before clocks only. */
  readonly closures: readonly Day[];
  readonly ruleset: BreachRulesetId;
  readonly lawCheck: LawCheck;
  readonly carrier: Carrier;
  readonly facilityUrl: string;
  /** In words, when the notice's contact answers. */
  readonly contactHours: string | undefined;
  readonly sending: SendingSettings;
  /** The trusted SNS topic; undefined on a laptop. */
  readonly emailEventsTopic: string | undefined;
}

/** Everything that a use case can take: `Pick<Ports, 'cases' | 'clock'>`. */
export interface Ports extends AwsPorts, StageSettings {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly scratch: Scratch;
  readonly optOutPage: OptOutPage;
  readonly webhooks: Webhooks;
}
