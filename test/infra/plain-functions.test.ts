import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { withPlainFunctions } from '#infra/constructs/plain-functions.ts';

/* Bundles have functions where the code has arrow functions that need nothing from around them (decision 0068). */

const arrowsIn = (code: string): number => code.split('=>').length - 1;

/** What the code leaves in `said`, as it stands and as it is bundled. */
const both = (code: string): readonly unknown[] =>
  [code, withPlainFunctions('x.js', code)].map((one) => {
    const sandbox = { said: undefined as unknown };
    runInNewContext(one, sandbox);
    return JSON.stringify(sandbox.said);
  });

describe('a bundle does what its source does', () => {
  it.each([
    { what: 'a bare parameter', code: 'const f = a => a + 1; said = [1, 2].map(f);' },
    { what: 'an object as its body', code: 'said = [1].map(a => ({ a }));' },
    { what: 'a body in braces', code: 'said = [1].map((a) => { const b = a; return b; });' },
    { what: 'one in another', code: 'const f = a => b => c => [a, b, c]; said = f(1)(2)(3);' },
    { what: 'one as a default', code: 'const f = (a, b = (c) => c + a) => b(1); said = f(2);' },
    {
      what: 'parts of a parameter',
      code: 'const f = ({ a, b: [c] }, ...rest) => [a, c, rest]; said = f({ a: 1, b: [2] }, 3);',
    },
    { what: 'a comma', code: 'const f = (a) => (a, 2); said = f(1);' },
    {
      what: 'a choice of two',
      code: 'const f = (x) => x ? (a) => a : (b) => -b; said = [f(1)(2), f(0)(2)];',
    },
    { what: 'one called at once', code: 'said = ((a) => a * 2)(4);' },
    { what: 'its name', code: 'const named = () => 1; said = named.name;' },
    { what: 'the body on the next line', code: 'const f = (a) =>\n  // why\n  a; said = f(3);' },
    { what: 'an arrow in its text', code: "const f = (a = '=>') => `${a}=>`; said = f();" },
  ])('with $what, and without an arrow', ({ code }) => {
    const [before, after] = both(code);
    expect(after).toBe(before);
    expect(after).toBeDefined();
    const words = withPlainFunctions('x.js', code).replaceAll(/(['"`]).*?\1/g, '');
    expect(arrowsIn(words)).toBe(0);
  });

  it.each([
    {
      what: '`this` of an object',
      code: 'const o = { n: 1, f() { return [1].map(() => this.n); } }; said = o.f();',
    },
    { what: '`this` of a field', code: 'class A { n = 1; f = () => this.n; } said = new A().f();' },
    {
      what: '`this` of a static field',
      code: 'class A { static n = 2; static f = () => this.n; } said = A.f();',
    },
    {
      what: '`this` in one in another',
      code: 'class A { n = 1; f = () => () => this.n; } said = new A().f()();',
    },
    {
      what: '`super`',
      code: 'class A { n() { return 1; } } class B extends A { f() { return [1].map(() => super.n()); } } said = new B().f();',
    },
    {
      what: '`this` before `super()`',
      code: 'class A { constructor(f) { this.f = f; } } class B extends A { constructor() { const f = () => this; super(f); this.n = 3; } } said = new B().f().n;',
    },
    { what: '`arguments`', code: 'function f() { return [1].map(() => arguments.length); } said = f(1, 2);' },
    {
      what: '`new.target`',
      code: 'function F() { this.made = [1].map(() => new.target === F)[0]; } said = new F().made;',
    },
    {
      what: '`this` as a default',
      code: 'const o = { n: 1, f() { const g = (a = this.n) => a; return g(); } }; said = o.f();',
    },
  ])('with $what, which an arrow function has from around it', ({ code }) => {
    const [before, after] = both(code);
    expect(after).toBe(before);
    expect(after).toBeDefined();
    expect(arrowsIn(withPlainFunctions('x.js', code))).toBeGreaterThan(0);
  });

  it('with promises', async () => {
    const code =
      'const f = async (a) => (await a) + 1; const g = async a => a; said = Promise.all([f(1), g(2)]);';
    const sandbox = { said: undefined as unknown };
    runInNewContext(withPlainFunctions('x.js', code), sandbox);
    expect([...((await sandbox.said) as number[])]).toEqual([2, 2]);
    expect(arrowsIn(withPlainFunctions('x.js', code))).toBe(0);
  });

  it('with the types of TypeScript left as they are', () => {
    const code = 'const f = <T extends () => void>(a: (b: T) => void): ((b: T) => void) => a;';
    expect(withPlainFunctions('x.ts', code)).toBe(
      'const f = function <T extends () => void>(a: (b: T) => void): ((b: T) => void) {return ( a)};',
    );
  });
});
