import { type DoorName, doorNames, type SecretDoor, type Shown, secretDoors } from './secret-doors.ts';
import type { SecretWorld } from './secret-world.ts';
import { inSilence } from './silence.ts';

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** All that opens a door as things are. */
export const rightAt = (
  name: DoorName,
  { links, codes, drafts, sessions }: SecretWorld,
): readonly Shown[] => {
  if (name === 'a typed code' || name === 'a code for records') return [codes[name]];
  const others = { 'a session of an officer': sessions, 'a draft of a request': drafts } as const;
  if (name in others)
    return others[name as keyof typeof others].map((secret) => ({ secret, caseId: 'none' }));
  const { takes }: SecretDoor = secretDoors[name];
  return links.filter(({ purpose }) => takes.includes(purpose));
};

export const attacks = ['forged', 'flipped', 'cut', 'lengthened', 'another purpose', 'another case'] as const;
export type Attack = (typeof attacks)[number];

const forgedLike = ({ secret }: Shown, random: () => number): string => {
  const alphabet = /^\d+$/.test(secret)
    ? '0123456789'
    : /^[0-9a-f]+$/.test(secret)
      ? '0123456789abcdef'
      : signs;
  return Array.from(secret, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
};

const flipped = ({ secret }: Shown, random: () => number): string => {
  const at = Math.floor(random() * secret.length);
  const was = secret[at] ?? '';
  const alphabet = /\d/.test(was) ? '0123456789' : signs;
  const others = alphabet.replace(was.toUpperCase(), '');
  return secret.slice(0, at) + others[Math.floor(random() * others.length)] + secret.slice(at + 1);
};

const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];

const everySecret = ({ links, codes, drafts, sessions }: SecretWorld): readonly Shown[] => [
  ...links,
  ...Object.values(codes),
  ...[...drafts, ...sessions].map((secret) => ({ secret, caseId: 'none' })),
];

/** A secret that is none, or none here. Undefined where the door knows no such attack. */
const attempt = (
  attack: Attack,
  name: DoorName,
  world: SecretWorld,
  random: () => number,
): Shown | undefined => {
  const all = rightAt(name, world);
  const right = pick(all, random);
  if (right === undefined) return undefined;
  const { namesCase }: SecretDoor = secretDoors[name];
  const openers = name === 'a typed code' ? [...all, ...rightAt('a verdict', world)] : all;
  const isRight = ({ secret, caseId }: Shown): boolean =>
    openers.some(
      (one) =>
        one.secret === secret &&
        (!namesCase || one.caseId === caseId || ('purpose' in one && name === 'a typed code')),
    );
  const made: Readonly<Record<Attack, () => Shown | undefined>> = {
    forged: () => ({ ...right, secret: forgedLike(right, random) }),
    flipped: () => ({ ...right, secret: flipped(right, random) }),
    cut: () => ({ ...right, secret: right.secret.slice(0, -1 - Math.floor(random() * 8)) }),
    lengthened: () => ({ ...right, secret: `${right.secret}${pick([...signs], random)}` }),
    'another purpose': () => {
      const other = pick(everySecret(world), random);
      return other && { caseId: namesCase ? right.caseId : other.caseId, secret: other.secret };
    },
    'another case': () => {
      const other = pick(everySecret(world), random);
      return namesCase && other ? { caseId: other.caseId, secret: right.secret } : undefined;
    },
  };
  const shown = made[attack]();
  return shown === undefined || isRight(shown) ? undefined : shown;
};

export interface Attacked {
  /** Tries by door and attack. */
  readonly tries: Map<string, number>;
  readonly opened: readonly string[];
  /** Replies of 500 and above. */
  readonly failed: readonly string[];
}

/** Of one seed; 0 ≤ n < 1. */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const said = (name: DoorName, attack: string, shown: Shown): string =>
  `${name}, ${attack}: ${JSON.stringify(shown)}`;

/** Nothing that is wrong opens a door, however often it is tried. The same seed, the same tries. */
export const attack = (count: number, seed: number, stage: SecretWorld): Promise<Attacked> =>
  inSilence(() => attacked(count, seed, stage));

const attacked = async (count: number, seed: number, stage: SecretWorld): Promise<Attacked> => {
  const opened: string[] = [];
  const failed: string[] = [];
  const tries = new Map<string, number>();
  const random = randomOf(seed);
  for (let n = 0; n < count; ) {
    const name = pick(doorNames, random) as DoorName;
    const kind = pick(attacks, random) as Attack;
    const shown = attempt(kind, name, stage, random);
    if (shown === undefined) continue;
    n += 1;
    const door: SecretDoor = secretDoors[name];
    const { reply } = await stage.world.call(door.ask(shown));
    const key = `${name}, ${kind}`;
    tries.set(key, (tries.get(key) ?? 0) + 1);
    if (door.isOpen(reply)) opened.push(said(name, kind, shown));
    if (reply.statusCode >= 500) failed.push(`${said(name, kind, shown)} ${reply.statusCode}`);
  }
  return { tries, opened, failed };
};

/** Each call of the table waits for a while of its own, so that callers meet in another order each time. @returns its end */
export const withPauses = ({ world }: SecretWorld, random: () => number): (() => void) => {
  const { cases } = world;
  const { get, put, update } = cases;
  const pause = async (): Promise<void> => {
    for (let n = Math.floor(random() * 4); n > 0; n -= 1) await new Promise(setImmediate);
  };
  Object.assign(cases, {
    get: async (...given: Parameters<typeof get>) => pause().then(() => get(...given)),
    put: async (...given: Parameters<typeof put>) => pause().then(() => put(...given)),
    update: async (...given: Parameters<typeof update>) => pause().then(() => update(...given)),
  });
  return () => void Object.assign(cases, { get, put, update });
};

export interface Race {
  readonly door: DoorName;
  readonly ways: number;
  readonly winners: number;
  readonly statuses: readonly number[];
}

/** All of `ways` show the same secret at once. */
export const race = async (stage: SecretWorld, name: DoorName, shown: Shown, ways: number): Promise<Race> => {
  const door: SecretDoor = secretDoors[name];
  const each = Array.from({ length: ways }, () => door.ask(shown));
  const replies = await inSilence(() => Promise.all(each.map((asked) => stage.world.call(asked))));
  const statuses = replies.map(({ reply }) => reply.statusCode);
  return { door: name, ways, winners: replies.filter(({ reply }) => door.isOpen(reply)).length, statuses };
};

export const onceDoors = doorNames.filter((name) => secretDoors[name].isOnce);
