import { breaches } from '#domain/breach/noun.ts';
import { releasedAndDone } from '#domain/breach/released.ts';
import type { CaseId } from '#domain/case/case.ts';
import { nextOf } from '#domain/case/rule.ts';
import { certificateDueOn } from '#domain/certificate/filing.ts';
import { type CertificateRoom, certificateRoomId, certificateRooms } from '#domain/certificate/room.ts';
import { roomRules, shownBreaches } from '#domain/certificate/room-rules.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { CertificateRoomView } from './evidence-view.ts';

type RoomPorts = Pick<Ports, 'cases' | 'letterhead' | 'officers' | 'texts'>;

/** Which of these breaches are released and done, as stored now. */
export const releasedAmong = async ({ cases }: Pick<Ports, 'cases'>, ids: readonly CaseId[]) => {
  const found = await cases.findAll(breaches, [...new Set(ids)]);
  const released = new Set(
    found.filter(({ state }) => releasedAndDone(state) !== undefined).map(({ id }) => id),
  );
  return { isReleased: (breach: CaseId): boolean => released.has(breach) };
};

export const breachesIn = (room: CertificateRoom | undefined): readonly CaseId[] =>
  (room?.breaches ?? []).map(({ breach }) => breach);

/** Also of a year for which nothing is prepared yet. A breach whose gate closed again is not in it (P40). */
export const readRoom =
  (ports: RoomPorts) =>
  async ({ year }: { readonly year: number }): Promise<{ readonly body: CertificateRoomView }> => {
    const { cases, letterhead, officers, texts } = ports;
    const id = certificateRoomId(year);
    const room = (await cases.find(certificateRooms, id))?.state;
    const facts = await releasedAmong(ports, breachesIn(room));
    const shown = shownBreaches(room, facts);
    const nameOf = await officers.names(shown.map(({ by }) => by));
    const added = shown.map(async ({ n, breach, textSha256, by, at: addedAt }) => {
      const words = await texts.read(id, textSha256);
      if (words === undefined) throw new Error('a paragraph without its words');
      const { text, counsel }: { readonly text: string; readonly counsel: string } = JSON.parse(words);
      return { n, breach, text, counsel, addedBy: nameOf(by), addedAt };
    });
    const among = { ...roomRules['remove-released-breach'], among: () => shown.map(({ n }) => n) };
    const next = nextOf({ ...roomRules, 'remove-released-breach': among }, room, facts);
    return {
      body: {
        ...{ year, dueOn: certificateDueOn(year) },
        company: { name: letterhead.companyName, address: letterhead.companyAddress },
        reminded: (room?.reminded ?? []).flatMap(({ days, sentAt }) => (sentAt ? [{ days, sentAt }] : [])),
        breaches: await Promise.all(added),
        next: nextOfRegister(next, { year: String(year) }, nameOf),
      },
    };
  };
