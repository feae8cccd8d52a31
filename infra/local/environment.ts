import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  configurationSets,
  handlerEnvironment,
  nameOf,
  sendersOf,
  settingsFile,
  settingsOf,
  stageSettings,
  tableName as tableNameOf,
} from '#infra/settings/settings.ts';
import type { IssuerSettings } from '#ports/settings.ts';
import { audience, issuerUrl } from './issuer.ts';
import type { Verified } from './ses.ts';

export interface Addresses {
  readonly site: string;
  readonly dynamodb: string;
  readonly ses: string;
  readonly stepFunctions: string;
  readonly lambda: string;
  readonly kms: string;
  readonly s3: string;
  readonly issuer: string;
}

const settings = settingsOf('laptop');

export const tableName = tableNameOf(settings);
export const { groupsClaim } = settings;
export const { zone } = settings.company;
export const mailTopic = `arn:aws:sns:${settings.region}:000000000000:${nameOf(settings, 'mail-events')}`;

const senders = Object.values(sendersOf(settings));
export const verified: Verified = {
  identities: senders.map(({ identity }) => identity),
  configurationSets: senders.map(({ configurationSet }) => configurationSet),
};

/** The issuer keeps one name, whatever its port. */
const signInAt = (issuer: string): IssuerSettings => ({
  issuer: issuerUrl,
  authorize: `${issuer}/choose`,
  token: `${issuer}/token`,
  keys: `${issuer}/jwks`,
  endSession: `${issuer}/endsession`,
  clientId: audience,
});

/** What `npm start` was told to change (README.md here). */
const settingsAt = (at: Addresses): typeof settings => ({
  ...settings,
  extraClosures: process.env.EXTRA_CLOSURES?.split(',').filter(Boolean) ?? settings.extraClosures,
  policies: process.env.POLICIES === undefined ? settings.policies : JSON.parse(process.env.POLICIES),
  limits: { ...settings.limits, ...JSON.parse(process.env.LIMITS ?? '{}') },
  siteUrl: at.site,
  // Where the sample system listens.
  privateOrigins: [at.site, ...JSON.parse(process.env.PRIVATE_ORIGINS ?? '[]')],
  recourse: { ...settings.recourse, complaintUrl: `${at.site}/complaint` },
});

const variablesAt = (at: Addresses) => ({
  ...handlerEnvironment(settings),
  SIGN_IN: JSON.stringify(signInAt(at.issuer)),
  API_ORIGIN: at.site,
  CONSOLE_SECRET: randomBytes(32).toString('base64url'),
  AWS_REGION: settings.region,
  AWS_ACCESS_KEY_ID: 'laptop',
  AWS_SECRET_ACCESS_KEY: 'laptop',
  AWS_ENDPOINT_URL_DYNAMODB: at.dynamodb,
  AWS_ENDPOINT_URL_SES: at.ses,
  AWS_ENDPOINT_URL_SFN: at.stepFunctions,
  AWS_ENDPOINT_URL_LAMBDA: at.lambda,
  AWS_ENDPOINT_URL_KMS: at.kms,
  AWS_ENDPOINT_URL_S3: at.s3,
  S3_PATH_STYLE: 'true',
  FILES_BUCKET: nameOf(settings, 'files'),
  ...configurationSets(settings),
  EMAIL_EVENTS_TOPIC: mailTopic,
});

/** For `handler.in`: a stage's settings, and this process's sockets. */
export const environmentFor = (at: Addresses) => ({ ...variablesAt(at), ...stageSettings(settingsAt(at)) });

/** For `process.env` of handlers: writes their settings into the folder, as if it were that of their code. */
export const processEnvironment = (at: Addresses, folder: string): Record<string, string> => {
  writeFileSync(join(folder, settingsFile), JSON.stringify(stageSettings(settingsAt(at))));
  return { ...variablesAt(at), LAMBDA_TASK_ROOT: folder };
};
