import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InboxEmail } from '#infra/local/inbox.ts';
import { seed } from '#infra/local/seed.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { submit } from '../support/request-life.ts';

const root = new URL('../../', import.meta.url);

/** The shell blocks under a heading (of the whole document without one), as a reader copies them. */
const blocksIn = (file: string, heading?: string): readonly string[] => {
  const text = readFileSync(new URL(file, root), 'utf8');
  const part = heading === undefined ? text : (text.split(`\n${heading}\n`)[1]?.split('\n## ')[0] ?? '');
  return [...part.matchAll(/^( *)```sh\n([\s\S]*?)^ *```$/gm)].map(([, indent = '', block = '']) =>
    block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
};

/** Pastes a script into a shell and answers what the reader then sees; rejects when a line fails. */
const paste = async (laptop: Laptop, script: string): Promise<string> => {
  const shell = spawn('bash', ['-euo', 'pipefail'], {
    cwd: fileURLToPath(root),
    env: { ...process.env, NODE_OPTIONS: '', DATA: laptop.data },
  });
  let [seen, wrong] = ['', ''];
  shell.stdout.on('data', (chunk) => (seen += chunk));
  shell.stderr.on('data', (chunk) => (wrong += chunk));
  shell.stdin.end(script.replaceAll('http://127.0.0.1:8080', laptop.baseUrl));
  const [code] = await once(shell, 'close');
  if (code !== 0) throw new Error(`The shell ended with ${code}:\n${seen}\n${wrong}`);
  return seen;
};

/** Kinds of the letters to an address, oldest first. */
const kindsTo = async (laptop: Laptop, to: string): Promise<readonly (string | undefined)[]> => {
  const headers = { accept: 'application/json' };
  const { body } = await laptop.call('GET', `/local/mail?to=${to}`, { headers });
  return (body as readonly InboxEmail[]).map(({ tags }) => tags.letter);
};

const refused = /"status":[45]\d\d.*/g;
const steps = blocksIn('README.md', '## Try it in seven steps');

describe('the seven steps of README, pasted into a shell just before the holidays', () => {
  let laptop: Laptop;
  let seen: string;
  beforeAll(async () => {
    laptop = await openLaptop('2026-12-23T18:00:00Z');
    await seed(laptop.baseUrl);
    seen = await paste(laptop, steps.join('\n'));
  });
  afterAll(() => laptop[Symbol.asyncDispose]());

  it('are seven, and no line is refused', () => {
    expect(steps).toHaveLength(7);
    expect(seen.match(refused)).toBeNull();
  });

  it('redirect the stranger and tell the controller’s contacts (R-9)', async () => {
    expect(seen).toContain('Please ask your company’s privacy contact to send us the request.');
    expect(await kindsTo(laptop, 'counsel@northwind.example')).toContain('controller-notice');
  });

  it('answer the controller (P45)', async () => {
    const letters = await laptop.mail('privacy@northwind.example');

    expect(letters.map(({ text }) => text).join('\n')).toContain('See your portal.');
  });

  it('show no letter to a customer before the hold is over, then notify all of them once (P38)', async () => {
    expect(seen).toMatch(/"accepted"\}0\n/);
    expect(seen).toContain('21 by email, 3 on paper');
    const customers = (await laptop.mail()).filter(({ to }) => to.startsWith('customer'));

    expect(new Set(customers.map(({ to }) => to)).size).toBe(21);
    expect(customers).toHaveLength(21);
  });

  it('make the data protection officer hear of the missed date, and every chain is whole (R-16)', () => {
    expect(seen).toMatch(/Overdue: \d+ case/);
    expect(seen).toContain('every chain is whole');
  });

  it('go on with a breach of one’s own, as infra/local/README.md says', async () => {
    const own = await paste(laptop, [steps[0], ...blocksIn('infra/local/README.md')].join('\n'));

    expect(own.match(refused)).toBeNull();
    expect(own).toMatch(/held, customers may be told at \d{4}-/);
  });
});

/** As steps 8 and 9 say it. */
const firstCompany = {
  name: 'Northwind Clinics',
  contractRef: 'MSA-2026-17',
  contacts: [{ name: 'Nora Privacy', email: 'you@company.com' }],
};

it('infra/DEPLOY.md: no step calls our API by hand (P26)', () => {
  const commands = blocksIn('infra/DEPLOY.md');

  expect(commands.length).toBeGreaterThan(0);
  expect(commands.filter((block) => /\bcurl\b|\/api\//.test(block))).toEqual([]);
});

it('infra/DEPLOY.md: two officers register its first company, whose smoke request then gets the question (R-19)', async () => {
  await using laptop = await openLaptop('2026-11-24T18:00:00Z');
  const { name, contractRef, contacts } = firstCompany;
  const path = '/api/officer/controllers/northwind';
  const as = async (who: string) => ({ bearer: await laptop.token(who, ['officer']) });
  const put = await laptop.call('PUT', path, { ...(await as('Olive Officer')), json: firstCompany });
  const { change } = (await laptop.call('GET', path, await as('Omar Officer'))).body;
  const { proposalSha256 } = change;
  const asOmar = { ...(await as('Omar Officer')), json: { proposalSha256 } };
  const confirmed = await laptop.call('POST', `${path}/confirmation`, asOmar);
  const smoke = { kind: 'correct', name: 'Nora Privacy', email: 'you@company.com', capacity: 'controller' };
  await submit(laptop, { ...smoke, controller: name, details: 'Smoke test.' });
  await laptop.advance('PT1M');

  const text = readFileSync(new URL('infra/DEPLOY.md', root), 'utf8');
  for (const said of ['`northwind`', name, contractRef, contacts[0]?.name]) expect(text).toContain(said);
  expect([put.body, confirmed.body]).toMatchObject([{ waitsFor: 'second-officer' }, { registered: true }]);
  expect(await kindsTo(laptop, 'you@company.com')).toEqual(['acknowledgement', 'verification']);
});
