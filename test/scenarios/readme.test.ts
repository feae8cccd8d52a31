import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InboxEmail } from '#infra/local/inbox.ts';
import { seed } from '#infra/local/seed.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';

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

    expect(letters.map(({ text }) => text).join('\n')).toContain('Here is the data that you asked to see.');
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
    // The sample system knew Hal, and knows him no more.
    expect(own).toMatch(/\[\{"name":"Hal Holder".*\[\{"name":"Ines Holder"[^\]]*\]/s);
    expect(own).toMatch(/held, customers may be told at \d{4}-/);
  });
});
