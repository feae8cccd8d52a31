import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { singleAttempt, threeAttempts } from '#aws-terms';
import { count } from '#functions/platform/metric.ts';
import type { Ports } from '#ports/index.ts';
import { accountAddressesOver } from './account-addresses.ts';
import { diskScratch } from './disk-scratch.ts';
import { dynamodbActs } from './dynamodb-acts.ts';
import { dynamodbCaseItems } from './dynamodb-case-items.ts';
import { dynamodbCases } from './dynamodb-cases.ts';
import { dynamodbClaims } from './dynamodb-claims.ts';
import { dynamodbControllerNames } from './dynamodb-controller-names.ts';
import { dynamodbCounters } from './dynamodb-counters.ts';
import { dynamodbCpniAnswers } from './dynamodb-cpni-answers.ts';
import { dynamodbCpniChecks } from './dynamodb-cpni-checks.ts';
import { dynamodbDrafts } from './dynamodb-drafts.ts';
import { dynamodbDrills } from './dynamodb-drills.ts';
import { dynamodbIdempotency } from './dynamodb-idempotency.ts';
import { dynamodbLedger } from './dynamodb-ledger.ts';
import { dynamodbLetterOutcomes } from './dynamodb-letter-outcomes.ts';
import { dynamodbLetters } from './dynamodb-letters.ts';
import { dynamodbLookups } from './dynamodb-lookups.ts';
import { dynamodbOfficers } from './dynamodb-officers.ts';
import { dynamodbPendingDenials } from './dynamodb-pending-denials.ts';
import { dynamodbPeople, dynamodbTexts } from './dynamodb-people.ts';
import { dynamodbPushes } from './dynamodb-pushes.ts';
import { dynamodbReleases } from './dynamodb-releases.ts';
import { dynamodbSecrets } from './dynamodb-secrets.ts';
import { dynamodbSessions } from './dynamodb-sessions.ts';
import { dynamodbSweeps } from './dynamodb-sweeps.ts';
import { type Table, tableOn } from './dynamodb-table.ts';
import { dynamodbWaitingLetters } from './dynamodb-waiting-letters.ts';
import { httpOptOutPage } from './http-opt-out-page.ts';
import { httpsWebhooks } from './https-webhooks.ts';
import { kmsMac } from './kms-mac.ts';
import { lambdaOwnRuns } from './lambda-own-runs.ts';
import { lettersOver, storedLetters as storedLettersOver } from './letters.ts';
import { hazardsIn, outside, personClockIn, type Within } from './outside.ts';
import { type PostalAddressOf, paperMailOver } from './paper-letters.ts';
import { dynamodbProvenCases } from './proven-case.ts';
import { returnedEmailsOver } from './returned-emails.ts';
import { s3CaseFiles } from './s3-case-files.ts';
import { s3EmailEventArchive } from './s3-email-event-archive.ts';
import { longTimeouts, noExtraChecksums, s3Files } from './s3-files.ts';
import { s3SystemPackages } from './s3-system-packages.ts';
import { s3Uploads } from './s3-uploads.ts';
import { s3WaitingRestrictions } from './s3-waiting-restrictions.ts';
import { sesBulkEmail } from './ses-bulk-email.ts';
import { sesEmail } from './ses-email.ts';
import type { Given } from './settings.ts';
import { sfnWorkflows } from './sfn-workflows.ts';
import type { Optional } from './stage-sources.ts';
import { generationOf } from './table-generation.ts';

export * from './signal-source.ts';
export * from './stage-sources.ts';

/* The composition root. Nothing runs at load, so that a bundle holds only what its entry names. */

/** Ties a port's factory to its settings, so that no entry names them. */
// @__NO_SIDE_EFFECTS__
const source = <const N extends readonly (keyof Given)[], T>(
  of: (settings: Pick<Given, N[number]> & Optional) => T,
  ...settings: N
) => ({ of, settings });

interface OnTable extends Within {
  readonly TABLE_NAME: string;
}

/** One client in the life of a process. */
// @__NO_SIDE_EFFECTS__
const lasting = <C>(make: () => C): (() => C) => {
  let made: C | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Nothing is added to its middleware after the first call, so that is put together once for each kind of command. */
const dynamodb = lasting(() => new DynamoDBClient({ ...threeAttempts, cacheMiddleware: true }));
const kms = lasting(() => new KMSClient(threeAttempts));
const ses = lasting(() => new SESClient(singleAttempt));
const sfn = lasting(() => new SFNClient(threeAttempts));
const lambda = lasting(() => new LambdaClient(threeAttempts));
let s3: S3Client | undefined;

const clockIn = (env: Within): Ports['clock'] => hazardsIn(env).clock;

const table = (env: OnTable): Table =>
  env[outside]?.table ?? tableOn(dynamodb(), env.TABLE_NAME, clockIn(env));

// @__NO_SIDE_EFFECTS__
const onClock = <T>(make: (on: Table, clock: Ports['clock']) => T) =>
  source((env): T => make(table(env), clockIn(env)), 'TABLE_NAME');

const casesOn = (settings: OnTable): Ports['cases'] =>
  dynamodbCases(table(settings), hazardsIn(settings), generationOf(settings.TABLE_NAME));
const peopleOn = (settings: OnTable): Ports['people'] => dynamodbPeople(table(settings), clockIn(settings));

const postalAddressOn = (settings: OnTable): PostalAddressOf => {
  const stored = peopleOn(settings);
  return async (caseId) => (await stored.read(caseId))?.postal;
};

/** Customer notices and all other letters have a sender and a configuration set each (decision 0035). */
const senderOf = (env: Within, sender: string, configurationSet: string | undefined) => {
  const client = env[outside]?.ses ?? ses();
  return [client, { sender, ...(configurationSet ? { configurationSet } : {}) }] as const;
};

export const cases = source(casesOn, 'TABLE_NAME');
export const provenCases = source((env) => dynamodbProvenCases(table(env)), 'TABLE_NAME');
export const releases = source((env) => dynamodbReleases(table(env), hazardsIn(env)), 'TABLE_NAME');
export const people = source(peopleOn, 'TABLE_NAME');
export const lookups = onClock(dynamodbLookups);
export const texts = source((env) => dynamodbTexts(table(env), hazardsIn(env).chance), 'TABLE_NAME');
export const idempotency = onClock(dynamodbIdempotency);
export const counters = source((env): Ports['counters'] => dynamodbCounters(table(env)), 'TABLE_NAME');
export const cpniAnswers = source((env) => dynamodbCpniAnswers(table(env)), 'TABLE_NAME');
export const cpniChecks = source((env): Ports['cpniChecks'] => dynamodbCpniChecks(table(env)), 'TABLE_NAME');
export const pendingDenials = onClock(dynamodbPendingDenials);
export const drafts = onClock(dynamodbDrafts);
export const drills = source((env) => dynamodbDrills(table(env), hazardsIn(env)), 'TABLE_NAME');
/** A session is about the person at the browser: it ends by real time, also where the product's clock is moved. */
export const sessions = source(
  (env): Ports['sessions'] => dynamodbSessions(table(env), personClockIn(env)),
  'TABLE_NAME',
);
/** An officer's double click is about real time, too. */
export const officerActs = source(
  (env): Ports['officerActs'] =>
    dynamodbActs(table(env), { ...hazardsIn(env), clock: personClockIn(env), limits: env.limits }),
  'TABLE_NAME',
  'limits',
);
export const officers = source((env): Ports['officers'] => dynamodbOfficers(table(env)), 'TABLE_NAME');
export const register = source((env): Ports['register'] => dynamodbControllerNames(table(env)), 'TABLE_NAME');
export const addressOfRecord = source(
  (env): Ports['addressOfRecord'] => accountAddressesOver(casesOn(env), peopleOn(env)),
  'TABLE_NAME',
);
export const secrets = source(
  (env): Ports['secrets'] => {
    const client = env[outside]?.kms ?? kms();
    return dynamodbSecrets(table(env), kmsMac(client, env.MAC_KEY_ID), clockIn(env));
  },
  'TABLE_NAME',
  'MAC_KEY_ID',
);
export const letters = source(
  (env): Ports['letters'] =>
    lettersOver(
      dynamodbLetters(table(env)),
      sesEmail(...senderOf(env, env.SENDER, env.CONFIGURATION_SET)),
      hazardsIn(env),
      postalAddressOn(env),
      count,
    ),
  'TABLE_NAME',
  'SENDER',
);
export const waiting = onClock(dynamodbWaitingLetters);
/** For entries that list letters and send none. */
export const storedLetters = source(
  (env): Pick<Ports['letters'], 'list' | 'held'> => storedLettersOver(dynamodbLetters(table(env))),
  'TABLE_NAME',
);
export const bulkEmail = source(
  (env): Ports['bulkEmail'] =>
    sesBulkEmail(...senderOf(env, env.NOTICE_SENDER, env.NOTICE_CONFIGURATION_SET)),
  'NOTICE_SENDER',
);
export const post = source(
  (env): Ports['post'] => paperMailOver(dynamodbLetters(table(env)), clockIn(env)),
  'TABLE_NAME',
);
export const returns = source(
  (env): Ports['returns'] =>
    returnedEmailsOver(dynamodbLetters(table(env)), hazardsIn(env), postalAddressOn(env)),
  'TABLE_NAME',
);
export const outcomes = source((env): Ports['outcomes'] => dynamodbLetterOutcomes(table(env)), 'TABLE_NAME');
/** A laptop's bucket has no host name. */
const s3Of = ({ S3_PATH_STYLE }: Optional): S3Client => {
  s3 ??= new S3Client({ ...longTimeouts, ...noExtraChecksums, forcePathStyle: S3_PATH_STYLE === 'true' });
  return s3;
};
export const files = source(
  (env): Ports['files'] => env[outside]?.files ?? s3Files(s3Of(env), env.FILES_BUCKET),
  'FILES_BUCKET',
);
export const emailEventArchive = source(
  (env): Ports['emailEventArchive'] =>
    env[outside]?.emailEventArchive ?? s3EmailEventArchive(s3Of(env), env.FILES_BUCKET),
  'FILES_BUCKET',
);
export const uploads = source(
  (env): Ports['uploads'] => env[outside]?.uploads ?? s3Uploads(s3Of(env), env.FILES_BUCKET),
  'FILES_BUCKET',
);
export const systemPackages = source(
  (env): Ports['systemPackages'] =>
    env[outside]?.systemPackages ?? s3SystemPackages(s3Of(env), env.FILES_BUCKET),
  'FILES_BUCKET',
);
export const caseFiles = source(
  (env): Ports['caseFiles'] => env[outside]?.caseFiles ?? s3CaseFiles(s3Of(env), env.FILES_BUCKET),
  'FILES_BUCKET',
);
export const caseItems = source((env): Ports['caseItems'] => dynamodbCaseItems(table(env)), 'TABLE_NAME');
export const pushes = source((env): Ports['pushes'] => dynamodbPushes(table(env)), 'TABLE_NAME');
export const sweeps = source((env): Ports['sweeps'] => dynamodbSweeps(table(env)), 'TABLE_NAME');
export const waitingRestrictions = source(
  (env): Ports['waitingRestrictions'] =>
    env[outside]?.waitingRestrictions ?? s3WaitingRestrictions(s3Of(env), env.FILES_BUCKET),
  'FILES_BUCKET',
);
export const ledger = source((env): Ports['ledger'] => dynamodbLedger(table(env)), 'TABLE_NAME');
export const claims = source((env): Ports['claims'] => dynamodbClaims(table(env)), 'TABLE_NAME');
export const workflows = source(
  (env): Ports['workflows'] => {
    const client = env[outside]?.sfn ?? sfn();
    return sfnWorkflows(client, env.MACHINE_ARN_PREFIX, casesOn(env), env.MACHINE_ALIAS);
  },
  'TABLE_NAME',
  'MACHINE_ARN_PREFIX',
);
export const ownRuns = source((env): Ports['ownRuns'] => lambdaOwnRuns(env[outside]?.lambda ?? lambda()));
export const clock = source(clockIn);
export const chance = source((env) => hazardsIn(env).chance);
export const scratch = source((env) => env[outside]?.scratch ?? diskScratch());

export const optOutPage = source(
  (env): Ports['optOutPage'] => env[outside]?.optOutPage ?? httpOptOutPage(env.siteUrl, env.privateOrigins),
  'siteUrl',
  'privateOrigins',
);
export const webhooks = source(
  (env): Ports['webhooks'] => env[outside]?.webhooks ?? httpsWebhooks(env.privateOrigins, clockIn(env)),
  'privateOrigins',
);
