import { breachRules } from '#domain/calendar/rulesets.ts';
import { readInstant, storedDay } from '#domain/calendar/times.ts';
import type { CpniRecipient } from '#domain/choice/recipients.ts';
import type { PolicyVersion } from '#domain/policy/versions.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Carrier, LawCheck, SendingSettings, StageSettings, Statements } from '#ports/settings.ts';

/** What a deployment gives a function as text, because only AWS or the deployment knows it (decision 0086). */
interface Variables {
  readonly TABLE_NAME: string;
  readonly FILES_BUCKET: string;
  /** A machine's ARN without its short name. */
  readonly MACHINE_ARN_PREFIX: string;
  readonly MAC_KEY_ID: string;
  readonly SENDER: string;
  readonly NOTICE_SENDER: string;
  readonly GROUPS_CLAIM: string;
  /** JSON of the issuer. */
  readonly SIGN_IN: string;
  readonly API_ORIGIN: string;
  readonly CONSOLE_SECRET: string;
}

/** All that a source may name. */
export interface Given extends Variables, StageSettings {}

type Part<K extends keyof StageSettings> = Pick<StageSettings, K>;

/** Fails closed. @throws when a time of posting is none */
export const policiesOf = ({ policies }: Part<'policies'>): readonly PolicyVersion[] =>
  policies.map(({ postedAt: typed, ...version }) => {
    const postedAt = readInstant(typed);
    if (postedAt === undefined) throw new RangeError('A version of the policy has no time of posting.');
    return { ...version, postedAt };
  });

/** Fails closed. @throws when the last day of a clause is none */
export const cpniRecipientsOf = ({ cpniRecipients }: Part<'cpniRecipients'>): readonly CpniRecipient[] =>
  cpniRecipients.map(({ clause, ...recipient }) => ({
    ...recipient,
    clause: { ...clause, until: storedDay(clause.until) },
  }));

type OfLetterhead = 'company' | 'siteUrl' | 'dpo' | 'recourse' | 'framework' | 'policies' | 'cpniRecipients';

export const letterheadOf = ({ company, dpo, ...given }: Part<OfLetterhead>): Letterhead => ({
  companyName: company.name,
  companyAddress: company.address,
  companyContact: company.contact,
  siteUrl: given.siteUrl,
  dpo: `${dpo.name} (${dpo.phone}, ${dpo.address})`,
  recourse: given.recourse,
  framework: given.framework,
  policies: policiesOf(given),
  cpniRecipients: cpniRecipientsOf(given),
});

/** Fails closed. @throws when a day is none */
export const statementsOf = ({ statements: { security, notSelling } }: Part<'statements'>): Statements => ({
  security: { ...security, endsOn: storedDay(security.endsOn) },
  notSelling: { attestedOn: storedDay(notSelling.attestedOn) },
});

/** Fails closed. @throws when the day is none */
export const lawCheckOf = ({ lawCheck: { by, on } }: Part<'lawCheck'>): LawCheck => ({
  by,
  on: storedDay(on),
});

/** Ours, and checked when the stack is made; a schema would load its library at each start (decision 0068). @throws when one is missing */
const allGiven = (part: string, type: 'string' | 'number', given: Readonly<Record<string, unknown>>) => {
  const missing = Object.keys(given).filter((name) => typeof given[name] !== type);
  if (missing.length > 0) throw new Error(`missing in the settings, ${part}: ${missing.join(', ')}`);
};

const isRuleset = (name: string): name is keyof typeof breachRules => Object.hasOwn(breachRules, name);

/** Fails closed. @throws when something is missing, when a day is none, and when the rules are not known */
export const breachSettingsOf = ({ breach: given }: Part<'breach'>) => {
  const { facilityUrl, contact24h, supervisorsAddress, standInAddress, breachOfficersAddress } = given;
  const { contactHours = '', frn = '', ruleset } = given;
  const addresses = { facilityUrl, contact24h, supervisorsAddress, standInAddress, breachOfficersAddress };
  allGiven('breach', 'string', { ...addresses, contactHours, frn });
  if (!isRuleset(ruleset)) throw new RangeError('The settings name no rules of breaches that are known.');
  return { ...given, ruleset, closures: given.closures.map(storedDay) };
};

export const carrierOf = ({ company, breach }: Part<'company' | 'breach'>): Carrier => {
  const { frn = null, contact24h } = breachSettingsOf({ breach });
  return { name: company.name, address: company.address, frn, contact24h };
};

/** Fails closed. @throws when something is missing */
export const sendingOf = ({ sending }: Part<'sending'>): SendingSettings => {
  const { share, reserve, perSecond, lateBouncesForDays } = sending;
  const numbers = { share, reserve, perSecond, lateBouncesForDays };
  allGiven('sending', 'number', numbers);
  return numbers;
};
