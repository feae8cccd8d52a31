/** Limits against floods, from settings; 0 switches one off. */
export interface Limits {
  readonly verificationLettersPerDay: number;
  readonly submissionsPerHour: number;
  readonly formSeconds: number;
}

/** Who reports a breach, from settings. */
export interface Carrier {
  readonly name: string;
  readonly address: string;
  /** FCC registration number, if there is one. */
  readonly frn: string | null;
  /** Answers round the clock. */
  readonly contact24h: string;
}

export interface PaceSettings {
  /** Part of the rate that SES allows us that notices may use: acknowledgments and one-time links must not wait. */
  readonly share: number;
  /** Part of the day's quota that is left to them. */
  readonly reserve: number;
  /** Most letters a second, whatever SES allows; 0 = as it allows. */
  readonly perSecond: number;
}

export interface SendingSettings extends PaceSettings {
  /** Days after the last letter that bounces are waited for. */
  readonly lateBouncesForDays: number;
}
