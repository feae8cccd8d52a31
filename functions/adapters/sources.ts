import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { clock as systemClock } from '#clock';
import { count } from '#functions/platform/metric.ts';
import type { Ports } from '#ports/index.ts';
import { accountAddressesOver } from './account-addresses.ts';
import { singleAttempt, threeAttempts } from './aws-faults.ts';
import { chance as systemChance } from './chance.ts';
import { diskScratch } from './disk-scratch.ts';
import { dynamodbActs } from './dynamodb-acts.ts';
import { dynamodbCases } from './dynamodb-cases.ts';
import { dynamodbClaims } from './dynamodb-claims.ts';
import { dynamodbControllerNames } from './dynamodb-controller-names.ts';
import { dynamodbCounters } from './dynamodb-counters.ts';
import { dynamodbDrafts } from './dynamodb-drafts.ts';
import { dynamodbIdempotency } from './dynamodb-idempotency.ts';
import { dynamodbLedger } from './dynamodb-ledger.ts';
import { dynamodbLetterOutcomes } from './dynamodb-letter-outcomes.ts';
import { dynamodbLetters } from './dynamodb-letters.ts';
import { dynamodbLookups } from './dynamodb-lookups.ts';
import { dynamodbOfficers } from './dynamodb-officers.ts';
import { dynamodbPeople, dynamodbTexts } from './dynamodb-people.ts';
import { dynamodbReleases } from './dynamodb-releases.ts';
import { dynamodbSecrets } from './dynamodb-secrets.ts';
import { dynamodbSessions } from './dynamodb-sessions.ts';
import { type Table, tableOn } from './dynamodb-table.ts';
import { dynamodbWaitingLetters } from './dynamodb-waiting-letters.ts';
import { kmsMac } from './kms-mac.ts';
import { lettersOver, storedLetters as storedLettersOver } from './letters.ts';
import { type PostalAddressOf, paperMailOver } from './paper-letters.ts';
import { returnedEmailsOver } from './returned-emails.ts';
import { s3EmailEventArchive } from './s3-email-event-archive.ts';
import { longTimeouts, noExtraChecksums, s3Files } from './s3-files.ts';
import { s3Uploads } from './s3-uploads.ts';
import { sesBulkEmail } from './ses-bulk-email.ts';
import { sesEmail } from './ses-email.ts';
import {
  breachSettingsOf,
  carrierOf,
  lawCheckOf,
  letterheadOf,
  letterheadSettings,
  limitsOf,
  sendingOf,
  statementsOf,
} from './settings.ts';
import { sfnWorkflows } from './sfn-workflows.ts';
import { clock as personClock } from './system-clock.ts';
import { generationOf } from './table-generation.ts';

/* The composition root. Nothing runs at load, so that a bundle holds only what its entry names. */

/** A laptop and an emulator do without these. */
interface Optional {
  readonly CONFIGURATION_SET?: string;
  readonly NOTICE_CONFIGURATION_SET?: string;
  readonly MACHINE_ALIAS?: string;
  readonly S3_PATH_STYLE?: string;
  readonly EMAIL_EVENTS_TOPIC?: string;
}

/** Ties a port's factory to its settings, so that no entry names them. */
// @__NO_SIDE_EFFECTS__
const source = <const N extends readonly string[], T>(
  of: (settings: Readonly<Record<N[number], string>> & Optional) => T,
  ...settings: N
) => ({ of, settings });

interface OnTable {
  readonly TABLE_NAME: string;
}

const hazards = { clock: systemClock, chance: systemChance };

let dynamodb: DynamoDBClient | undefined;
let kms: KMSClient | undefined;
let s3: S3Client | undefined;
let ses: SESClient | undefined;
let sfn: SFNClient | undefined;

const table = ({ TABLE_NAME }: OnTable): Table => {
  dynamodb ??= new DynamoDBClient(threeAttempts);
  return tableOn(dynamodb, TABLE_NAME, systemClock);
};

const casesOn = (settings: OnTable): Ports['cases'] =>
  dynamodbCases(table(settings), hazards, generationOf(settings.TABLE_NAME));
const peopleOn = (settings: OnTable): Ports['people'] => dynamodbPeople(table(settings), systemClock);

const postalAddressOn = (settings: OnTable): PostalAddressOf => {
  const stored = peopleOn(settings);
  return async (caseId) => (await stored.read(caseId))?.postal;
};

/** Customer notices and all other letters have a sender and a configuration set each (decision 0035). */
const senderOf = (sender: string, configurationSet: string | undefined) => {
  ses ??= new SESClient(singleAttempt);
  return [ses, { sender, ...(configurationSet ? { configurationSet } : {}) }] as const;
};

export const cases = source(casesOn, 'TABLE_NAME');
export const releases = source(
  (env): Ports['releases'] => dynamodbReleases(table(env), hazards),
  'TABLE_NAME',
);
export const people = source(peopleOn, 'TABLE_NAME');
export const lookups = source(
  (env): Ports['lookups'] => dynamodbLookups(table(env), systemClock),
  'TABLE_NAME',
);
export const texts = source((env): Ports['texts'] => dynamodbTexts(table(env)), 'TABLE_NAME');
export const idempotency = source(
  (env): Ports['idempotency'] => dynamodbIdempotency(table(env), systemClock),
  'TABLE_NAME',
);
export const counters = source((env): Ports['counters'] => dynamodbCounters(table(env)), 'TABLE_NAME');
export const drafts = source((env): Ports['drafts'] => dynamodbDrafts(table(env), systemClock), 'TABLE_NAME');
/** A session is about the person at the browser: it ends by real time, also where the product's clock is moved. */
export const sessions = source(
  (env): Ports['sessions'] => dynamodbSessions(table(env), personClock),
  'TABLE_NAME',
);
/** An officer's double click is about real time, too. */
export const officerActs = source(
  (env): Ports['officerActs'] =>
    dynamodbActs(table(env), { clock: personClock, chance: systemChance, limits: limitsOf(env) }),
  'TABLE_NAME',
  'LIMITS',
);
export const officers = source((env): Ports['officers'] => dynamodbOfficers(table(env)), 'TABLE_NAME');
export const register = source((env): Ports['register'] => dynamodbControllerNames(table(env)), 'TABLE_NAME');
export const addressOfRecord = source(
  (env): Ports['addressOfRecord'] => accountAddressesOver(casesOn(env), peopleOn(env)),
  'TABLE_NAME',
);
export const secrets = source(
  (env): Ports['secrets'] => {
    kms ??= new KMSClient(threeAttempts);
    return dynamodbSecrets(table(env), kmsMac(kms, env.MAC_KEY_ID), systemClock);
  },
  'TABLE_NAME',
  'MAC_KEY_ID',
);
export const letters = source(
  (env): Ports['letters'] =>
    lettersOver(
      dynamodbLetters(table(env)),
      sesEmail(...senderOf(env.SENDER, env.CONFIGURATION_SET)),
      hazards,
      postalAddressOn(env),
      count,
    ),
  'TABLE_NAME',
  'SENDER',
);
export const waiting = source(
  (env): Ports['waiting'] => dynamodbWaitingLetters(table(env), systemClock),
  'TABLE_NAME',
);
/** For entries that list letters and send none. */
export const storedLetters = source(
  (env): Pick<Ports['letters'], 'list' | 'held'> => storedLettersOver(dynamodbLetters(table(env))),
  'TABLE_NAME',
);
export const bulkEmail = source(
  (env): Ports['bulkEmail'] => sesBulkEmail(...senderOf(env.NOTICE_SENDER, env.NOTICE_CONFIGURATION_SET)),
  'NOTICE_SENDER',
);
export const post = source(
  (env): Ports['post'] => paperMailOver(dynamodbLetters(table(env)), systemClock),
  'TABLE_NAME',
);
export const returns = source(
  (env): Ports['returns'] => returnedEmailsOver(dynamodbLetters(table(env)), hazards, postalAddressOn(env)),
  'TABLE_NAME',
);
export const outcomes = source((env): Ports['outcomes'] => dynamodbLetterOutcomes(table(env)), 'TABLE_NAME');
/** A laptop's bucket has no host name. */
const s3Of = ({ S3_PATH_STYLE }: Optional): S3Client => {
  s3 ??= new S3Client({ ...longTimeouts, ...noExtraChecksums, forcePathStyle: S3_PATH_STYLE === 'true' });
  return s3;
};
export const files = source((env): Ports['files'] => s3Files(s3Of(env), env.FILES_BUCKET), 'FILES_BUCKET');
export const emailEventArchive = source(
  (env): Ports['emailEventArchive'] => s3EmailEventArchive(s3Of(env), env.FILES_BUCKET),
  'FILES_BUCKET',
);
export const uploads = source(
  (env): Ports['uploads'] => s3Uploads(s3Of(env), env.FILES_BUCKET),
  'FILES_BUCKET',
);
export const ledger = source((env): Ports['ledger'] => dynamodbLedger(table(env)), 'TABLE_NAME');
export const claims = source((env): Ports['claims'] => dynamodbClaims(table(env)), 'TABLE_NAME');
/** `MACHINE_ARN_PREFIX`: a machine's ARN without its short name. */
export const workflows = source(
  (env): Ports['workflows'] => {
    sfn ??= new SFNClient(threeAttempts);
    return sfnWorkflows(sfn, env.MACHINE_ARN_PREFIX, casesOn(env), env.MACHINE_ALIAS);
  },
  'TABLE_NAME',
  'MACHINE_ARN_PREFIX',
);
export const clock = source(() => systemClock);
export const chance = source(() => systemChance);
export const scratch = source(() => diskScratch());

export const letterhead = source(letterheadOf, ...letterheadSettings);
export const zone = source((env) => env.COMPANY_ZONE, 'COMPANY_ZONE');
export const siteUrl = source((env) => env.SITE_URL, 'SITE_URL');
export const officersAddress = source((env) => env.OFFICERS_ADDRESS, 'OFFICERS_ADDRESS');
export const dpoAddress = source((env) => env.DPO_ADDRESS, 'DPO_ADDRESS');
export const limits = source(limitsOf, 'LIMITS');
export const statements = source(statementsOf, 'STATEMENTS');
export const signIn = source((env) => JSON.parse(env.SIGN_IN) as Ports['signIn'], 'SIGN_IN');
export const groupsClaim = source((env) => env.GROUPS_CLAIM, 'GROUPS_CLAIM');
export const apiOrigin = source((env) => env.API_ORIGIN, 'API_ORIGIN');
export const consoleSecret = source((env) => env.CONSOLE_SECRET, 'CONSOLE_SECRET');
export const supervisorsAddress = source((env) => breachSettingsOf(env).supervisorsAddress, 'BREACH');
export const standInAddress = source((env) => breachSettingsOf(env).standInAddress, 'BREACH');
export const breachOfficersAddress = source((env) => breachSettingsOf(env).breachOfficersAddress, 'BREACH');
export const closures = source((env) => breachSettingsOf(env).closures, 'BREACH');
export const ruleset = source((env) => breachSettingsOf(env).ruleset, 'BREACH');
export const lawCheck = source(lawCheckOf, 'LAW_CHECK');
export const contactHours = source((env) => breachSettingsOf(env).contactHours, 'BREACH');
export const facilityUrl = source((env) => breachSettingsOf(env).facilityUrl, 'BREACH');
export const carrier = source(carrierOf, 'COMPANY_NAME', 'COMPANY_ADDRESS', 'BREACH');
export const sending = source(sendingOf, 'SENDING');
export const emailEventsTopic = source((env) => env.EMAIL_EVENTS_TOPIC);
