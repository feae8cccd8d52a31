import { beforeAll, describe, expect, it } from 'vitest';
import type { SecretPurpose } from '#ports/secrets.ts';
import { type DoorName, doorNames, type SecretDoor, secretDoors } from './secret-doors.ts';
import { type SecretWorld, secretWorld } from './secret-world.ts';
import { attack, onceDoors, race, randomOf, rightAt, withPauses } from './secrets.ts';

let stage: SecretWorld;
let again: () => void;
beforeAll(async () => {
  stage = await secretWorld();
  again = stage.world.remember();
}, 60_000);

/** Sent in no letter: they make the ids of cases that follow. */
const neverSent: readonly SecretPurpose[] = [
  'adopted-case',
  'next-case',
  'split-case',
  'company-case',
  'erased-list',
];

const openTo = async (name: DoorName): Promise<readonly boolean[]> => {
  const door: SecretDoor = secretDoors[name];
  const opened: boolean[] = [];
  for (const shown of rightAt(name, stage)) {
    again();
    opened.push(door.isOpen((await stage.world.call(door.ask(shown))).reply));
  }
  again();
  return opened;
};

describe('secrets (S8)', () => {
  it('there is a link of every purpose that is ever sent', () => {
    const purposes: Readonly<
      Record<
        Exclude<SecretPurpose, 'adopted-case' | 'next-case' | 'split-case' | 'company-case' | 'erased-list'>,
        true
      >
    > = {
      ...{ status: true, complaint: true, verify: true, colleague: true, email: true },
      ...{ adopt: true, object: true, restriction: true, permission: true, roster: true, list: true },
    };
    const found = new Set(stage.links.map(({ purpose }) => purpose));
    expect([...found].toSorted()).toEqual(Object.keys(purposes).toSorted());
    expect(neverSent.some((purpose) => found.has(purpose))).toBe(false);
  });

  it.each(doorNames)('%s opens to its own secret, so that the refusals mean something', async (name) => {
    expect(await openTo(name)).toContain(true);
  });

  it('of 500 forged, changed, misplaced and swapped secrets none opens a door', async () => {
    const { opened, failed, tries } = await attack(500, 17, stage);
    again();
    expect([opened, failed]).toEqual([[], []]);
    expect(tries.size).toBeGreaterThan(doorNames.length * 4);
  });

  it.each(onceDoors)('%s: of twelve at once exactly one wins, and then nobody', async (name) => {
    const random = randomOf(17);
    const opening = (await openTo(name)).indexOf(true);
    const [shown] = rightAt(name, stage).slice(opening);
    if (shown === undefined) throw new Error(`${name} has no secret`);
    const restored = withPauses(stage, random);
    const { winners, statuses } = await race(stage, name, shown, 12);
    const later = await race(stage, name, shown, 2);
    restored();
    again();
    expect([winners, later.winners]).toEqual([1, 0]);
    expect(statuses.filter((status) => status === 500)).toEqual([]);
  });
});
