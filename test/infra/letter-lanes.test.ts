import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lanes } from '#domain/request/letter-lanes.ts';

/*
 * A letter that somebody can cause by typing goes through the one file that counts (S12). Every other place that sends is
 * named here, with who has to act before it does: a new one fails until somebody decides.
 */
const uncounted: Readonly<Record<string, string>> = {
  'functions/account/import-accounts.ts': 'to our own people',
  'functions/account/record-change.ts': 'to the address of record, once for a change of sign-in details',
  'functions/account/address-change.ts': 'an officer changed an address: never counted',
  'functions/breach/breach-clock.ts': 'a breach: to our own people and the agencies',
  'functions/breach/prepare-report.ts': 'a breach: to our own people',
  'functions/breach/reply-in-time.ts': 'the letters of take-direction, while time is left',
  'functions/breach/take-direction.ts': 'a breach: to our own people',
  'functions/campaign/tell-silence-is-no.ts': 'to our own people, once for each mailing',
  'functions/case/hand-over.ts': 'to our own people',
  'functions/case/tell-second-missing.ts': 'to our own people',
  'functions/certificate/remind-of-certificate.ts': 'to our own people, three times a year',
  'functions/complaint/complaint-clock.ts': 'to our own people',
  'functions/complaint/machine/ask-investigator.ts': 'to our own people',
  'functions/complaint/machine/write-complaint-letters.ts':
    'counted per address by functions/complaint/machine/within-limits.ts, unless an officer or the complainant’s key caused it',
  'functions/controller/tell-roster.ts': 'an officer changes a roster: never counted',
  'functions/digest/tell-late-cases.ts': 'to our own people, once a day',
  'functions/digest/tell-waiting-texts.ts': 'to our own people, twice a day',
  'functions/downtime/tell-downtimes.ts': 'officers and the DPO, when a way to opt out is down',
  'functions/drill/world/ports.ts': 'a drill: nobody gets its letters',
  'functions/holder/tell-not-pushed.ts': 'to our own people, once a day for each system',
  'functions/notice/sending/ask-notice.ts': 'a breach: to our own people',
  'functions/request/answer/ask-officer.ts': 'to our own people',
  'functions/request/answer/send-answer.ts': 'an officer answers',
  'functions/request/intake/acknowledge-request.ts': 'to our own people',
  'functions/request/intake/restriction.ts': 'to the address of record, once in 30 days',
  'functions/request/limits/send-lists.ts': 'a list: one a window',
  'functions/request/public/first-letter.ts': 'how to write, after a call that an officer entered',
  'functions/request/request-clock.ts': 'to our own people',
  'functions/request/roster/notify-controller.ts':
    'an officer found a company’s data of a child; all others go through the limits',
  'functions/request/roster/tell-contacts.ts': 'a contact has confirmed',
  'functions/request/send-owed-letters.ts': 'an officer acts, or who proved to be the requester',
};

const gate = 'functions/request/limits/within-limits.ts';

const sending = globSync('functions/**/*.ts', { exclude: ['functions/adapters/**', 'functions/ports/**'] })
  .filter((file) => /\.sendOnce\(/.test(readFileSync(file, 'utf8')))
  .toSorted();

it('a letter that nobody counts needs an act of a known person before it (S12)', () => {
  expect(sending).toEqual([...Object.keys(uncounted), gate].toSorted());
});

it('a letter that is counted is sent nowhere else (S12)', () => {
  const elsewhere = sending
    .filter((file) => file !== gate)
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8').replaceAll(
        /told: '[\w-]+'|kind: '[\w-]+', of: [^}]*\} as const/g,
        '',
      );
      return Object.keys(lanes).filter((kind) => text.includes(`sendOnce(caseId, { kind: '${kind}'`));
    });
  expect(elsewhere).toEqual([]);
});
