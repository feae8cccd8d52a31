import type { Agency } from '#functions/breach/contract.ts';
/** What differs between deployments. Plain data, read by the CDK app and by the laptop. */
export interface Settings {
  /** Everything deployed is named `<prefix>-<stage>-<name>`; never changed once deployed. */
  readonly prefix: string;
  readonly stage: Stage;
  /** Where it is deployed; without an account, to whichever the CDK's credentials belong to. */
  readonly account?: string;
  readonly region: string;
  /** 1, and one more after each restore from a backup (RUNBOOK): the restored table takes over under its new name. */
  readonly tableGeneration: number;
  /** Address our letters come from, and the SES identity (domain or address) that is verified for it. */
  readonly sender: string;
  readonly senderIdentity: string;
  readonly ses: Ses;
  /** Where officers hear what waits for them. */
  readonly officersAddress: string;
  readonly dpo: { readonly name: string; readonly phone: string; readonly address: string };
  readonly company: {
    readonly name: string;
    /** Zone in which the company's days begin and end. */
    readonly zone: string;
    readonly address: string;
    /** Staffed contact, as it stands in letters. */
    readonly contact: string;
  };
  readonly siteUrl: string;
  /** Where alarms are mailed: a list or a pager, read day and night. */
  readonly onCallAddress: string;
  /** Address of infra/RUNBOOK.md as those on call reach it; every alarm links into it. */
  readonly runbook: string;
  /** Who signs officers in: a Cognito user pool of ours (MFA required), or the company's OIDC issuer. */
  readonly signIn: 'cognito' | OidcIssuer;
  /** Claim of the officers' tokens that lists their groups. */
  readonly groupsClaim: string;
  readonly recourse: Recourse;
  readonly limits: Limits;
  /** Days, `YYYY-MM-DD`, that lengthen must-not-before clocks only. */
  readonly extraClosures: readonly string[];
  /** Rule that a hold follows where 64.2011 does not bind; a setting never lowers the rule. */
  readonly breachRuleset: BreachRuleset;
  /** Days from which a ruleset is in force that is not by itself (`fcc-2023`, R-3). */
  readonly rulesetDates: Readonly<Partial<Record<BreachRuleset, string>>>;
  /** Whom officers reach at each agency when a receipt or a direction is in question (P37, R-7). */
  readonly lawEnforcement: readonly AgencyContact[];
  readonly reporting: Reporting;
  readonly notices: Notices;
  /** An emulator knows neither versions of machines (decision 0010) nor DKIM records; only the rehearsal's is one. */
  readonly emulated: boolean;
}

export type Stage = 'laptop' | 'rehearsal' | 'dev' | 'prod';

export interface Ses {
  /** `ours`: the stack `notice` creates the identity; `existing`: it stands in the account already. */
  readonly identity: 'ours' | 'existing';
  /** What SES must grant us (`npm run doctor` compares). */
  readonly lettersPerSecond: number;
  readonly lettersPerDay: number;
}

/** How customers' notices are sent (P38). */
export interface Notices {
  /** Part of the rate that SES grants; the rest is for acknowledgments and one-time links, which must not wait. */
  readonly share: number;
  /** Part of the day's quota that is left to those. */
  readonly reserve: number;
  /** Most letters a second, whatever SES grants; 0 = as it grants. */
  readonly perSecond: number;
  /** Days after the last letter that bounces are waited for before everybody is counted. */
  readonly lateBouncesForDays: number;
}

export interface OidcIssuer {
  /** As in the tokens' `iss`, without a slash at the end unless they have one. */
  readonly issuer: string;
  /** Accepted `aud` (or `client_id`) of the tokens. */
  readonly audience: readonly string[];
}

export type BreachRuleset = 'fcc-2007' | 'policy-2018' | 'fcc-2023';

export interface AgencyContact {
  readonly agency: Agency;
  readonly name: string;
  readonly phone: string;
}

/** Against floods; 0 switches a limit off. */
export interface Limits {
  /** Letters to one address and day that ask for a confirmation. */
  readonly verificationLettersPerDay: number;
  /** Submissions from one network address in an hour. */
  readonly submissionsPerHour: number;
  /** Seconds that a person takes at least to fill in the form. */
  readonly formSeconds: number;
}

/** How a breach of CPNI is reported to law enforcement (47 CFR 64.2011). */
export interface Reporting {
  /** The central reporting facility. */
  readonly facilityUrl: string;
  /** Contact that answers round the clock; the company's when absent. */
  readonly contact24h?: string;
  /** When the company's contact is staffed, as it stands in customers' letters: "Monday to Friday, 9 to 5". */
  readonly contactHours?: string;
  /** Registration number at the FCC. */
  readonly frn?: string;
  /** Where supervisors hear that a second person is missing; the DPO's address when absent. */
  readonly supervisorsAddress?: string;
}

/** Whom a person can turn to who is not content with us; in every final letter (P53, R-16). */
export interface Recourse {
  readonly body: string;
  readonly url: string;
  readonly cost: string;
  /** Where to complain to ourselves. */
  readonly complaintUrl: string;
}
