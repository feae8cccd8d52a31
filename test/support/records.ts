import { zipOf } from '#functions/request/package/zip.ts';

export const calls = (account: string): string =>
  `account,number dialed,call start,duration\n${account},+1 303 555 0177,2026-03-03 10:14,62\n`;

const period = { from: '2026-01-01', until: '2026-06-30' };

/** An archive as an officer makes it; a file of undefined is left out. */
export const zippedRecords = (
  about: { readonly case: string; readonly account: string },
  files: Readonly<Record<string, string | undefined>> = {},
  over: Readonly<Record<string, unknown>> = {},
): Buffer<ArrayBuffer> => {
  const manifest = JSON.stringify({ ...about, period, systems: ['Call records'], ...over });
  const all = { 'manifest.json': manifest, 'calls.csv': calls(about.account), ...files };
  return Buffer.from(
    zipOf(
      Object.entries(all).flatMap(([name, text]) =>
        text === undefined ? [] : [{ name, bytes: Buffer.from(text) }],
      ),
    ),
  );
};

/** What an answer says of where we looked, and of what was corrected: labels of ours, which wait for nobody (P33, P35, R-10). */
export const searchesOn = (searchedOn: string) => [
  {
    ...{ system: 'Billing', keys: 'Account number', from: '2026-01-01', until: '2026-06-30' },
    ...{ searchedBy: 'Billing', searchedOn },
  },
];
export const searches = searchesOn('2026-11-24');
export const corrections = [
  {
    ...{ what: 'Your contract', before: 'Plan Basic', after: 'Plan Plus' },
    evidence: 'The signed order of March 2, looked at by Olive.',
  },
];
