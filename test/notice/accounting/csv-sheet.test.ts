import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('nobody else makes a CSV file, or a file for people at all', () => {
  const root = new URL('../../../', import.meta.url);
  const sources = ['functions/', 'workflows/', 'infra/'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}${name}`),
  );
  const saying = (said: RegExp) =>
    sources.filter((name) => said.test(readFileSync(new URL(name, root), 'utf8'))).sort();
  const uploads = [
    'functions/account/contract.ts',
    // Which an officer may ask for.
    'functions/broker-action/contract.ts',
    'functions/broker-action/list-broker-actions.ts',
    'functions/campaign/contract.ts',
    'functions/campaign/list-campaigns.ts',
    'functions/case/contract.ts',
    'functions/case/list-cases.ts',
    // The console sends a file on to the API, or the API's to the officer; its own template is empty.
    'functions/console/account/imports.ts',
    'functions/console/broker-action/list.ts',
    'functions/console/campaign/list.ts',
    'functions/console/downtime/list.ts',
    'functions/console/drill/screens.ts',
    'functions/console/notice/downloads.ts',
    'functions/console/notice/upload.ts',
    'functions/console/report/files.ts',
    'functions/console/transfer/list.ts',
    'functions/console/transfer/statistics.ts',
    'functions/console/work/work-list.ts',
    'functions/downtime/contract.ts',
    'functions/downtime/list-downtimes.ts',
    'functions/drill/play/practice.ts',
    'functions/notice/contract.ts',
    'functions/notice/list/upload-list.ts',
    'functions/report/contract.ts',
    'functions/report/read-breach-report.ts',
    'functions/report/read-report.ts',
    'functions/report/read-year.ts',
    'functions/transfer/contract.ts',
    'functions/transfer/list-transfers.ts',
    // Says in the API's document what a route takes.
    'infra/commands/openapi/operations.ts',
  ];
  expect(saying(/text\/(csv|tab|plain-csv)|csv-stringify/)).toEqual(
    [...uploads, 'functions/domain/case/csv-sheet.ts', 'infra/local/seed-breach.ts'].sort(),
  );
  expect(saying(/['"]content-disposition['"]:|\.createDownloadUrl\(/)).toEqual([
    'functions/case/export-case.ts',
    // As the person sent it, of a type that is checked; nobody here makes it.
    'functions/case/files/download-file.ts',
    // Lists as files.
    'functions/case/sheet-reply.ts',
    // Under the API's own name, so that no file opens as a page of ours.
    'functions/console/reply.ts',
    'functions/notice/accounting/download.ts',
    // The archive as an officer uploaded it, for the one who looks it through.
    'functions/request/answer/declare-records.ts',
    'functions/request/answer/fetch-records.ts',
    // A paper of an authority or a signed undertaking, as an officer uploaded it.
    'functions/transfer/read-transfer.ts',
  ]);
});
