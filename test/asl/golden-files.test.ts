import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { onTheEmulator, onTheLaptop } from '#test/support/asl/differences.ts';
import { featureNames, features } from '#test/support/asl/features.ts';
import { type Machine, notPlayed, played } from '#test/support/asl/recorded.ts';

const folder = new URL('../workflows/', import.meta.url);
const golden = readdirSync(folder)
  .filter((file) => file.endsWith('.asl.json'))
  .map((file) => ({ file, machine: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Machine }));

/** A lane that ends with an unknown answer stops the others. One more state there is one more claim, which is settled (decision 0017). */
const inUse: Readonly<Record<string, readonly string[]>> = {
  'customer-notice.asl.json': ['a Map with a Fail inside'],
};

describe('a golden file', () => {
  it.each(golden)(
    '$file has no feature that an engine of ours runs otherwise than AWS',
    ({ file, machine }) => {
      const found = featureNames.filter((name) => features[name].isIn(machine));

      expect(found, found.map((name) => features[name].because).join(' ')).toEqual(inUse[file] ?? []);
    },
  );
});

describe('the recorded executions (decision 0038)', () => {
  const known = [...Object.entries(onTheLaptop), ...Object.entries(onTheEmulator)];

  it('are 165: 131 are played, 34 say why not', () => {
    expect([played.length, notPlayed.length]).toEqual([131, 34]);
    expect(notPlayed.filter((one) => one.notPlayed === '')).toEqual([]);
  });

  it.each(known)('%s differs by a feature that its definition has', (name, [feature]) => {
    const recorded = played.find((one) => one.name === name);

    expect(recorded && features[feature].isIn(recorded.definition)).toBe(true);
  });

  it.each(featureNames)('%s is found in at least one of them', (feature) => {
    expect(played.some(({ definition }) => features[feature].isIn(definition))).toBe(true);
  });

  it('are equal in 102 cases on the laptop and in 123 on the emulator', () => {
    const differing = [onTheLaptop, onTheEmulator].map((differences) => Object.keys(differences).length);

    expect(differing.map((some) => played.length - some)).toEqual([102, 123]);
  });
});
