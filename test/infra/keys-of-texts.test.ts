import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The one file of keys, and what folds something that no person spells. */
const folds: Readonly<Record<string, string>> = {
  'functions/domain/case/keys.ts': 'the keys',
  'functions/case/fields.ts': 'the domain of an e-mail address, by the URL standard',
  'functions/breaker/typed-address.ts': 'the domain of an email address, by the URL standard',
  'functions/platform/door.ts': 'a media type in a header',
  'functions/site/event.ts': 'a media type in a header',
  'functions/console/request.ts': 'a media type in a header',
  'functions/letters/capital.ts': 'the first letter of our own words',
  'functions/platform/accept.ts': 'a media type in a header',
  'functions/site/language.ts': 'a language in a header',
  'functions/design-system/date-input.ts': 'the label of a field, from its name',
  'functions/account/contract.ts': 'hex digits',
  'functions/domain/calendar/deadlines.ts': 'a country code, which the calendar cannot ask the case about',
  'functions/domain/case/refusal.ts': 'the name of a class',
  'functions/adapters/dynamodb-controller-names.ts': 'keys of names as earlier releases stored them',
  'functions/adapters/table-shape.ts': 'a prefix of a stored key',
  'functions/console/guide/api-document.ts': 'the name of a route in an address, from our own method',
  'functions/console/case/our-blanks.ts': 'the label of a field, from its name',
  'functions/design-system/islands/console/find-words.ts':
    'words that an officer looks for in our own sentences',
  'functions/design-system/compiled/console-js.ts': 'the same, compiled',
  'functions/drill/world/call.ts': 'names of headers',
  'functions/case/masks.ts': 'a text for an officer, compared with nothing',
};

const folding =
  /\.normalize\(|\bto(?:Locale)?(?:Lower|Upper)Case\(|\bCollator\(|\bdomainTo(?:ASCII|Unicode)\(/;

const found = globSync('functions/**/*.ts', { cwd: root }).filter((file) =>
  folding.test(readFileSync(root + file, 'utf8')),
);

describe('texts that people type (R-5, R-9, R-15)', () => {
  it('are folded and normalized in one file', () => {
    expect(found.filter((file) => !(file in folds))).toEqual([]);
  });
  it('and every exception still is one', () => {
    expect(Object.keys(folds).filter((file) => !found.includes(file))).toEqual([]);
  });
});
