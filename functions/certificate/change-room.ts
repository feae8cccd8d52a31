import type * as z from 'zod/mini';
import { instantText } from '#domain/calendar/instants.ts';
import { decideBy } from '#domain/case/rule.ts';
import { certificateRoomId, certificateRooms } from '#domain/certificate/room.ts';
import { roomRules } from '#domain/certificate/room-rules.ts';
import type { Ports } from '#ports/index.ts';
import type { addReleasedBreach as addRow } from './contract.ts';
import { breachesIn, releasedAmong } from './read-room.ts';

type ChangePorts = Pick<Ports, 'cases' | 'clock' | 'texts'>;

interface OfYear {
  readonly year: number;
  readonly by: string;
}

/** Refused alike for an id that there is not and for a breach in hold (P40). @throws {NoReleasedBreach} */
export const addReleasedBreach =
  ({ cases, clock, texts }: ChangePorts) =>
  async ({ year, by, breach, ...words }: OfYear & z.output<typeof addRow.body>) => {
    const [id, actor] = [certificateRoomId(year), `officer:${by}`];
    const seen = await cases.find(certificateRooms, id);
    const facts = await releasedAmong({ cases }, [...breachesIn(seen?.state), breach]);
    const decide = (state: NonNullable<typeof seen>['state'] | undefined, textSha256: string) =>
      decideBy(roomRules['add-released-breach'])(state, { breach, textSha256, by }, facts);
    // Refused before anything is written.
    decide(seen?.state, '');
    const textSha256 = await texts.put(id, JSON.stringify(words));
    const events = decide(undefined, textSha256);
    if (seen === undefined) {
      const { opened } = await cases.open(certificateRooms, id, actor, instantText(clock.now()), events);
      if (opened) return { status: 201 as const, body: { year } };
    }
    await cases.change(certificateRooms, id, actor, ({ state }) => decide(state, textSha256));
    return { status: 201 as const, body: { year } };
  };

/** @throws {NotFound} */
export const removeReleasedBreach =
  ({ cases }: Pick<Ports, 'cases'>) =>
  async ({ year, by, n }: OfYear & { readonly n: number }) => {
    const seen = await cases.read(certificateRooms, certificateRoomId(year));
    const facts = await releasedAmong({ cases }, breachesIn(seen.state));
    await cases.change(certificateRooms, seen, `officer:${by}`, ({ state }) =>
      decideBy(roomRules['remove-released-breach'])(state, { n, by }, facts),
    );
    return { body: { year } };
  };
