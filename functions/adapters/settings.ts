import { breachRules } from '#domain/calendar/rulesets.ts';
import { readInstant, storedDay } from '#domain/calendar/times.ts';
import type { Region } from '#domain/case/regions.ts';
import type { CpniRecipient } from '#domain/choice/recipients.ts';
import type { PolicyVersion } from '#domain/policy/versions.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Carrier, LawCheck, Limits, SendingSettings, Statements } from '#ports/settings.ts';

const settings = {
  COMPANY_NAME: 'companyName',
  COMPANY_ADDRESS: 'companyAddress',
  COMPANY_CONTACT: 'companyContact',
  SITE_URL: 'siteUrl',
  DPO_NAME: 'dpo',
  DPO_PHONE: 'dpo',
  DPO_ADDRESS: 'dpo',
  RECOURSE: 'recourse',
  FRAMEWORK: 'framework',
  POLICIES: 'policies',
  CPNI_RECIPIENTS: 'cpniRecipients',
} as const satisfies Record<string, keyof Letterhead>;
type HouseSetting = keyof typeof settings;
export const letterheadSettings = Object.keys(settings) as readonly HouseSetting[];

type Env<N extends string> = Readonly<Record<N, string>>;

interface PolicyAsText extends Omit<PolicyVersion, 'postedAt'> {
  readonly postedAt: string;
}

/** Fails closed. @throws when a time of posting is none */
export const policiesOf = ({ POLICIES }: Env<'POLICIES'>): readonly PolicyVersion[] =>
  (JSON.parse(POLICIES) as readonly PolicyAsText[]).map(({ postedAt: typed, ...version }) => {
    const postedAt = readInstant(typed);
    if (postedAt === undefined) throw new RangeError('A version of the policy has no time of posting.');
    return { ...version, postedAt };
  });

interface RecipientAsText extends Omit<CpniRecipient, 'clause'> {
  readonly clause: { readonly reference: string; readonly until: string };
}

/** Fails closed. @throws when there is no register, or when the last day of a clause is none */
export const cpniRecipientsOf = ({ CPNI_RECIPIENTS }: Env<'CPNI_RECIPIENTS'>): readonly CpniRecipient[] =>
  (JSON.parse(CPNI_RECIPIENTS) as readonly RecipientAsText[]).map(({ clause, ...recipient }) => ({
    ...recipient,
    clause: { ...clause, until: storedDay(clause.until) },
  }));

export const transferRegionsOf = ({ TRANSFER_REGIONS }: Env<'TRANSFER_REGIONS'>): readonly Region[] =>
  JSON.parse(TRANSFER_REGIONS) as readonly Region[];

export const privateOriginsOf = ({ PRIVATE_ORIGINS }: Env<'PRIVATE_ORIGINS'>): readonly string[] =>
  JSON.parse(PRIVATE_ORIGINS) as readonly string[];

export const letterheadOf = (env: Env<HouseSetting>): Letterhead => ({
  companyName: env.COMPANY_NAME,
  companyAddress: env.COMPANY_ADDRESS,
  companyContact: env.COMPANY_CONTACT,
  siteUrl: env.SITE_URL,
  dpo: `${env.DPO_NAME} (${env.DPO_PHONE}, ${env.DPO_ADDRESS})`,
  recourse: JSON.parse(env.RECOURSE) as Letterhead['recourse'],
  framework: JSON.parse(env.FRAMEWORK) as Letterhead['framework'],
  policies: policiesOf(env),
  cpniRecipients: cpniRecipientsOf(env),
});

export const limitsOf = ({ LIMITS }: Env<'LIMITS'>): Limits => JSON.parse(LIMITS) as Limits;

interface StatementsAsText {
  readonly security: { readonly contact: string; readonly endsOn: string };
  readonly notSelling: { readonly attestedOn: string };
}

/** Fails closed. @throws when a day is none */
export const statementsOf = ({ STATEMENTS }: Env<'STATEMENTS'>): Statements => {
  const { security, notSelling } = JSON.parse(STATEMENTS) as StatementsAsText;
  return {
    security: { ...security, endsOn: storedDay(security.endsOn) },
    notSelling: { attestedOn: storedDay(notSelling.attestedOn) },
  };
};

/** Fails closed. @throws when the day is none */
export const lawCheckOf = ({ LAW_CHECK }: Env<'LAW_CHECK'>): LawCheck => {
  const { by, on } = JSON.parse(LAW_CHECK) as { readonly by: string; readonly on: string };
  return { by, on: storedDay(on) };
};

/** Ours, and checked when the stack is made; a schema would load its library at each start (decision 0068). @throws when one is missing */
const allGiven = (setting: string, type: 'string' | 'number', given: Readonly<Record<string, unknown>>) => {
  const missing = Object.keys(given).filter((name) => typeof given[name] !== type);
  if (missing.length > 0) throw new Error(`missing in ${setting}: ${missing.join(', ')}`);
};

/** `BREACH` in the environment. */
interface BreachAsText {
  readonly closures: readonly string[];
  readonly facilityUrl: string;
  readonly ruleset: keyof typeof breachRules;
  readonly contact24h: string;
  readonly contactHours?: string;
  readonly supervisorsAddress: string;
  readonly standInAddress: string;
  readonly breachOfficersAddress: string;
  readonly frn?: string;
}

/** Fails closed. @throws when something is missing, when a day is none, and when the rules are not known */
export const breachSettingsOf = ({ BREACH }: Env<'BREACH'>) => {
  const given = JSON.parse(BREACH) as BreachAsText;
  const { facilityUrl, contact24h, supervisorsAddress, standInAddress, breachOfficersAddress } = given;
  const { contactHours = '', frn = '' } = given;
  const addresses = { facilityUrl, contact24h, supervisorsAddress, standInAddress, breachOfficersAddress };
  allGiven('BREACH', 'string', { ...addresses, contactHours, frn });
  if (!Object.hasOwn(breachRules, given.ruleset))
    throw new RangeError('BREACH names no rules that are known.');
  return { ...given, closures: given.closures.map(storedDay) };
};

export const carrierOf = (env: Env<'COMPANY_NAME' | 'COMPANY_ADDRESS' | 'BREACH'>): Carrier => {
  const { frn = null, contact24h } = breachSettingsOf(env);
  return { name: env.COMPANY_NAME, address: env.COMPANY_ADDRESS, frn, contact24h };
};

/** Fails closed. @throws when something is missing */
export const sendingOf = ({ SENDING }: Env<'SENDING'>): SendingSettings => {
  const { share, reserve, perSecond, lateBouncesForDays } = JSON.parse(SENDING) as SendingSettings;
  const numbers = { share, reserve, perSecond, lateBouncesForDays };
  allGiven('SENDING', 'number', numbers);
  return numbers;
};
