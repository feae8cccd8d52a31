import type { Day } from '#domain/calendar/times.ts';
import type { Region } from '#domain/case/regions.ts';
import type { CpniRecipient } from '#domain/choice/recipients.ts';
import type { PolicyVersion } from '#domain/policy/versions.ts';
import type { Framework } from '#domain/request/recourse.ts';
import type { Recourse } from './letterhead.ts';

/** What public pages state. */
export interface Statements {
  /** security.txt (RFC 9116): `mailto:` or https; it ends at midnight UTC when this day begins. */
  readonly security: { readonly contact: string; readonly endsOn: Day };
  /** The data protection officer attested on this day that we neither sell nor share personal information. */
  readonly notSelling: { readonly attestedOn: Day };
}

/** Of the officers' sign-in, an OpenID Connect issuer; each endpoint is a setting, so that no request waits for discovery. */
export interface IssuerSettings {
  readonly issuer: string;
  readonly authorize: string;
  readonly token: string;
  readonly keys: string;
  readonly endSession: string;
  readonly clientId: string;
}

/** Who last compared the rules of functions/domain/calendar/rulesets.ts with the law in force (L-7). */
export interface LawCheck {
  readonly by: string;
  readonly on: Day;
}

/** Against floods; 0 = off. */
export interface Limits {
  /** Letters per address (functions/domain/case/letter-limits.ts); off only in tests. */
  readonly letters: 0 | 1;
  readonly submissionsPerHour: number;
  readonly formSeconds: number;
  /** Of each officer (functions/platform/once.ts). */
  readonly actsPerMinute: number;
}

export interface Carrier {
  readonly name: string;
  readonly address: string;
  /** FCC registration number. */
  readonly frn: string | null;
  /** Staffed around the clock. */
  readonly contact24h: string;
}

export interface PaceSettings {
  /** Fraction of the SES rate for notices; acknowledgments and one-time links need the rest. */
  readonly share: number;
  /** Fraction of the daily quota kept for those. */
  readonly reserve: number;
  /** Maximum letters a second; 0 = the SES rate. */
  readonly perSecond: number;
}

export interface SendingSettings extends PaceSettings {
  /** Days to wait for bounces after the last letter. */
  readonly lateBouncesForDays: number;
}

/** JSON has no days and no instants: they are texts there. */
type AsText<T, K extends keyof T> = Omit<T, K> & { readonly [N in K]: string };

/** A version of the policy as settings have it: `postedAt` is an instant, UTC. */
export type PolicyAsText = AsText<PolicyVersion, 'postedAt'>;

/** A recipient as settings have it: `clause.until` is `YYYY-MM-DD`. */
export type RecipientAsText = Omit<CpniRecipient, 'clause'> & {
  readonly clause: AsText<CpniRecipient['clause'], 'until'>;
};

/** For breaches; days are `YYYY-MM-DD`. */
export interface BreachAsText {
  /** Days on which agencies are closed, beside the federal holidays. */
  readonly closures: readonly string[];
  readonly facilityUrl: string;
  /** A key of `breachRules`. */
  readonly ruleset: string;
  readonly contact24h: string;
  readonly contactHours?: string;
  readonly supervisorsAddress: string;
  readonly standInAddress: string;
  readonly breachOfficersAddress: string;
  readonly frn?: string;
}

/** What functions read of a stage's settings: JSON beside the code of each, with the parts that its ports take (decision 0086). */
export interface StageSettings {
  readonly company: {
    readonly name: string;
    /** IANA. */
    readonly zone: string;
    readonly address: string;
    readonly contact: string;
  };
  readonly dpo: { readonly name: string; readonly phone: string; readonly address: string };
  readonly siteUrl: string;
  readonly officersAddress: string;
  readonly recourse: Recourse;
  readonly framework: Framework | 'none';
  readonly policies: readonly PolicyAsText[];
  readonly cpniRecipients: readonly RecipientAsText[];
  /** Origins in a private network to which a webhook may go. */
  readonly privateOrigins: readonly string[];
  readonly transferRegions: readonly Region[];
  readonly limits: Limits;
  readonly statements: {
    readonly security: AsText<Statements['security'], 'endsOn'>;
    readonly notSelling: AsText<Statements['notSelling'], 'attestedOn'>;
  };
  readonly lawCheck: AsText<LawCheck, 'on'>;
  readonly sending: SendingSettings;
  readonly breach: BreachAsText;
}
