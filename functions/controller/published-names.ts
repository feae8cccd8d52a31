import { findKey } from '#domain/case/keys.ts';
import { type ControllerEvent, controllers, isRegistered } from '#domain/controller/controller.ts';
import { NameTaken } from '#domain/controller/decider.ts';
import type { Controller } from '#domain/controller/roster.ts';
import type { ControllerNames } from '#ports/controller-names.ts';

/** Includes the name that counts after a cool-down without further action. */
const namesOf = (controller: Controller | undefined): readonly string[] => {
  if (controller === undefined || !isRegistered(controller)) return [];
  const { name, proposal } = controller;
  return proposal?.effectiveAt === undefined ? [name] : [name, proposal.name];
};

/** Spelling does not count. */
const newIn = (one: Controller | undefined, other: Controller | undefined): readonly string[] => {
  const keys = namesOf(other).map(findKey);
  return namesOf(one).filter((name) => !keys.includes(findKey(name)));
};

/** Publishes names before the change, so that two entries never get the same name. @throws {NameTaken} */
export const claimNames = async (
  register: ControllerNames,
  before: Controller | undefined,
  events: readonly ControllerEvent[],
  at: string,
): Promise<void> => {
  const after = events.reduce<Controller | undefined>(
    (seen, event) => controllers.evolve(seen, event, at),
    before,
  );
  for (const name of newIn(after, before)) {
    const holder = await register.publish(name, after?.slug ?? '');
    if (holder !== undefined) throw new NameTaken(holder);
  }
};

/** Idempotent. */
export const publishNames = async (
  register: ControllerNames,
  before: Controller | undefined,
  after: Controller,
): Promise<void> => {
  for (const name of namesOf(after)) await register.publish(name, after.slug);
  for (const gone of newIn(before, after)) await register.withdraw(gone, after.slug);
};

/** @throws {NameTaken} when another entry has the name or slug */
export const mustBeFree = async (
  register: ControllerNames,
  before: Controller | undefined,
  { slug, name }: Pick<Controller, 'slug' | 'name'>,
): Promise<void> => {
  const known = namesOf(before).map(findKey);
  const asked = [...(before === undefined ? [slug] : []), ...(known.includes(findKey(name)) ? [] : [name])];
  for (const one of asked) {
    const holder = await register.resolve(one);
    if (holder !== undefined && holder !== slug) throw new NameTaken(holder);
  }
};
