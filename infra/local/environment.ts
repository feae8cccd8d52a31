import { handlerEnvironment, settingsOf, tableName as tableNameOf } from '../settings.ts';

/** Where the sockets of this laptop are. */
export interface Addresses {
  readonly site: string;
  readonly dynamodb: string;
  readonly ses: string;
  readonly stepFunctions: string;
  readonly kms: string;
}

const settings = settingsOf('laptop');

export const tableName = tableNameOf(settings);
export const { groupsClaim } = settings;

/** What a handler finds in `process.env`: a stage's settings as in the cloud, and the sockets of this process. */
export const environmentFor = (at: Addresses): Record<string, string> => ({
  ...handlerEnvironment({
    ...settings,
    extraClosures: process.env.EXTRA_CLOSURES?.split(',').filter(Boolean) ?? settings.extraClosures,
    limits: { ...settings.limits, ...JSON.parse(process.env.LIMITS ?? '{}') },
    siteUrl: at.site,
    recourse: { ...settings.recourse, complaintUrl: `${at.site}/complaint` },
  }),
  AWS_REGION: settings.region,
  AWS_ACCESS_KEY_ID: 'laptop',
  AWS_SECRET_ACCESS_KEY: 'laptop',
  AWS_ENDPOINT_URL_DYNAMODB: at.dynamodb,
  AWS_ENDPOINT_URL_SES: at.ses,
  AWS_ENDPOINT_URL_SFN: at.stepFunctions,
  AWS_ENDPOINT_URL_KMS: at.kms,
});
