import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { determined } from '#test/support/breach/breach-life.ts';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { letters, minutes, ready, toldAt } from '#test/support/notice/notice-life.ts';
import { submit } from '#test/support/request-life.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await openLaptop(toldAt);
});
afterAll(() => laptop[Symbol.asyncDispose]());

/** What the bucket holds of SES's reports. */
const archived = (): readonly string[] =>
  readdirSync(laptop.data, { recursive: true, encoding: 'utf8' })
    .filter((path) => /email-events.*\.ndjson$/.test(path))
    .flatMap((path) => readFileSync(join(laptop.data, path), 'utf8').trim().split('\n'));

const notices = {
  from: 'privacy@notices.example.com',
  configurationSet: 'privacy-clock-laptop-notices',
};
const others = {
  from: 'privacy@letters.example.com',
  configurationSet: 'privacy-clock-laptop-letters',
};

it('a customer notice leaves from the notices’ sender, every other letter from the other; what SES reports is archived', async () => {
  const bounces = 'stranger@typed.example';
  await laptop.faults({ ses: [{ do: 'bounce', to: bounces }] });
  const { body } = await submit(laptop, { email: bounces });
  // Of which nobody has told the agencies: its officers are reminded.
  await determined(laptop);
  const id = await ready(laptop, [{}, {}, {}]);
  await laptop.moveTo(minutes(12));

  const told = await letters(laptop);
  expect(told).toHaveLength(3);
  for (const letter of told) expect(letter).toMatchObject(notices);

  const rest = (await laptop.mail()).filter(({ to }) => !to.endsWith('@home.example'));
  expect(rest.some(({ to }) => to === bounces)).toBe(true);
  expect(rest.some(({ to }) => to === 'breach-officers@example.com')).toBe(true);
  for (const letter of rest) expect(letter).toMatchObject(others);

  const lines = archived().map((line) => JSON.parse(line));
  expect(
    lines
      .filter(({ tags }) => tags.case === id && tags.page)
      .map(({ type }) => type)
      .toSorted(),
  ).toEqual([...Array(3).fill('Delivery'), ...Array(3).fill('Send')]);
  const returned = lines.filter(({ tags }) => tags.case === body.id);
  expect(new Set(returned.map(({ type }) => type))).toEqual(new Set(['Bounce']));
  expect(returned.map(({ tags }) => tags.letter)).toContain('acknowledgement');
  expect(archived().join('\n')).not.toMatch(/@|home\.example|stranger/);
});
