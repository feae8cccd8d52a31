import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../apply.ts';
import { spanOf } from '../stryker/report.ts';
import { drawn, mutantsIn, seventh } from './draw.ts';
import { judged } from './judged.ts';
import { kinds, mutantsOf } from './mutants-of.ts';
import { nameOf } from './name.ts';
import { nearestTests } from './nearest-tests.ts';

const changes = (source: string): readonly string[] =>
  mutantsOf('a.ts', source).map((mutant) => {
    const [from, to] = spanOf(mutant);
    return source.slice(0, from) + mutant.replacement + source.slice(to);
  });

describe('the mutants of a use case', () => {
  it.each([
    { source: 'f(a < b);', mutant: 'f(a <= b);' },
    { source: 'if (a === undefined) stop();', mutant: 'if (true) stop();' },
    { source: 'if (a === undefined) stop();', mutant: 'if (false) stop();' },
    { source: 'if (a > 1 && b) stop();', mutant: 'if ((a > 1) || (b)) stop();' },
    { source: 'if (a > 1 && b) stop();', mutant: 'if (true && b) stop();' },
    { source: 'f(list.some(isOpen));', mutant: 'f(list.every(isOpen));' },
    { source: 'write(a);', mutant: ';' },
    { source: 'await write(a);', mutant: 'write(a);' },
    { source: 'await one(a);\nawait two(a);', mutant: 'await two(a);\nawait one(a);' },
  ])('$source → $mutant', ({ source, mutant }) => expect(changes(source)).toContain(mutant));

  it.each([
    { source: 'const f = async () => { return await g(); };', because: 'who called waits' },
    { source: "console.error({ code: 'x' });", because: 'a log is for people' },
    { source: 'const a = await one();\nawait two(a);', because: 'the second write uses the first' },
  ])('$source has none ($because)', ({ source }) => {
    expect(changes(source).filter((text) => !text.startsWith('const a = await one();'))).toEqual([]);
  });

  it('changes no order of a look and a write', () =>
    expect(changes('await cases.read(a);\nawait texts.put(b);')).not.toContain(
      'await texts.put(b);\nawait cases.read(a);',
    ));

  it('that awaits in `try` loses its catch without the await', () =>
    expect(changes('const f = async () => { try { return await g(); } catch {} };')).toContain(
      'const f = async () => { try { return g(); } catch {} };',
    ));
});

describe('the draw', () => {
  const mutants = mutantsIn(['functions/breach/take-direction.ts', 'functions/case/reconcile.ts']);

  it('is the same for a commit, another for another, and of each kind', () => {
    const names = (commit: string) => drawn(mutants, commit, 24).map(nameOf);
    expect(names('a')).toEqual(names('a'));
    expect(names('a')).not.toEqual(names('b'));
    const drawnKinds = new Set(drawn(mutants, 'a', 24).map(({ kind }) => kind));
    expect(kinds.filter((kind) => mutants.some((one) => one.kind === kind && !drawnKinds.has(kind)))).toEqual(
      [],
    );
  });

  it('of seven nights has each mutant once', () => {
    const all = Array.from({ length: 7 }, (_, day) => seventh(mutants, day)).flat();
    expect(all.map(nameOf).toSorted()).toEqual(mutants.map(nameOf).toSorted());
  });
});

it('the nearest tests of a use case are of its folder, then of the folders that use it most', () => {
  const nearest = nearestTests();
  const [closest = [], others = []] = nearest('functions/breach/carry-out-any.ts');
  expect(closest.filter((test) => !test.startsWith('test/breach/'))).toEqual([]);
  expect(others).toContain('test/notice/sending/signal.test.ts');
});

it('each judged mutant can still be made', () => {
  const names = judged.flatMap((one) => one.mutants);
  const files = [...new Set(names.map((name) => name.slice(0, name.indexOf(':'))))];
  const made = new Set(mutantsIn(files.filter((file) => existsSync(root + file))).map(nameOf));
  expect(names.filter((name) => !made.has(name))).toEqual([]);
});
