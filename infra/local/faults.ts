import { z } from 'zod';
import { transientErrors } from '#workflows/transient-errors.ts';

const counted = { times: z.int().positive().optional(), skip: z.int().nonnegative().optional() };

const ses = z.strictObject({
  /** The first five befall the call; the others what becomes of a letter that was taken, or that nobody hears of it. */
  do: z.enum([
    ...['throttle', 'reject', 'drop-reply', 'kill-before', 'kill-after'],
    ...['bounce', 'complain', 'reject-later', 'lose-events'],
  ] as const),
  tag: z.record(z.string(), z.string()).optional(),
  /** An address, or a pattern with `*`. */
  to: z.string().optional(),
  /** So many of a hundred letters that match, evenly spread. */
  percent: z.number().positive().max(100).optional(),
  /** Error code in place of `Throttling` or `MessageRejected`. */
  error: z.string().optional(),
  ...counted,
});

/** AWS's own names have a dot. One that AWS does not use would show nothing about our machines. */
const isKnown = (name: string): boolean => !name.includes('.') || Object.hasOwn(transientErrors, name);
const awsNames = Object.keys(transientErrors).filter((name) => name.includes('.'));

const task = z.strictObject({
  function: z.string(),
  do: z.enum(['throw', 'throw-after', 'kill-before', 'kill-after']),
  /** Name of the error as Step Functions sees it; `Lambda.ServiceException` when absent. */
  error: z
    .string()
    .refine(isKnown, `An error of AWS is one of: ${awsNames.join(', ')}.`)
    .optional(),
  ...counted,
});

/** What `POST /local/faults` takes; every key given replaces that key, `clear` first puts all back. */
export const faultOrder = z.strictObject({
  clear: z.boolean().optional(),
  ses: z.array(ses).optional(),
  task: z.array(task).optional(),
  reconcile: z.enum(['on', 'off', 'hourly']).optional(),
  delayMs: z.int().min(0).max(10_000).optional(),
  /** What the post office allows, a second and a day; it then enforces them, 0 lets it go back to 14 and 50,000. */
  sesRate: z.number().nonnegative().optional(),
  sesQuota: z.int().nonnegative().optional(),
  stopExecutions: z.boolean().optional(),
});

export type SesFault = z.infer<typeof ses>;
export type TaskFault = z.infer<typeof task>;

interface Counted {
  times?: number | undefined;
  skip?: number | undefined;
  readonly percent?: number | undefined;
}

const none = () => ({
  ses: [] as SesFault[],
  task: [] as TaskFault[],
  reconcile: 'on' as 'on' | 'off' | 'hourly',
  delayMs: 0,
  sesRate: 0,
  sesQuota: 0,
});

const fates: readonly string[] = ['bounce', 'complain', 'reject-later', 'lose-events'];

const isTo = (pattern: string | undefined, to: string): boolean => {
  if (pattern === undefined) return true;
  const parts = pattern
    .toLowerCase()
    .split('*')
    .map((part) => part.replace(/[^\w]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(to.toLowerCase());
};

const isMeant =
  (to: string, tags: Record<string, string>) =>
  (rule: SesFault): boolean =>
    isTo(rule.to, to) && Object.entries(rule.tag ?? {}).every(([name, value]) => tags[name] === value);

/** The faults in force. */
export class Faults {
  rules = none();

  order({ clear, stopExecutions: _, ...given }: z.infer<typeof faultOrder>): void {
    if (clear) this.rules = none();
    Object.assign(this.rules, given);
  }

  /** What befalls a call of the post office. */
  forMail(to: string, tags: Record<string, string>): SesFault | undefined {
    return this.#next(
      this.rules.ses.filter((rule) => !fates.includes(rule.do)),
      isMeant(to, tags),
    );
  }

  /** What becomes of a letter that was taken. */
  fateOf(to: string, tags: Record<string, string>): SesFault | undefined {
    return this.#next(
      this.rules.ses.filter((rule) => fates.includes(rule.do)),
      isMeant(to, tags),
    );
  }

  forTask(name: string): TaskFault | undefined {
    return this.#next(this.rules.task, (rule) => rule.function === name);
  }

  /** The first rule that matches and is not used up; `skip` lets that many matches pass first. */
  #next<Rule extends Counted>(rules: readonly Rule[], matches: (rule: Rule) => boolean): Rule | undefined {
    const rule = rules.find((each) => each.times !== 0 && matches(each) && this.#isOneOf(each));
    if (!rule) return undefined;
    if (rule.skip) {
      rule.skip -= 1;
      return undefined;
    }
    if (rule.times !== undefined) rule.times -= 1;
    return rule;
  }

  readonly #matches = new WeakMap<object, number>();

  /** Is this match one of the rule's hundredth parts? */
  #isOneOf(rule: Counted): boolean {
    if (rule.percent === undefined) return true;
    const before = this.#matches.get(rule) ?? 0;
    this.#matches.set(rule, before + 1);
    const hits = (matches: number): number => Math.floor((matches * (rule.percent ?? 0)) / 100);
    return hits(before + 1) > hits(before);
  }
}

/** The machine loses its power here. */
export const kill = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('killed');
};
