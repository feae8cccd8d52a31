import { civilDay, instantText } from '#domain/calendar/instants.ts';
import type { Commit } from '#domain/case/case.ts';
import { complaintClock, nextMilestoneOf } from '#domain/complaint/clocks.ts';
import type { ComplaintCommand } from '#domain/complaint/commands.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { decide } from '#domain/complaint/decider.ts';
import type { ComplaintEvent, Received } from '#domain/complaint/events.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import { lettersToSend } from '#domain/complaint/letters.ts';
import type { Complaint } from '#domain/complaint/state.ts';

export const zone = 'America/Denver';
export const id = `CMP-${'0'.repeat(26)}`;

/** Officers by their `sub`. */
export const [ann, ben] = ['sub-ann', 'sub-ben'];

export const receivedEvent = (over: Partial<Received> = {}): Received => {
  const receivedAt = over.receivedAt ?? '2026-11-24T18:00:00.000Z';
  const enteredAt = over.entry?.at;
  return {
    type: 'complaint-received',
    topic: 'other',
    complainant: 'person',
    agency: 'ftc',
    channel: 'web',
    regime: 'us',
    residence: 'us',
    locale: 'en',
    ...complaintClock({ caseId: id, receivedAt, zone, ...(enteredAt ? { enteredAt } : {}) }),
    ...over,
  } as Received;
};

export const letterFact = (kind: string, of: string, sentAt: string) => ({
  kind,
  of,
  sentAt,
  sha256: 'a'.repeat(64),
  messageId: 'm',
});

export const answer = (by: string, over: object = {}) =>
  ({
    type: 'answer',
    outcome: 'upheld',
    cpniMisuse: 'none',
    textSha256: 'c'.repeat(64),
    by,
    ...over,
  }) as ComplaintCommand;

/** One complaint and its clock; what a machine does is one call. */
export class ComplaintLife {
  state: Complaint;
  now: string;
  inRequest: readonly string[] = [];
  readonly history: Commit<ComplaintEvent>[] = [];

  constructor(over: Partial<Received> = {}) {
    const event = receivedEvent(over);
    this.now = over.entry?.at ?? event.receivedAt;
    this.state = evolve(undefined, event, this.now);
    this.#keep([event]);
  }

  at(now: string): this {
    this.now = now;
    return this;
  }

  do(command: ComplaintCommand): readonly ComplaintEvent[] {
    const { now, history, inRequest } = this;
    const events = decide(this.state, command, { now, history, inRequest });
    this.apply(...events);
    return events;
  }

  apply(...events: readonly ComplaintEvent[]): this {
    this.state = events.reduce((before, event) => evolve(before, event, this.now), this.state);
    if (events.length > 0) this.#keep(events);
    return this;
  }

  /** As the machine would: every letter that is owed, and the question for an investigator. */
  machine(over: object = {}): readonly string[] {
    const sent: string[] = [];
    for (const owed of lettersToSend(this.state, this.now)) {
      const letter = { ...letterFact(owed.kind, owed.of, this.now), ...over };
      this.do({ type: 'record-letter', owed, letter });
      sent.push(owed.kind);
    }
    this.do({ type: 'ask-investigator', letter: letterFact('investigator-asked', '1', this.now) });
    return sent;
  }

  /** The clock wakes on each milestone up to this instant. @returns their names */
  until(now: string): readonly string[] {
    const names: string[] = [];
    for (;;) {
      const milestone = nextMilestoneOf(id, this.state);
      if (milestone === undefined || Date.parse(milestone.firesAt) > Date.parse(now)) break;
      this.at(milestone.firesAt);
      this.do({ type: 'handle-milestone', milestone, letters: [] });
      names.push(milestone.name);
    }
    this.at(now);
    return names;
  }

  get today() {
    return civilDay(this.now, zone);
  }

  get keys() {
    return complaints.keys(id, this.state);
  }

  #keep(events: readonly ComplaintEvent[]): void {
    const commit = {
      revision: this.history.length + 1,
      at: this.now,
      actor: 'test',
      events,
      prev: '',
      hash: '',
    };
    this.history.push(commit as unknown as Commit<ComplaintEvent>);
  }
}

export const later = (now: string, days: number): string =>
  instantText(Date.parse(now) + days * 86_400_000) as unknown as string;
