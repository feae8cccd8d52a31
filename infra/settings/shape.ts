import type { Agency } from '#functions/breach/offers.ts';
import type { IssuerSettings } from '#functions/console/contract.ts';
import type { CpniRecipient as Registered } from '#functions/cpni-check/offers.ts';
import type { Day, Framework, Recourse } from '#functions/letters/offers.ts';
import type { Promised } from '#functions/request/offers.ts';
import type { Region } from '#functions/transfer/contract.ts';
import type { MachineScope } from '#ports/routes.ts';

/** Days as typed, `YYYY-MM-DD`, until synth has checked them. */
export type AsTyped<T> = { readonly [K in keyof T]: T[K] extends Day ? string : T[K] };

/** Plain data for the CDK app and the laptop. */
export interface Settings {
  /** Names are `<prefix>-<stage>-<name>`; never change it after a deployment. */
  readonly prefix: string;
  readonly stage: Stage;
  /** Default: the account of the CDK's credentials. */
  readonly account?: string;
  readonly region: string;
  /** 1, plus one per restore (RUNBOOK). */
  readonly tableGeneration: number;
  /** Keeps the task functions under their former names too; false only where no version without the stack `tasks` ever ran (decision 0041). */
  readonly formerTaskNames: boolean;
  /** From address of all letters but customer notices, and its verified SES identity (domain or address). */
  readonly sender: string;
  readonly senderIdentity: string;
  /** The same for customer notices; use another domain, so that what strangers type does not spoil them (decision 0035). */
  readonly noticeSender: string;
  readonly noticeIdentity: string;
  readonly ses: Ses;
  /** Calls that Lambda runs at once in this account and region: the quota, which AWS must have granted. */
  readonly lambdaConcurrency: number;
  /** Officers' work notifications go here. */
  readonly officersAddress: string;
  /** Letters about breaches: who reads them may learn of a breach in hold. */
  readonly breachOfficersAddress: string;
  readonly dpo: { readonly name: string; readonly phone: string; readonly address: string };
  readonly company: {
    readonly name: string;
    /** Company zone, IANA. */
    readonly zone: string;
    readonly address: string;
    /** Staffed contact, as letters print it. */
    readonly contact: string;
  };
  readonly siteUrl: string;
  /** In /.well-known/security.txt: where somebody reports a weakness, `mailto:` or https. */
  readonly securityContact: string;
  /** What the data protection officer attests; the pages and gpc.json say it. */
  readonly sale: Sale;
  /** What cannot wait until morning goes here: a list or pager, read day and night. */
  readonly onCallAddress: string;
  /** All other alarms go here: a mailbox or ticket system, read every business day. */
  readonly ticketsAddress: string;
  /** URL of infra/RUNBOOK.md; every alarm links into it. */
  readonly runbook: string;
  /** 1, plus one to replace the secret between the console and the API (RUNBOOK). */
  readonly consoleSecretGeneration: number;
  /** Our Cognito user pool (MFA required), or the company's OIDC issuer. */
  readonly signIn: 'cognito' | OidcIssuer;
  /**
   * Other systems of the company, by name in small letters: what each may do, and no more. Each gets a client of its own in our user
   * pool (RUNBOOK). With a company's own issuer it stays empty: `signIn.machines` names the clients, and the issuer gives the scopes.
   */
  readonly systems: Readonly<Record<string, readonly MachineScope[]>>;
  /** Token claim with the officer's groups. */
  readonly groupsClaim: string;
  readonly recourse: AsTyped<Recourse>;
  /** `'none'`: no letter names arbitration. */
  readonly framework: AsTyped<Framework> | 'none';
  /** Days in which each promises an answer; the strictest counts (P01). */
  readonly answerWithinDays: Promised;
  readonly limits: Limits;
  /** The one register of who, beside the company, may get or use CPNI, each under a clause (P27, decision 0054). The CPNI notice names them. */
  readonly cpniRecipients: readonly CpniRecipient[];
  /** Our own list of where data may go that leaves outside a company's request (P03). `elsewhere` is every other country. */
  readonly transferRegions: readonly Region[];
  /** How notices of the right to opt out go to customers (47 CFR 64.2008(d)); `email` stops synth. */
  readonly optOutNoticesBy: 'paper' | 'email';
  /** Every version of the posted privacy policy. Never change or remove one that is posted (P48, decision 0049). */
  readonly policies: readonly PostedPolicy[];
  /** `YYYY-MM-DD`; they lengthen must-not-before clocks only. */
  readonly extraClosures: readonly string[];
  /** For holds outside 64.2011; a setting cannot lower the rule. */
  readonly breachRuleset: BreachRuleset;
  /** Who last compared the rules of functions/domain/calendar/rulesets.ts with the law in force. */
  readonly lawCheck: LawCheck;
  /** Agency contacts for questions on a receipt or direction (P37, R-7). */
  readonly lawEnforcement: readonly AgencyContact[];
  readonly reporting: Reporting;
  readonly notices: Notices;
  /**
   * Exact origins, like `http://127.0.0.1:8080`, to which a webhook may go though they are in a private network: where a sample
   * system of the laptop or the rehearsal listens. In any other stage synth refuses one.
   */
  readonly privateOrigins: readonly string[];
  /** For the rehearsal: leaves out exactly what its emulator refuses (test/rehearsal/emulated.test.ts). */
  readonly emulated: boolean;
  /** Of one deployment, by `-c maintenance=on`: the public pages say that we are working on them, and take restrictions (RUNBOOK). */
  readonly isInMaintenance?: true;
}

export interface Sale {
  /** Must be false: an opt-out is not built. */
  readonly sellsOrShares: boolean;
  readonly attestedBy: string;
  /** `YYYY-MM-DD`. */
  readonly attestedOn: string;
}

export interface PostedPolicy {
  /** Short, for example the month of posting; it is never used again. */
  readonly id: string;
  /** The instant, UTC, like `2018-05-25T06:00:00.000Z`. A time in the future takes effect by itself. */
  readonly postedAt: string;
  /** Where this version stays readable after the next one is posted. */
  readonly url: string;
  /** SHA-256 (hex) of the text as posted. */
  readonly sha256: string;
  /** Where the company keeps that text. */
  readonly keptAt: string;
}

/** An entry of the register, as typed: `clause.until` is `YYYY-MM-DD`. */
export interface CpniRecipient extends Omit<Registered, 'clause'> {
  readonly clause: AsTyped<Registered['clause']>;
}

/** What a version of the CPNI notice said of the company. */
export interface PostedNotice {
  readonly id: string;
  readonly company: string;
  readonly recipients: readonly Pick<CpniRecipient, 'name' | 'as'>[];
}

export interface LawCheck {
  /** Name and function of the person, for example of counsel. */
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

export type Stage = 'laptop' | 'rehearsal' | 'dev' | 'prod';

export interface Ses {
  /** Of `senderIdentity`. `ours`: the stack `notice` creates it; `existing`: the account has it. */
  readonly identity: 'ours' | 'existing';
  /** Of `noticeIdentity`, where it is another one. */
  readonly noticeIdentity: 'ours' | 'existing';
  /** Must be granted by SES (`npm run doctor` compares). */
  readonly lettersPerSecond: number;
  readonly lettersPerDay: number;
}

/** P38. */
export interface Notices {
  /** Fraction of the SES rate; acknowledgments and one-time links need the rest. */
  readonly share: number;
  /** Fraction of the daily quota kept for those. */
  readonly reserve: number;
  /** Maximum letters a second; 0 = the SES rate. */
  readonly perSecond: number;
  /** Days to wait for bounces after the last letter. */
  readonly lateBouncesForDays: number;
}

/** `issuer`: exactly the tokens' `iss`, with a final slash only if it has one. `clientId`: a public client that may use PKCE. */
export interface OidcIssuer extends IssuerSettings {
  /** Accepted `aud` or `client_id`; the console's client is one of them. */
  readonly audience: readonly string[];
  /** Accepted `aud` or `client_id` of other systems, with a scope of ours, like `privacy-clock/cpni.check`; none of them an officer's. */
  readonly machines?: readonly string[];
}

export type BreachRuleset = 'fcc-2007' | 'policy-2018' | 'fcc-2023';

export interface AgencyContact {
  readonly agency: Agency;
  readonly name: string;
  readonly phone: string;
}

/** Against floods; 0 = off. */
export interface Limits {
  /** Letters per address and day: 1, or 0 in tests. */
  readonly letters: 0 | 1;
  /**
   * Requests, and as many complaints, of each network: an IPv4 address or a /56 of IPv6 (decision 0043). An office of hundreds, or
   * the thousands of customers whom a phone carrier puts behind one address, send a few an hour. Never a restriction.
   */
  readonly submissionsPerHour: number;
  /** Least seconds in which a person fills in the form. */
  readonly formSeconds: number;
  /** Of each officer; acts that stop letters are always done. */
  readonly actsPerMinute: number;
}

/** Reports to law enforcement (47 CFR 64.2011). */
export interface Reporting {
  readonly facilityUrl: string;
  /** Staffed around the clock; default: the company's contact. */
  readonly contact24h?: string;
  /** In customers' letters: "Monday to Friday, 9 to 5". */
  readonly contactHours?: string;
  /** FCC registration number. */
  readonly frn?: string;
  /** Told when a second person is missing; default: the DPO's address. */
  readonly supervisorsAddress?: string;
  /** Called when an officer's text has waited four business hours; default: the DPO's address. */
  readonly standInAddress?: string;
}
