import { readFileSync } from 'node:fs';
import { complaints } from '#domain/complaint/complaint.ts';
import { flagCase } from '#functions/case/flag-case.ts';
import { runClock } from '#functions/clock/run-clock.ts';
import { complaintClock } from '#functions/complaint/complaint-clock.ts';
import type { Submission } from '#functions/complaint/contract.ts';
import { receiveComplaint } from '#functions/complaint/intake/submit-complaint.ts';
import { askInvestigator } from '#functions/complaint/machine/ask-investigator.ts';
import { carryOutComplaint } from '#functions/complaint/machine/carry-out-complaint.ts';
import { writeComplaintLetters } from '#functions/complaint/machine/write-complaint-letters.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';
import { playMachine } from '#test/support/request-machine.ts';
import type { Asl } from '#workflows/asl.ts';

const definition = JSON.parse(
  readFileSync(new URL('../../workflows/complaint.asl.json', import.meta.url), 'utf8'),
) as Asl;

export const addresses = {
  officersAddress: 'officers@example.com',
  dpoAddress: 'dpo@example.com',
  standInAddress: 'stand-in@example.com',
  supervisorsAddress: 'supervisors@example.com',
};

export const typed: Submission = {
  topic: 'other',
  complainant: 'person',
  name: 'Pat Person',
  email: 'pat@home.example',
  details: 'Nobody answered my calls about my data.',
  country: 'US',
};

export const officer = (name: string) => ({ officer: { sub: name, name, groups: ['officer'] } });

/** The use cases in memory, with the golden definition and the clock that drive them. */
export const complaintWorld = (startAt = '2026-11-24T18:00:00.000Z') => {
  const ports = {
    ...inMemory(startAt),
    ...addresses,
    letterhead,
    zone: 'America/Denver',
    siteUrl: letterhead.siteUrl,
  };
  const unacknowledged: string[] = [];
  const clocks = { CMP: complaintClock((caseId) => void unacknowledged.push(caseId)) };
  const run = playMachine(
    'complaint',
    {
      'write-complaint-letters': writeComplaintLetters(ports),
      'ask-investigator': askInvestigator(ports),
      'carry-out-complaint': carryOutComplaint(ports),
      'flag-case': flagCase(ports),
    },
    definition,
  );
  const clock = runClock<typeof ports>(clocks)(ports);
  return {
    ...ports,
    unacknowledged,
    run,
    stateOf: async (id: string) => (await ports.cases.read(complaints, id)).state,
    submit: async (over: Partial<Submission> = {}, key?: string) => {
      const { id } = await receiveComplaint(ports)({ ...typed, ...over }, key);
      await run(id);
      return id;
    },
    /** Time passes to this instant; the clock wakes, and the machine runs whenever it owes something. */
    until: async (id: string, instant: string) => {
      for (;;) {
        const { until } = await clock({ caseId: id });
        await run(id);
        if (until === '' || Date.parse(until as unknown as string) > Date.parse(instant)) break;
        ports.clock.set(until as unknown as string);
      }
      ports.clock.set(instant);
      await clock({ caseId: id });
      await run(id);
    },
    letters: ports.letters,
    /** To this address, oldest first. */
    mailTo: (to: string) => ports.mail.outbox.filter((letter) => letter.to === to),
  };
};

export type ComplaintWorld = ReturnType<typeof complaintWorld>;
