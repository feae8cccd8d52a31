import { breachOfficer } from '#test/support/officers.ts';
import type { Answered, MovedWorld, World } from '#test/support/world.ts';

export const officers = 'breach-officers@example.com';
export const dpo = 'dpo@example.com';

/** A name is always the same person. */
export const [ann, ben, cho] = ['Ann Officer', 'Ben Officer', 'Cho Officer'] as const;

export const record = {
  title: 'Call records shown to a stranger',
  circumstances: 'A stranger answered the security questions of several accounts.',
  cpniTypes: ['call detail', 'billing'],
  method: 'Pretexting by telephone.',
  estimatedCustomers: 1200,
  estimatedLoss: 25_000,
  intentional: 'yes',
};

/** Hash of the current proposal, as the page shows it; zeros without one. */
export const shownAt = async (world: World, confirmAt: string): Promise<string> => {
  const [, id = ''] = /^\/(BRE-[0-9A-Z]{26})/.exec(confirmAt) ?? [];
  const { proposals = [] } = (await get(world, `/${id}`)).body;
  const found = proposals.find((one: { confirmAt: string }) => one.confirmAt.endsWith(confirmAt));
  return found?.proposalSha256 ?? '0'.repeat(64);
};

/** A confirmation repeats the current proposal's hash unless its body names another. */
export const post = async (
  world: World,
  path: string,
  json: Record<string, unknown> = {},
  who: string = ann,
): Promise<Answered> => {
  const shown = path.endsWith('/confirmation') ? { proposalSha256: await shownAt(world, path) } : {};
  return world.call('POST', `/api/officer/breaches${path}`, {
    json: { ...shown, ...json },
    bearer: await world.token(who, breachOfficer),
  });
};

export const get = async (
  world: World,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answered> =>
  world.call('GET', `/api/officer/breaches${path}`, {
    bearer: await world.token(ann, breachOfficer),
    headers,
  });

const must = (answered: Answered, status: number): Answered => {
  if (answered.status !== status) throw new Error(`${answered.status} ${answered.text}`);
  return answered;
};

const tenDays = 10 * 86_400_000;

/** Discovered ten days ago. */
export const recorded = async (world: MovedWorld, over: Record<string, unknown> = {}): Promise<string> => {
  const discoveredAt = new Date(Date.parse(await world.now()) - tenDays).toISOString();
  return must(await post(world, '', { ...record, discoveredAt, ...over }), 201).body.id;
};

export const determined = async (world: MovedWorld, over: Record<string, unknown> = {}): Promise<string> => {
  const id = await recorded(world);
  must(
    await post(world, `/${id}/determination`, {
      determinedAt: await world.now(),
      within2011: 'yes',
      reason: 'Shown by the logs.',
      ...over,
    }),
    200,
  );
  return id;
};

export const receipt = (
  world: World,
  id: string,
  filedAt: string,
  over: Record<string, unknown> = {},
  who: string = ann,
): Promise<Answered> =>
  post(
    world,
    `/${id}/law-enforcement-receipts`,
    { agency: 'all', filedAt, receipt: 'CPNI-2026-0001', ...over },
    who,
  );

export const held = async (world: MovedWorld, over: Record<string, unknown> = {}): Promise<string> => {
  const id = await determined(world, over);
  must(await receipt(world, id, await world.now()), 201);
  return id;
};

export const direct = (
  world: World,
  id: string,
  until: string,
  writtenOn: string,
  over: Record<string, unknown> = {},
  who: string = ann,
): Promise<Answered> =>
  post(
    world,
    `/${id}/directions`,
    { agency: 'FBI', until, reference: 'FBI-77', writtenOn, official: 'Special Agent Roe', ...over },
    who,
  );

const listed = (ns: number | readonly number[]): readonly string[] =>
  [ns].flat().map((n) => `direction-${n}`);

/** Of these directions and telephone stops; it names the reference that `direct` gives (law of stopping 5). */
export const lift = (
  world: World,
  id: string,
  ns: number | readonly number[],
  writtenOn: string,
  who: string = ann,
  over: Record<string, unknown> = {},
): Promise<Answered> =>
  post(
    world,
    `/${id}/lifts`,
    {
      ...{ stops: listed(ns), agency: 'FBI', official: 'Special Agent Roe', reference: 'FBI-78', writtenOn },
      ...{ namesReferences: ['FBI-77'], ...over },
    },
    who,
  );

/** `n` counts the lifts. */
export const confirmLift = (world: World, id: string, n: number, who: string = ben): Promise<Answered> =>
  post(world, `/${id}/lifts/${n}/confirmation`, {}, who);

/** Of each stop whose review is owed, its office asked and heard now. */
export const review = async (
  world: MovedWorld,
  id: string,
  decision: string,
  who: string = ben,
): Promise<Answered> => {
  const { directions } = (await get(world, `/${id}`)).body;
  const owed = directions.filter(({ state }: { state: string }) => state === 'ended');
  const now = await world.now();
  const asked = (owed.length > 0 ? owed : [{ agency: 'FBI', office: null }]).map(
    ({ agency, office }: { agency: string; office: string | null }) => ({
      ...{ agency, askedAt: now, answeredAt: now, official: 'Special Agent Roe', answer: 'None.' },
      ...(office === null ? {} : { office }),
      asksForMore: 'no',
    }),
  );
  const stops = owed.map((one: { id: string }) => one.id);
  return post(world, `/${id}/release-review`, { decision, stops, asked, reason: 'Asked in writing.' }, who);
};

/** None of its bodies was a direction, says an officer who typed none of them. */
export const reviewStop = async (
  world: World,
  id: string,
  n: number,
  who: string = ben,
): Promise<Answered> => {
  const { stops } = (await get(world, `/${id}`)).body.ownStops;
  const { bodies } = stops.find((one: { n: number }) => one.n === n);
  const meant = bodies.map(({ textSha256 }: { textSha256: string }) => ({ textSha256, meant: 'nothing' }));
  return post(world, `/${id}/own-stops/${n}/review`, { bodies: meant, reason: 'I asked them.' }, who);
};

export const stageOf = async (world: World, id: string): Promise<string> =>
  (await get(world, `/${id}`)).body.stage;
export const clocksOf = async (world: World, id: string) => (await get(world, `/${id}`)).body.clocks;
export const toldOn = async (world: World, id: string): Promise<string> =>
  (await clocksOf(world, id)).customersMayBeToldOn;

export const releasedAt = async (world: World, id: string): Promise<string | undefined> =>
  (await get(world, `/${id}`)).body.notice.releasedAt ?? undefined;

/** Oldest first: `2026-11-27 Report due…`. */
export const lettersAbout = async (world: World, id: string, to: string): Promise<readonly string[]> =>
  (await world.mail(to))
    .filter(({ subject }) => subject.includes(id))
    .map(({ at, subject }) => `${at.slice(0, 10)} ${subject.split(':')[0]}`);
