import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { clock } from '#clock';
import type { AddressOfRecord } from '#ports/address-of-record.ts';
import type { BulkEmailSender } from '#ports/bulk-email-sender.ts';
import type { Cases } from '#ports/cases.ts';
import type { Claims } from '#ports/claims.ts';
import type { ControllerNames } from '#ports/controller-names.ts';
import type { Counters } from '#ports/counters.ts';
import type { Files } from '#ports/files.ts';
import type { Idempotency } from '#ports/idempotency.ts';
import type { Ledger } from '#ports/ledger.ts';
import type { Letters } from '#ports/letters.ts';
import type { PaperMail } from '#ports/paper-mail.ts';
import type { People, Texts } from '#ports/people.ts';
import type { Releases } from '#ports/releases.ts';
import type { ReturnedEmails } from '#ports/returned-emails.ts';
import type { Secrets } from '#ports/secrets.ts';
import type { Workflows } from '#ports/workflows.ts';
import { accountAddressesOver } from './account-addresses.ts';
import { singleAttempt, threeAttempts } from './aws-faults.ts';
import { dynamodbCases } from './dynamodb-cases.ts';
import { dynamodbClaims } from './dynamodb-claims.ts';
import { dynamodbControllerNames } from './dynamodb-controller-names.ts';
import { dynamodbCounters } from './dynamodb-counters.ts';
import { dynamodbIdempotency } from './dynamodb-idempotency.ts';
import { dynamodbLedger } from './dynamodb-ledger.ts';
import { dynamodbLetters } from './dynamodb-letters.ts';
import { dynamodbPeople, dynamodbTexts } from './dynamodb-people.ts';
import { dynamodbReleases } from './dynamodb-releases.ts';
import { dynamodbSecrets } from './dynamodb-secrets.ts';
import { type Table, tableOn } from './dynamodb-table.ts';
import { kmsMac } from './kms-mac.ts';
import { lettersOver, storedLetters } from './letters.ts';
import { type PostalAddressOf, paperMailOver } from './paper-letters.ts';
import { returnedEmailsOver } from './returned-emails.ts';
import { longTimeouts, noExtraChecksums, s3Files } from './s3-files.ts';
import { sesBulkEmail } from './ses-bulk-email.ts';
import { sesEmail } from './ses-email.ts';
import { sfnWorkflows } from './sfn-workflows.ts';
import { generationOf } from './table-generation.ts';

/*
 * The composition root, in the cloud and on the laptop alike: one factory per port, each taking the settings it needs.
 * Nothing runs when this is loaded, so that a bundle holds only the services its function uses.
 */

import { chance } from './chance.ts';

export { diskScratch } from './disk-scratch.ts';
export { chance, clock };

export interface TableSettings {
  readonly TABLE_NAME: string;
}
export interface SecretSettings extends TableSettings {
  readonly MAC_KEY_ID: string;
}
export interface LetterSettings extends TableSettings {
  readonly SENDER: string;
}
export interface WorkflowSettings extends TableSettings {
  /** ARN of a machine without its short name. */
  readonly MACHINE_ARN_PREFIX: string;
}

/** What a laptop and an emulator do without; no function has to ask for it. */
const onlyInTheCloud = (): { readonly CONFIGURATION_SET?: string; readonly MACHINE_ALIAS?: string } =>
  process.env;

export interface FileSettings {
  readonly FILES_BUCKET: string;
}

let dynamodb: DynamoDBClient | undefined;
let kms: KMSClient | undefined;
let s3: S3Client | undefined;
let ses: SESClient | undefined;
let sfn: SFNClient | undefined;

const table = ({ TABLE_NAME }: TableSettings): Table => {
  dynamodb ??= new DynamoDBClient(threeAttempts);
  return tableOn(dynamodb, TABLE_NAME);
};

export const casesOn = (settings: TableSettings): Cases =>
  dynamodbCases(table(settings), { clock, chance }, generationOf(settings.TABLE_NAME));
export const releasesOn = (settings: TableSettings): Releases =>
  dynamodbReleases(table(settings), { clock, chance });
export const peopleOn = (settings: TableSettings): People => dynamodbPeople(table(settings), clock);
export const textsOn = (settings: TableSettings): Texts => dynamodbTexts(table(settings));
export const idempotencyOn = (settings: TableSettings): Idempotency =>
  dynamodbIdempotency(table(settings), clock);
export const countersOn = (settings: TableSettings): Counters => dynamodbCounters(table(settings));
export const addressOfRecordOn = (settings: TableSettings): AddressOfRecord =>
  accountAddressesOver(casesOn(settings), peopleOn(settings));
export const controllerNamesOn = (settings: TableSettings): ControllerNames =>
  dynamodbControllerNames(table(settings));

export const secretsOn = (settings: SecretSettings): Secrets => {
  kms ??= new KMSClient(threeAttempts);
  return dynamodbSecrets(table(settings), kmsMac(kms, settings.MAC_KEY_ID), clock);
};

const postalAddressOn = (settings: TableSettings): PostalAddressOf => {
  const people = peopleOn(settings);
  return async (caseId) => (await people.read(caseId))?.postal;
};

export const lettersOn = (settings: LetterSettings): Letters => {
  ses ??= new SESClient(singleAttempt);
  const { CONFIGURATION_SET: configurationSet } = onlyInTheCloud();
  const mail = sesEmail(ses, { sender: settings.SENDER, ...(configurationSet ? { configurationSet } : {}) });
  return lettersOver(dynamodbLetters(table(settings)), mail, { clock, chance }, postalAddressOn(settings));
};

/** The letters that were sent, for whoever sends none. */
export const storedLettersOn = (settings: TableSettings): Pick<Letters, 'list'> =>
  storedLetters(dynamodbLetters(table(settings)));

export const bulkEmailOn = (settings: Pick<LetterSettings, 'SENDER'>): BulkEmailSender => {
  ses ??= new SESClient(singleAttempt);
  const { CONFIGURATION_SET: configurationSet } = onlyInTheCloud();
  return sesBulkEmail(ses, { sender: settings.SENDER, ...(configurationSet ? { configurationSet } : {}) });
};

export const ledgerOn = (settings: TableSettings): Ledger => dynamodbLedger(table(settings));
export const claimsOn = (settings: TableSettings): Claims => dynamodbClaims(table(settings));

export const filesOn = (settings: FileSettings): Files => {
  // A laptop's bucket has no host name of its own.
  s3 ??= new S3Client({
    ...longTimeouts,
    ...noExtraChecksums,
    forcePathStyle: process.env.S3_PATH_STYLE === 'true',
  });
  return s3Files(s3, settings.FILES_BUCKET);
};

export const paperMailOn = (settings: TableSettings): PaperMail =>
  paperMailOver(dynamodbLetters(table(settings)), clock);
export const returnedEmailsOn = (settings: TableSettings): ReturnedEmails =>
  returnedEmailsOver(dynamodbLetters(table(settings)), { clock, chance }, postalAddressOn(settings));

export const workflowsOn = (settings: WorkflowSettings): Workflows => {
  sfn ??= new SFNClient(threeAttempts);
  const { MACHINE_ALIAS: alias } = onlyInTheCloud();
  return sfnWorkflows(sfn, settings.MACHINE_ARN_PREFIX, casesOn(settings), alias);
};
