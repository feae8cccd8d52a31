import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { companyUses } from '#infra/commands/company-comparisons.ts';
import { withProject } from '#infra/commands/text-comparisons.ts';

/** Each line of it does something with what a person typed as a company's name. */
const planted = `
import type { TypedCompanyName } from './typed-company.ts';
interface Person { readonly company?: TypedCompanyName; readonly other?: TypedCompanyName; readonly companyId?: string }
declare const register: { resolve(typed: TypedCompanyName): string | undefined };
declare const findKey: (text: string) => string;
export const same = (a: Person, b: Person) => a.company === b.company;
export const known = (a: Person) => a.company === 'Acme';
export const folded = ({ company = '' }: Person) => findKey(company) !== '';
export const part = (a: Person) => a.company?.includes('Acme');
export const among = (a: Person, all: readonly string[]) => all.includes(a.company ?? '');
export const written = (a: Person) => \`\${a.company}\` === 'Acme';
export const forgotten = (a: Person): string | undefined => a.company;
export const asked = (a: Person) => (a.company === undefined ? undefined : register.resolve(a.company));
export const passed = (a: Person): Person => ({ company: a.company, companyId: a.companyId });
export const byId = (a: Person, b: Person) => a.companyId === b.companyId;
`;

it('finds each comparison of a typed company name, and no question to the register (R-9)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'company-names-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const functions = join(folder, 'functions');
  mkdirSync(functions);
  copyFileSync('functions/domain/typed-company.ts', join(functions, 'typed-company.ts'));
  writeFileSync(join(functions, 'planted.ts'), planted);
  const compilerOptions = {
    ...{ strict: true, noEmit: true, allowImportingTsExtensions: true },
    ...{ module: 'nodenext', target: 'esnext', lib: ['esnext'], types: [] },
  };
  const config = join(folder, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ compilerOptions, include: ['functions'] }));
  expect(withProject(config, (project) => companyUses(project, functions))).toEqual([
    'planted.ts: a.company === b.company',
    "planted.ts: a.company === 'Acme'",
    'planted.ts: findKey(company)',
    "planted.ts: a.company?.includes('Acme')",
    "planted.ts: all.includes(a.company ?? '')",
    'planted.ts: `${a.company}`',
    'planted.ts: (a: Person): string | undefined => a.company',
  ]);
});
