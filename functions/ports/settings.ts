import type { Day } from '#domain/calendar/times.ts';

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
