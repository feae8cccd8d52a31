import { readFileSync } from 'node:fs';
import { flagCase } from '#functions/case/flag-case.ts';
import { askOfficer } from '#functions/request/answer/ask-officer.ts';
import { sendAnswer } from '#functions/request/answer/send-answer.ts';
import { acknowledgeRequest } from '#functions/request/intake/acknowledge-request.ts';
import { writeToRequester } from '#functions/request/public/write-to-requester.ts';
import { redirectRequester } from '#functions/request/roster/redirect-requester.ts';
import { sendOwedLetters } from '#functions/request/send-owed-letters.ts';
import { askRequester } from '#functions/request/verification/ask-requester.ts';
import type { Ports } from '#ports/index.ts';
import type { Asl, State } from '#workflows/asl.ts';

type MachinePorts = Pick<
  Ports,
  | 'cases'
  | 'clock'
  | 'counters'
  | 'letterhead'
  | 'letters'
  | 'limits'
  | 'officersAddress'
  | 'people'
  | 'register'
  | 'secrets'
  | 'pendingDenials'
  | 'texts'
  | 'waiting'
  | 'workflows'
>;

const read = (path: string): Asl =>
  JSON.parse(readFileSync(new URL(`../workflows/${path}.asl.json`, import.meta.url), 'utf8')) as Asl;

/** As deployed, and as it was before the requester's letters had a step of their own. */
export const definitions = { now: read('request'), before: read('released/request.one-lane') } as const;

const tasksOf = (ports: MachinePorts): Readonly<Record<string, (input: never) => Promise<unknown>>> => ({
  'write-to-requester': writeToRequester(ports),
  'acknowledge-request': acknowledgeRequest(ports),
  'ask-requester': askRequester(ports),
  'redirect-requester': redirectRequester(ports),
  'ask-officer': askOfficer(ports),
  'send-owed-letters': sendOwedLetters(ports),
  'send-answer': sendAnswer(ports),
  'flag-case': flagCase(ports),
});

const triesOf = ({ Retry = [] }: State, fault: Error): number =>
  Retry.find(({ ErrorEquals }) => ErrorEquals.includes(fault.name))?.MaxAttempts ?? 0;

/**
 * Plays a golden definition with the real use cases. Retries take no time, so that a mailbox that fails now fails for all
 * of them. @returns the titles of the states it went through
 */
export const runRequest = (ports: MachinePorts, definition: Asl = definitions.now) =>
  playMachine('request', tasksOf(ports), definition);

export const playMachine =
  (
    machine: string,
    tasks: Readonly<Record<string, (input: never) => Promise<unknown>>>,
    { StartAt, States }: Asl,
  ) =>
  async (caseId: string): Promise<readonly string[]> => {
    let last: unknown;
    let fault: Error | undefined;
    const attempt = async (state: State): Promise<string | undefined> => {
      const name =
        state.Parameters?.FunctionName.split(/-laptop-(?:tasks-)?/)
          .at(-1)
          ?.split(':')[0] ?? '';
      for (let tries = 0; ; tries += 1)
        try {
          const input = { caseId, machine, fault: fault?.name };
          const answer = await tasks[name]?.(input as never);
          if (state.ResultSelector !== undefined) last = answer;
          return state.Next;
        } catch (error) {
          fault = error as Error;
          if (tries < Math.min(triesOf(state, fault), 4)) continue;
          const caught = state.Catch?.[0]?.Next;
          if (caught === undefined) throw error;
          return caught;
        }
    };
    const went: string[] = [];
    for (let at: string | undefined = StartAt; at !== undefined; ) {
      const state: State | undefined = States[at];
      if (state === undefined || went.length > 60)
        throw new Error(`the machine goes on without end: ${went}`);
      went.push(at);
      const { nextStep } = (last ?? {}) as { nextStep?: string };
      if (state.Type === 'Task') at = await attempt(state);
      else if (state.Type === 'Choice')
        at = state.Choices?.find((one) => one.StringEquals === nextStep)?.Next ?? state.Default;
      else at = state.Next;
    }
    return went;
  };
