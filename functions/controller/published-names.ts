import { isRegistered } from '#domain/controller/controller.ts';
import type { Controller } from '#domain/controller/roster.ts';
import type { ControllerNames } from '#ports/controller-names.ts';

/** Includes the name that counts after a cool-down without further action. */
const namesOf = (controller: Controller | undefined): readonly string[] => {
  if (controller === undefined || !isRegistered(controller)) return [];
  const { name, proposal } = controller;
  return proposal?.effectiveAt === undefined ? [name] : [name, proposal.name];
};

/** Idempotent. */
export const publishNames = async (
  register: ControllerNames,
  before: Controller | undefined,
  after: Controller,
): Promise<void> => {
  const names = namesOf(after);
  for (const name of names) await register.publish(name, after.slug);
  for (const gone of namesOf(before).filter((name) => !names.includes(name)))
    await register.withdraw(gone, after.slug);
};
