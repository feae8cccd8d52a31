import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bannedIn, bannedWords } from '#test/support/infra/banned-words.ts';
import { ruleNumbersIn } from '#test/support/infra/rule-numbers.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = execFileSync('git', ['ls-files', 'functions', 'infra', 'workflows', 'test'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|js)$/.test(file) && !/banned-words|infra\/words.test/.test(file));

it('one word has one meaning: no name and no stored word is one that was given up', () => {
  const found = files.flatMap((file) =>
    [...new Set(bannedIn(readFileSync(root + file, 'utf8')))].map(
      (word) => `${file}: ${word} (say ${bannedWords[word]})`,
    ),
  );
  expect(found).toEqual([]);
});

it('finds a word as a name, a key and a stored word, and leaves prose alone', () => {
  expect(bannedIn("const stands = { house: 1 };\nconst stage = 'noticing';")).toEqual([
    'stands',
    'house',
    'noticing',
  ]);
  expect(bannedIn("// it stands\nthrow new Error('The answer stands.');\n/** house */")).toEqual([]);
});

/** Whose strings officers, agencies and courts read on a page. */
const copy = /^functions\/(?:breach|closure|console|design-system|next|notice|officer|paper-mail)\//;
/** Reasons for whoever reads the code. */
const noCopy = /^functions\/breach\/never-too-many\.ts$|\.lambda\.ts$|\/compiled\//;

it('no page quotes the number of a rule of ours: its reader has no list of them', () => {
  const read = files.filter((file) => copy.test(file) && !noCopy.test(file));
  const found = read.flatMap((file) =>
    ruleNumbersIn(readFileSync(root + file, 'utf8')).map((number) => `${file}: ${number}`),
  );
  expect(read.length).toBeGreaterThan(200);
  expect(found).toEqual([]);
});

it('finds a rule’s number in copy, and leaves comments and names alone', () => {
  expect(ruleNumbersIn("const a = 'at once (R-11)';\nconst b = html`<p>Held (P38)</p>`;")).toEqual([
    'R-11',
    'P38',
  ]);
  expect(ruleNumbersIn("/** Held (P38). */\nconst a = 'CUR-11'; // R-11\nconst b = R2;")).toEqual([]);
});
