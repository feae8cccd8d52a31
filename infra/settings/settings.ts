import type { Agency } from '#functions/breach/contract.ts';
import { checked, SettingsIncomplete } from './checks.ts';
import { stages } from './stages.ts';

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
  /** Days from which a ruleset is in force that is not by itself (`fcc-2023`, design section 7). */
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

/** The settings of a stage. @throws {SettingsIncomplete} with a sentence per thing to mend */
export const settingsOf = (stage: string): Settings => {
  const settings = Object.hasOwn(stages, stage) ? stages[stage as Stage] : undefined;
  if (!settings)
    throw new SettingsIncomplete([`There is no stage "${stage}"; choose ${Object.keys(stages).join(', ')}.`]);
  return checked(settings);
};

export const nameOf = (settings: Pick<Settings, 'prefix' | 'stage'>, name: string): string =>
  `${settings.prefix}-${settings.stage}-${name}`;

/** Generation 1 is the table as first deployed; a restored one has its generation in its name. */
export const tableName = (settings: Settings, generation = settings.tableGeneration): string =>
  nameOf(settings, generation === 1 ? 'cases' : `cases-${generation}`);

/** Named with the account, since the names of buckets are everybody's. */
export const filesBucket = (settings: Settings, account: string): string =>
  `${nameOf(settings, 'files')}-${account}`;

export const macKeyAlias = (settings: Settings): string => `alias/${nameOf(settings, 'mac')}`;

/** Where a deployment stands; in the cloud these may be CDK tokens. */
export interface Home {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** What every handler finds in `process.env`, in the cloud and on the laptop alike. */
export const handlerEnvironment = (
  settings: Settings,
  { partition, region, account }: Home = {
    partition: 'aws',
    region: settings.region,
    account: settings.account ?? '',
  },
) => ({
  TABLE_NAME: tableName(settings),
  FILES_BUCKET: filesBucket(settings, account),
  MACHINE_ARN_PREFIX: `arn:${partition}:states:${region}:${account}:stateMachine:${nameOf(settings, '')}`,
  MAC_KEY_ID: macKeyAlias(settings),
  SENDER: settings.sender,
  OFFICERS_ADDRESS: settings.officersAddress,
  DPO_ADDRESS: settings.dpo.address,
  DPO_NAME: settings.dpo.name,
  DPO_PHONE: settings.dpo.phone,
  COMPANY_NAME: settings.company.name,
  COMPANY_ZONE: settings.company.zone,
  COMPANY_ADDRESS: settings.company.address,
  COMPANY_CONTACT: settings.company.contact,
  SITE_URL: settings.siteUrl,
  GROUPS_CLAIM: settings.groupsClaim,
  RECOURSE: JSON.stringify(settings.recourse),
  LIMITS: JSON.stringify(settings.limits),
  SENDING: JSON.stringify(settings.notices),
  BREACH: JSON.stringify({
    contact24h: settings.company.contact,
    supervisorsAddress: settings.dpo.address,
    ...settings.reporting,
    closures: settings.extraClosures,
    ruleset: settings.breachRuleset,
    rulesetDates: settings.rulesetDates,
    lawEnforcement: settings.lawEnforcement,
  }),
});

/** Name of the SES configuration set through which every letter goes, so that bounces come back to us. */
export const configurationSet = (settings: Settings): string => nameOf(settings, 'letters');

/** Alias of each machine through which it is started, where machines have versions. */
export const machineAlias = (settings: Settings): string | undefined =>
  settings.emulated ? undefined : 'live';

/** Namespace of our own metrics; they have the stage as their only dimension. */
export const metricsNamespace = 'PrivacyClock';

/** What handlers find in the cloud besides: what an emulator or a laptop does without. */
export const cloudEnvironment = (settings: Settings, home: Home): Record<string, string> => {
  const alias = machineAlias(settings);
  return {
    ...handlerEnvironment(settings, home),
    CONFIGURATION_SET: configurationSet(settings),
    METRICS: `${metricsNamespace}/${nameOf(settings, '').slice(0, -1)}`,
    ...(alias ? { MACHINE_ALIAS: alias } : {}),
    // An emulator's buckets have no host names of their own.
    ...(settings.emulated ? { S3_PATH_STYLE: 'true' } : {}),
  };
};
