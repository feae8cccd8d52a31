import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bannedIn, bannedWords } from '#test/support/infra/banned-words.ts';

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
