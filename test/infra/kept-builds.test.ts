import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { keptBuild } from '#infra/constructs/kept-builds.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `.cache/kept/of-a-test-${process.pid}`;
mkdirSync(root + folder, { recursive: true });
afterAll(() => rmSync(root + folder, { recursive: true, force: true }));

const write = (file: string, text: string): void => writeFileSync(`${root}${folder}/${file}`, text);

/** A build from a source file of its own, which says how often it was made. */
const builds = (name: string) => {
  const [source, output, kept] = [
    `${name}.source`,
    `${folder}/${name}.output`,
    `of-a-test-${process.pid}/${name}`,
  ];
  write(source, 'one');
  let made = 0;
  return {
    source,
    output,
    lock: `${root}.cache/kept/${kept}.json.lock`,
    /** A process reads its sources once: with another file among them it reads again. */
    build: (also = '') =>
      keptBuild(kept, [`${folder}/${source}`, ...(also === '' ? [] : [`${folder}/${also}`])], () => {
        made += 1;
        writeFileSync(root + output, 'built');
        return { value: { made }, files: [output] };
      }),
  };
};

it('a build is made once while its sources and what it wrote are as they were', () => {
  const { build } = builds('same');
  expect([build(), build(), build()]).toEqual([{ made: 1 }, { made: 1 }, { made: 1 }]);
});

it('it is made again when a source has changed', () => {
  const { build } = builds('changed');
  write('first', 'a');
  write('second', 'b');
  expect([build('first'), build('second')]).toEqual([{ made: 1 }, { made: 2 }]);
});

it.each([
  ['changed', (output: string) => writeFileSync(output, 'other code')],
  ['deleted', (output: string) => rmSync(output)],
])('it is made again when a file that it wrote was %s', (name, spoil) => {
  const { build, output } = builds(`spoiled-${name}`);
  build();
  spoil(root + output);
  expect(build()).toEqual({ made: 2 });
});

it('the lock of a process that was killed holds up nobody', async () => {
  const { build, lock } = builds('locked');
  const killed = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  writeFileSync(lock, `${killed.pid}`);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  expect(build()).toEqual({ made: 1 });
  expect(existsSync(lock)).toBe(false);
});

it('a build that fails is not kept, and leaves no lock', () => {
  const { build, lock } = builds('failed');
  const fails = () => {
    throw new Error('a wrong import');
  };
  expect(() => keptBuild(`of-a-test-${process.pid}/failed`, ['tsconfig.json'], fails)).toThrow(
    'a wrong import',
  );
  expect(existsSync(lock)).toBe(false);
  expect(build()).toEqual({ made: 1 });
});
