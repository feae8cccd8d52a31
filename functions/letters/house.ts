/** Who writes our letters, from settings: never a literal in a template. */
export interface House {
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

/** The settings that a function which writes letters needs. */
export const houseSettings = [
  'COMPANY_NAME',
  'COMPANY_ADDRESS',
  'COMPANY_CONTACT',
  'SITE_URL',
  'DPO_NAME',
  'DPO_PHONE',
  'DPO_ADDRESS',
  'RECOURSE',
] as const;

export const houseOf = (env: Readonly<Record<(typeof houseSettings)[number], string>>): House => ({
  companyName: env.COMPANY_NAME,
  companyAddress: env.COMPANY_ADDRESS,
  companyContact: env.COMPANY_CONTACT,
  siteUrl: env.SITE_URL,
  dpo: `${env.DPO_NAME} (${env.DPO_PHONE}, ${env.DPO_ADDRESS})`,
  recourse: JSON.parse(env.RECOURSE) as Recourse,
});
