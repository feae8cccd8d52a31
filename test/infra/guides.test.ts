import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  blocksIn,
  type GuidePage,
  guidePages,
  isRehearsed,
  textOfPage,
  wantedBy,
} from '#test/support/rehearsal/command-blocks.ts';
import { faultsIn, faultsOf } from '#test/support/rehearsal/command-faults.ts';
import { runbookCases } from '#test/support/rehearsal/runbook-cases.ts';
import { openShell } from '#test/support/rehearsal/shell-session.ts';

/** Signing in is one: an emulator has no sign-in pages. */
const mostUnmarked: Readonly<Record<GuidePage, number>> = { 'infra/DEPLOY.md': 5, 'infra/RUNBOOK.md': 20 };

describe.each(guidePages)('%s: a reader can trust its commands', (page) => {
  const text = textOfPage(page);
  const blocks = blocksIn(text);

  it('every block is run by the rehearsal, or says why not', () => {
    expect(blocks.length).toBeGreaterThan(5);
    expect(faultsIn(text)).toEqual([]);
  });

  it('the rehearsal runs more blocks than it leaves out', () => {
    const left = blocks.filter((block) => !isRehearsed(block)).length;
    expect(left).toBeLessThanOrEqual(mostUnmarked[page]);
    expect(left).toBeLessThan(blocks.length - left);
  });

  it('every block is commands that a shell can read', () => {
    // One shell after the other, each started by a small one: a process as large as this one takes long to start another.
    const script = 'for block; do printf "%s\n" "$block" | sh -n || printf "in: %s\n" "$block" >&2; done';
    const commands = blocks.map((block) => block.commands);
    const { status, stderr } = spawnSync('sh', ['-c', script, 'sh', ...commands], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('infra/RUNBOOK.md in the rehearsal', () => {
  const wanting = blocksIn(textOfPage('infra/RUNBOOK.md'))
    .filter(isRehearsed)
    .filter((block) => wantedBy(block).length > 0);

  it('a block that wants a word has a case to which it applies', () => {
    const without = wanting.filter(({ heading }) => runbookCases[heading] === undefined);
    expect(without.map(({ heading, line }) => `${line}: ${heading}`)).toEqual([]);
  });

  it('every case belongs to a heading with blocks', () => {
    const headings = new Set(blocksIn(textOfPage('infra/RUNBOOK.md')).map(({ heading }) => heading));
    expect(Object.keys(runbookCases).filter((heading) => !headings.has(heading))).toEqual([]);
  });
});

describe('a command that would fail a reader is refused', () => {
  const refused: readonly (readonly [text: string, because: string])[] = [
    ['```sh\naws sts get-caller-identity\n```', 'no reason'],
    ['```bash\naws sts get-caller-identity\n```', 'mark'],
    ['```sh rehearse\naws lambda invoke --cli-binary-format raw-in-base64-out x\n```', 'version 2'],
    ['```sh rehearse\naws logs tail /aws/lambda/x\n```', 'version 2'],
    ['```sh rehearse\naws --no-cli-pager sts get-caller-identity\n```', 'version 2'],
    ["```sh rehearse\naws lambda invoke --payload '{}' x\n```", 'fileb://'],
    ['```sh rehearse\naws lambda invoke \\\n  --payload file://x x\n```', 'fileb://'],
    ['```sh rehearse\naws sns list-topics | grep x\n```', 'pipe'],
    ['```sh rehearse\n# Not rehearsed: too slow.\naws sns list-topics\n```', 'both'],
    ['Run `aws sns list-topics --output text` now.', 'block'],
    ['```sh rehearse\naws sns list-topics', 'end'],
  ];
  it.each(refused)('%s', (text, because) => {
    expect(faultsIn(text).join('\n')).toContain(because);
  });

  it('and what works is not', () => {
    const good = "```sh rehearse\nprintf '{}' | aws lambda invoke --payload fileb:///dev/stdin x\n```";
    expect(blocksIn(good).flatMap(faultsOf)).toEqual([]);
  });
});

describe('the rehearsal reads a page as a shell does', () => {
  const root = new URL('../../', import.meta.url).pathname;

  it('a word of one block is there in the next, and no command eats the commands after it', async () => {
    await using shell = openShell(root, {});
    await shell.set('NAME', "Nora O'Neil");
    await shell.run('cat\nGREETING="Hello, $NAME"');
    expect(await shell.run('echo "$GREETING"')).toBe("Hello, Nora O'Neil\n");
  });

  it.each([
    ['a command fails', 'false\necho on'],
    ['a reader did not say a word', 'echo "${CASE:?reference of the case}"'],
    ['a function fails behind a CLI that ends well', 'echo \'{"FunctionError": "Unhandled"}\''],
  ])('a block ends in red when %s', async (_what, commands) => {
    await using shell = openShell(root, {});
    await expect(shell.run(commands)).rejects.toThrow(/failed/);
  });
});
