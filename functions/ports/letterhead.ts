/** Who writes our letters, from settings: never a literal in a template. */
export interface Letterhead {
  readonly companyName: string;
  readonly companyAddress: string;
  /** A staffed contact, in words. */
  readonly companyContact: string;
  /** Address of the site without a trailing slash. */
  readonly siteUrl: string;
  /** Name and ways to reach the data protection officer (P50). */
  readonly dpo: string;
  readonly recourse: Recourse;
}

/** The independent recourse body (P53, R-16); synth fails when it is empty. */
export interface Recourse {
  readonly body: string;
  readonly url: string;
  readonly cost: string;
  readonly complaintUrl: string;
}
