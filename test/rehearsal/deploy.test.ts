import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '#test/support/open-world.ts';
import { blocksIn, isRehearsed, textOfPage, wantedBy } from '#test/support/rehearsal/command-blocks.ts';
import { guideShell } from '#test/support/rehearsal/guide-shell.ts';
import { everybodySignsIn, guideWords } from '#test/support/rehearsal/guide-words.ts';
import { letterTo } from '#test/support/request-life.ts';

/** `npm run rehearse` has no other deployment: an empty account becomes a stage by these commands alone. */
const blocks = blocksIn(textOfPage('infra/DEPLOY.md')).filter(
  (block) => isRehearsed(block) && block.heading === 'First deployment',
);

let guide: Awaited<ReturnType<typeof guideShell>>;
beforeAll(async () => {
  guide = await guideShell();
});
afterAll(() => guide[Symbol.asyncDispose]());

/** In order: doctor is asked three times, by the same commands. */
const printed: (readonly [commands: string, said: string])[] = [];
const saidBy = (command: string): readonly string[] =>
  printed.filter(([commands]) => commands.includes(command)).map(([, said]) => said);
const words: Record<string, string> = {};

describe('infra/DEPLOY.md: its commands lead from an empty account to an answered request', () => {
  it.each(blocks)(
    'line $line',
    async (block) => {
      for (const name of wantedBy(block).filter((wanted) => words[wanted] === undefined)) {
        words[name] = await guideWords(name, guide.shell);
        await guide.shell.set(name, words[name]);
      }
      printed.push([block.commands, await guide.shell.run(block.commands)]);
      // Step 7: by the admin API, because an emulator has no sign-in pages.
      if (block.commands.includes('invite dana@')) await everybodySignsIn();
    },
    600_000,
  );

  it('doctor finds nothing wrong before the deployment, after it, and with the first officers', () => {
    const [before = '', deployed = '', staffed = ''] = saidBy('npm run -s doctor');
    for (const said of [before, deployed, staffed]) expect(said).not.toContain('✗');
    expect(before).toContain('Nothing is deployed yet.');
    expect(before).toMatch(/None of the \d{3} names of the first deployment is taken/);
    expect(before).toContain('The user pool does not exist yet');
    expect(deployed).toContain('Every stack is deployed');
    expect(deployed).toContain('on-call@example.com (onCallAddress) has confirmed');
    expect(deployed).toContain('The user pool has 0 who can sign');
    expect(staffed).toMatch(/✓ The user pool has 3 who can sign/);
  });

  it('the roster takes effect with the second officer, and the smoke request is answered', async () => {
    await using world = await openWorld({ needs: 'none' });
    const id = (await guide.shell.run('echo "$ID"')).trim();
    expect(saidBy('enter "$OMAR"').join()).toMatch(
      /"contacts":\s*0,"waitsFor":\s*"second-officer".*"contacts":\s*1/s,
    );
    expect(saidBy('$KEY').join()).toContain(id);
    expect((await letterTo(world, words.EMAIL ?? '', id, /^Our answer/)).text).toContain(
      'We corrected your name.',
    );
  });
});
