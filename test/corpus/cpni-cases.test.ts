import { describe, expect, it } from 'vitest';
import type { CpniCase } from './cpni-cases/case.ts';
import { recalledLaw } from './cpni-cases/citations.ts';
import { cpniCases } from './cpni-cases.ts';

const namesOf = (cases: readonly CpniCase[]): readonly string[] => cases.map(({ name }) => name);

const alwaysAllowed: readonly string[] = ['emergency', 'required-by-law'];

/** Without its words: two cases with the same facts must not differ in what they expect. */
const factsOf = ({ name: _, expected: __, cites: ___, isRecalled: ____, ...facts }: CpniCase): string =>
  JSON.stringify(facts);

describe('300 cases of the check from the law', () => {
  it('are 300, each with a name of its own of at most 80 characters', () => {
    expect(cpniCases).toHaveLength(300);
    expect(new Set(namesOf(cpniCases)).size).toBe(300);
    expect(namesOf(cpniCases).filter((name) => name.length > 80)).toEqual([]);
  });

  it('ask no question twice', () => {
    expect(new Set(cpniCases.map(factsOf)).size).toBe(300);
  });

  it('each cite where the answer comes from', () => {
    expect(namesOf(cpniCases.filter(({ cites }) => cites.length === 0))).toEqual([]);
  });

  it('say no to whatever rests on a text that was only recalled', () => {
    const texts: readonly string[] = Object.values(recalledLaw);
    const onRecall = cpniCases.filter(
      ({ cites, isRecalled }) => isRecalled || cites.some((cite) => texts.includes(cite)),
    );
    expect(onRecall.length).toBeGreaterThan(0);
    expect(namesOf(onRecall.filter(({ expected }) => expected !== 'refused'))).toEqual([]);
    expect(namesOf(onRecall.filter(({ isRecalled }) => !isRecalled))).toEqual([]);
  });

  it('never refuse an emergency or what the law requires', () => {
    const refusedOnes = cpniCases.filter(
      ({ use, expected }) => alwaysAllowed.includes(use) && expected === 'refused',
    );
    expect(namesOf(refusedOnes)).toEqual([]);
  });

  it('ask about every use by every kind of recipient', () => {
    const uses = [...new Set(cpniCases.map(({ use }) => use))].filter(
      (use) => !['sale', 'inbound-call-once', 'win-back'].includes(use),
    );
    const asked = new Set(cpniCases.map(({ use, recipient }) => `${use} ${recipient}`));
    const recipients = [...new Set(cpniCases.map(({ recipient }) => recipient))];
    expect(uses).toHaveLength(13);
    expect(recipients).toHaveLength(5);
    expect(
      uses.flatMap((use) => recipients.map((to) => `${use} ${to}`)).filter((pair) => !asked.has(pair)),
    ).toEqual([]);
  });
});
