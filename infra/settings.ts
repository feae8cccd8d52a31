import { checked, SettingsIncomplete } from './settings-checks.ts';

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
  /** Claim of the officers' tokens that lists their groups. */
  readonly groupsClaim: string;
  readonly recourse: Recourse;
  /** Days, `YYYY-MM-DD`, that lengthen must-not-before clocks only. */
  readonly extraClosures: readonly string[];
}

export type Stage = 'laptop' | 'dev' | 'prod';

/** Whom a person can turn to who is not content with us; in every final letter (P53, R-16). */
export interface Recourse {
  readonly body: string;
  readonly url: string;
  readonly cost: string;
  /** Where to complain to ourselves. */
  readonly complaintUrl: string;
}

const everywhere = {
  prefix: 'privacy-clock',
  region: 'us-east-1',
  tableGeneration: 1,
  groupsClaim: 'cognito:groups',
  extraClosures: [],
} as const;

const jams = {
  body: 'JAMS',
  url: 'https://www.jamsadr.com/DPF-Dispute-Resolution',
  cost: 'at no cost to you',
} as const;

/** A company that does not exist, for the laptop and for trying a deployment. */
const example = {
  sender: 'privacy@example.com',
  senderIdentity: 'example.com',
  officersAddress: 'privacy-officers@example.com',
  dpo: { name: 'Dana Example', phone: '+1 801 555 0100', address: 'dpo@example.com' },
  company: {
    name: 'Example Communications',
    zone: 'America/Denver',
    address: 'Example Communications, Privacy Office, 75 Example Street, Salt Lake City, UT 84101, USA',
    contact: '+1 801 555 0199 or privacy@example.com',
  },
} as const;

const stages: Readonly<Record<Stage, Settings>> = {
  laptop: {
    ...everywhere,
    ...example,
    stage: 'laptop',
    account: '000000000000',
    siteUrl: 'http://127.0.0.1:8080',
    recourse: { ...jams, complaintUrl: 'http://127.0.0.1:8080/complaint' },
  },
  dev: {
    ...everywhere,
    ...example,
    stage: 'dev',
    siteUrl: 'https://privacy.dev.example.com',
    recourse: { ...jams, complaintUrl: 'https://privacy.dev.example.com/complaint' },
  },
  /** Empty on purpose: `cdk synth -c stage=prod` says what to fill in. */
  prod: {
    ...everywhere,
    stage: 'prod',
    sender: '',
    senderIdentity: '',
    officersAddress: '',
    dpo: { name: '', phone: '', address: '' },
    company: { name: '', zone: 'America/Denver', address: '', contact: '' },
    siteUrl: '',
    recourse: { ...jams, complaintUrl: '' },
  },
};

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
});

export type HandlerEnvironment = ReturnType<typeof handlerEnvironment>;
