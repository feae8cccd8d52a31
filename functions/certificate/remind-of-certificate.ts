import { instantText } from '#domain/calendar/instants.ts';
import { InProgress } from '#domain/case/errors.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { certificateDueOn, certificateFilingId, certificateFilings } from '#domain/certificate/filing.ts';
import { reminderAt, reminderOwed, yearOwedAt } from '#domain/certificate/reminders.ts';
import { certificateRoomId, certificateRooms, reminderLetter } from '#domain/certificate/room.ts';
import type { Ports } from '#ports/index.ts';
import { certificateDue } from './letters/certificate-due.ts';

type ReminderPorts = Pick<Ports, 'cases' | 'clock' | 'dpoAddress' | 'letterhead' | 'letters' | 'zone'>;

const actor = 'machine:reconcile';

/**
 * Reminds the data protection officer 60, 30 and 10 days before the certificate is due, from 08:00 company time, each once, and never
 * after somebody recorded the filing. One that could not be sent is tried every hour until the next one, or the due day, has come.
 * Outside these days it reads nothing.
 */
export const remindOfCertificate = (ports: ReminderPorts) => async (): Promise<void> => {
  const { cases, clock, dpoAddress, letterhead, letters, zone } = ports;
  const now = instantText(clock.now());
  const year = yearOwedAt(now, zone);
  const at = reminderAt(year, now, zone);
  if (at === undefined) return;
  const id = certificateRoomId(year);
  const filing = await cases.find(certificateFilings, certificateFilingId(year));
  const seen = await cases.find(certificateRooms, id);
  const days = reminderOwed(at, filing?.state, seen?.state);
  if (days === undefined) return;
  const dueOn = certificateDueOn(year);
  const due = [{ type: 'reminder-due', days, dueOn } as const];
  if (seen === undefined) await cases.open(certificateRooms, id, actor, now, due);
  const room = await cases.change(certificateRooms, id, actor, ({ state }) =>
    state.reminded.some((one) => one.days === days) ? [] : due,
  );
  const key = { kind: reminderLetter, of: String(days) } as const;
  try {
    const letter = await letters.sendOnce(id, key, async () =>
      certificateDue(letterhead, dpoAddress, { year, dueOn }),
    );
    await cases.change(certificateRooms, room, actor, ({ state }) =>
      state.reminded.some((one) => one.days === days && one.sentAt === undefined)
        ? [{ ...letterFactOf(letter), type: 'letter-sent' } as const]
        : [],
    );
  } catch (fault) {
    // Another run has it.
    if (!(fault instanceof InProgress)) throw fault;
  }
};
