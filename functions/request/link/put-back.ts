import { UnknownLink } from '#domain/case/errors.ts';
import { codeKey } from '#domain/case/keys.ts';
import type { CpniStatus } from '#domain/choice/register.ts';
import type { Ports } from '#ports/index.ts';
import { type UndoPorts, undoRestriction } from '../intake/undo-restriction.ts';

/** "This was not me: put it back". Uses the link up. @throws {UnknownLink | AlreadyDecided} */
export const putBack =
  (ports: UndoPorts & Pick<Ports, 'secrets'>) =>
  async (typed: string): Promise<CpniStatus> => {
    const secret = codeKey(typed);
    const link = await ports.secrets.find(secret);
    if (link?.purpose !== 'restriction') throw new UnknownLink();
    const status = await undoRestriction(ports)(link);
    await ports.secrets.discard(secret);
    return status;
  };
