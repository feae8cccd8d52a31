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

/** The settings that a function which writes letters needs, each with what it is for. */
const settings = {
  COMPANY_NAME: 'companyName',
  COMPANY_ADDRESS: 'companyAddress',
  COMPANY_CONTACT: 'companyContact',
  SITE_URL: 'siteUrl',
  DPO_NAME: 'dpo',
  DPO_PHONE: 'dpo',
  DPO_ADDRESS: 'dpo',
  RECOURSE: 'recourse',
} as const satisfies Record<string, keyof Letterhead>;
type HouseSetting = keyof typeof settings;
export const letterheadSettings = Object.keys(settings) as readonly HouseSetting[];

export const letterheadOf = (env: Readonly<Record<HouseSetting, string>>): Letterhead => ({
  companyName: env.COMPANY_NAME,
  companyAddress: env.COMPANY_ADDRESS,
  companyContact: env.COMPANY_CONTACT,
  siteUrl: env.SITE_URL,
  dpo: `${env.DPO_NAME} (${env.DPO_PHONE}, ${env.DPO_ADDRESS})`,
  recourse: JSON.parse(env.RECOURSE) as Recourse,
});
