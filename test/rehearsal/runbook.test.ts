import { describe, expect, it } from 'vitest';
import { deployed, openWorld } from '#test/support/open-world.ts';
import {
  blocksIn,
  type CommandBlock,
  isRehearsed,
  textOfPage,
  wantedBy,
} from '#test/support/rehearsal/command-blocks.ts';
import { runbookCases } from '#test/support/rehearsal/runbook-cases.ts';
import { openShell } from '#test/support/rehearsal/shell-session.ts';

const blocks = blocksIn(textOfPage('RUNBOOK.md'));
/** The words that every paragraph needs: the page's first block, before any heading. */
const first = blocks.filter(({ heading }) => heading === '');
const rehearsed = Map.groupBy(
  blocks.filter((block) => isRehearsed(block) && !first.includes(block)),
  ({ heading }) => heading,
);
const paragraphs = [...rehearsed].map(([heading, its]) => ({ heading, its }));

/** A reader comes to one paragraph, with a shell in which they ran the first block. */
const readersShell = async () => {
  const shell = openShell(new URL('../../', import.meta.url).pathname, { STAGE: deployed });
  for (const { commands } of first) await shell.run(commands);
  return shell;
};

/** Each command is a Python program. */
const patience = 300_000;

describe('infra/RUNBOOK.md: its commands do what its paragraphs say', () => {
  it.each(paragraphs)(
    '$heading',
    async ({ heading, its }) => {
      await using world = await openWorld({ needs: 'none' });
      await using shell = await readersShell();
      const about = runbookCases[heading];
      const words = (await about?.make(world)) ?? {};
      for (const [name, value] of Object.entries(words)) await shell.set(name, value);
      let said = '';
      for (const { commands } of its) said += await shell.run(commands);
      await about?.check(said, words);
    },
    patience,
  );
});

/** Checks each option against the CLI's own model, and asks nobody. */
const onlyParsed = `aws() { command aws "$@" --generate-cli-skeleton output; }
npx() { :; }`;

describe('infra/RUNBOOK.md: a command that the emulator refuses is at least one that the CLI knows', () => {
  const others = blocks.filter((block) => !isRehearsed(block));
  it.each(others)(
    '$heading, line $line',
    async (block: CommandBlock) => {
      await using shell = await readersShell();
      for (const name of wantedBy(block)) await shell.set(name, 'x');
      await shell.run(onlyParsed);
      expect(await shell.run(block.commands)).not.toContain('usage:');
    },
    patience,
  );
});
