import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const folder = new URL('infra/pictures/', root);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const shown = [...readme.matchAll(/!\[([^\]]*)\]\(infra\/pictures\/([\w-]+\.png)\)/g)];

it('README shows every picture, and says in words what is on it', () => {
  expect(shown.map(([, , file]) => file).toSorted()).toEqual(readdirSync(folder).toSorted());
  expect(shown.map(([, , file]) => file)).toEqual([
    'start.png',
    'question.png',
    'check-your-answers.png',
    'status.png',
    'today.png',
    'breach.png',
    'letter-approval.png',
    'request.png',
  ]);
  for (const [, words = ''] of shown) expect(words.length).toBeGreaterThan(40);
});

it.each(readdirSync(folder))('%s is a PNG under 80 KB', (file) => {
  const path = new URL(file, folder);
  expect(readFileSync(path).subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(statSync(path).size).toBeLessThan(80 * 1024);
});
