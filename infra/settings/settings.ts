import { type Day, dayAt, textOf } from '#functions/letters/offers.ts';
import type { StageSettings } from '#ports/settings.ts';
import { checked, SettingsIncomplete } from './checks.ts';
import { policiesShown } from './policy-checks.ts';
import type { Settings, Stage } from './shape.ts';
import { stages } from './stages.ts';

/** @throws {SettingsIncomplete} with a sentence per problem */
export const settingsOf = (stage: string): Settings => {
  const settings = Object.hasOwn(stages, stage) ? stages[stage as Stage] : undefined;
  if (!settings)
    throw new SettingsIncomplete([`There is no stage "${stage}"; choose ${Object.keys(stages).join(', ')}.`]);
  return checked(settings);
};

export const nameOf = (settings: Pick<Settings, 'prefix' | 'stage'>, name: string): string =>
  `${settings.prefix}-${settings.stage}-${name}`;

/** Generation 1 has no suffix; a restored table has its generation in its name. */
export const tableName = (settings: Settings, generation = settings.tableGeneration): string =>
  nameOf(settings, generation === 1 ? 'cases' : `cases-${generation}`);

export const consoleSecretName = (settings: Settings): string =>
  nameOf(settings, `console-secret-${settings.consoleSecretGeneration}`);

/** With the account, because bucket names are global. */
export const filesBucket = (settings: Settings, account: string): string =>
  `${nameOf(settings, 'files')}-${account}`;

export const macKeyAlias = (settings: Settings): string => `alias/${nameOf(settings, 'mac')}`;

export interface Home {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/**
 * End of security.txt, counted at the deployment: 10 to 11 months ahead, so under the year of RFC 9116. The first of a month, so that
 * two deployments in one month are the same.
 */
export const securityTxtEnds = (now: number): Day => {
  const today = new Date(now);
  return dayAt(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 11, 1));
};

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
  NOTICE_SENDER: settings.noticeSender,
  GROUPS_CLAIM: settings.groupsClaim,
  ...(settings.isInMaintenance ? { MAINTENANCE: 'on' } : {}),
});

/** Beside the `index.js` of each function: the parts of `stageSettings` that it reads (decision 0086). */
export const settingsFile = 'settings.json';

/** `now`: epoch milliseconds. */
export const stageSettings = (settings: Settings, now = Date.now()): StageSettings => ({
  company: settings.company,
  dpo: settings.dpo,
  siteUrl: settings.siteUrl,
  officersAddress: settings.officersAddress,
  recourse: settings.recourse as StageSettings['recourse'],
  framework: settings.framework as StageSettings['framework'],
  policies: policiesShown(settings.policies, now),
  cpniRecipients: settings.cpniRecipients,
  privateOrigins: settings.privateOrigins,
  transferRegions: settings.transferRegions,
  limits: settings.limits,
  statements: {
    security: { contact: settings.securityContact, endsOn: textOf(securityTxtEnds(now)) },
    notSelling: { attestedOn: settings.sale.attestedOn },
  },
  lawCheck: settings.lawCheck,
  sending: settings.notices,
  breach: {
    contact24h: settings.company.contact,
    supervisorsAddress: settings.dpo.address,
    standInAddress: settings.dpo.address,
    breachOfficersAddress: settings.breachOfficersAddress,
    ...settings.reporting,
    closures: settings.extraClosures,
    ruleset: settings.breachRuleset,
  },
});

/** `notices`: customer notices. `letters`: all others, also to addresses that strangers type. */
export type SenderName = 'letters' | 'notices';

export interface Sender {
  /** From address. */
  readonly address: string;
  readonly identity: string;
  readonly identityIs: 'ours' | 'existing';
  /** Each letter names one, so that SES reports what happens to it. */
  readonly configurationSet: string;
  /** MAIL FROM domain of an identity that is ours; an identity that is one address keeps the domain of SES. */
  readonly mailFrom?: string;
}

const senderOf = (
  address: string,
  identity: string,
  identityIs: Sender['identityIs'],
  configurationSet: string,
): Sender => ({
  ...{ address, identity, identityIs, configurationSet },
  ...(identityIs === 'ours' && !identity.includes('@') ? { mailFrom: `bounce.${identity}` } : {}),
});

/** Two senders that cannot spoil each other (decision 0035). */
export const sendersOf = (settings: Settings): Readonly<Record<SenderName, Sender>> => {
  const { sender, senderIdentity, noticeSender, noticeIdentity, ses } = settings;
  const isShared = senderIdentity === noticeIdentity;
  return {
    letters: senderOf(sender, senderIdentity, ses.identity, nameOf(settings, 'letters')),
    notices: senderOf(
      noticeSender,
      noticeIdentity,
      isShared ? ses.identity : ses.noticeIdentity,
      nameOf(settings, 'notices'),
    ),
  };
};

/** Names of the two configuration sets, for `process.env`. */
export const configurationSets = (settings: Settings) => {
  const { letters, notices } = sendersOf(settings);
  return {
    CONFIGURATION_SET: letters.configurationSet,
    NOTICE_CONFIGURATION_SET: notices.configurationSet,
  };
};

/** Start alias of each machine, where machines have versions. */
export const machineAlias = (settings: Settings): string | undefined =>
  settings.emulated ? undefined : 'live';

export const metricsNamespace = 'PrivacyClock';

/** What an emulator or a laptop does without. */
export const cloudEnvironment = (settings: Settings, home: Home): Record<string, string> => {
  const alias = machineAlias(settings);
  return {
    ...handlerEnvironment(settings, home),
    ...configurationSets(settings),
    METRICS: `${metricsNamespace}/${nameOf(settings, '').slice(0, -1)}`,
    ...(alias ? { MACHINE_ALIAS: alias } : {}),
    // An emulator's buckets have no host names.
    ...(settings.emulated ? { S3_PATH_STYLE: 'true' } : {}),
  };
};
