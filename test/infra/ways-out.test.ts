import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;

/** Calls by which words or bytes leave the house: mail, mail in bulk, webhooks, files, packages for a system. */
const wayOut = /\b(?:sendOnce|webhooks\.post|bulkEmail\.send|files\.put|systemPackages\.(?:put|keep))\(/g;

interface Source {
  readonly file: string;
  readonly text: string;
}

const sources = (): readonly Source[] =>
  globSync('functions/**/*.ts', { cwd: root })
    .filter((file) => !/^functions\/(?:adapters|ports)\//.test(file))
    .map((file) => ({ file, text: readFileSync(root + file, 'utf8') }));

/** How often each file has one. */
const waysOut = (all: readonly Source[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    all
      .map(({ file, text }) => [file, [...text.matchAll(wayOut)].length] as const)
      .filter(([, n]) => n > 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** As found. Who adds one shows first that an officer's own words come to it past the gate, or never. */
const known: Readonly<Record<string, number>> = {
  'functions/account/address-change.ts': 1,
  'functions/account/import-accounts.ts': 3,
  'functions/account/import-result.ts': 1,
  'functions/account/record-change.ts': 1,
  'functions/breach/breach-clock.ts': 1,
  'functions/breach/prepare-report.ts': 1,
  'functions/breach/reply-in-time.ts': 1,
  'functions/breach/take-direction.ts': 1,
  'functions/case/hand-over.ts': 1,
  'functions/case/tell-second-missing.ts': 1,
  'functions/certificate/remind-of-certificate.ts': 1,
  'functions/complaint/complaint-clock.ts': 1,
  'functions/complaint/machine/ask-investigator.ts': 1,
  'functions/complaint/machine/write-complaint-letters.ts': 1,
  'functions/controller/tell-roster.ts': 1,
  'functions/digest/tell-late-cases.ts': 1,
  'functions/digest/tell-waiting-texts.ts': 1,
  'functions/downtime/tell-downtimes.ts': 2,
  'functions/drill/world/ports.ts': 1,
  'functions/holder/push-instructions.ts': 1,
  'functions/holder/tell-not-pushed.ts': 1,
  'functions/holder/upload-package.ts': 1,
  'functions/notice/accounting/download.ts': 1,
  'functions/notice/accounting/rows-to-finish.ts': 1,
  'functions/notice/list/freeze-list.ts': 3,
  'functions/notice/sending/ask-notice.ts': 1,
  'functions/notice/sending/send-page.ts': 1,
  'functions/request/answer/ask-officer.ts': 1,
  'functions/request/answer/put-package.ts': 1,
  'functions/request/answer/send-answer.ts': 1,
  'functions/request/intake/acknowledge-request.ts': 1,
  'functions/request/intake/restriction.ts': 1,
  'functions/request/limits/send-lists.ts': 1,
  'functions/request/limits/within-limits.ts': 3,
  'functions/request/public/first-letter.ts': 1,
  'functions/request/request-clock.ts': 1,
  'functions/request/roster/notify-controller.ts': 1,
  'functions/request/roster/tell-contacts.ts': 1,
  'functions/request/send-owed-letters.ts': 1,
  'functions/transfer/check-statistics.ts': 1,
  'functions/transfer/keep-document.ts': 1,
};

it('each call by which words leave the house is known, and no other is there (R-10)', () => {
  expect(waysOut(sources())).toEqual(known);
});

it('a planted one is found', () => {
  const planted = { file: 'functions/case/planted.ts', text: 'await webhooks.post(url, said.text);' };
  expect(waysOut([...sources(), planted])).toEqual({ ...known, [planted.file]: 1 });
});
