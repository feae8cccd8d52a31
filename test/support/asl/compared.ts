import { type End, everyState, innerOf, type Recorded } from './recorded.ts';

/** One execution as an engine played it. */
export interface Run extends End {
  readonly entered: readonly string[];
  /** First task that was given something else than on AWS. */
  readonly asked?: string | undefined;
}

/** The recording masks what differs from run to run: a part of a text (`<uuid:1>`) or all of it. */
const masked = /<[^<>]+>/;
const maskedWhole =
  /^(timestamp|date|start-time|entered-time|snf_role_arn|content_length|e_tag|last_modified.*)$/;

/** The cause of an error is JSON text, with or without spaces. */
const nestedIn = (text: unknown): unknown => {
  if (typeof text !== 'string' || !/^[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const areInOrder = (parts: readonly string[], text: string): boolean => {
  let at = 0;
  return parts.every((part) => {
    const found = text.indexOf(part, at);
    at = found + part.length;
    return found >= 0;
  });
};

const fitsText = (recorded: string, found: unknown): boolean => {
  if (maskedWhole.test(recorded) || recorded === found) return true;
  const [ours, theirs] = [nestedIn(found), nestedIn(recorded)];
  if (ours && theirs) return fits(theirs, ours);
  const parts = recorded.split(new RegExp(masked, 'g'));
  if (parts.length === 1) return false;
  const text = typeof found === 'string' ? found : JSON.stringify(found ?? null);
  return text.startsWith(parts[0] ?? '') && text.endsWith(parts.at(-1) ?? '') && areInOrder(parts, text);
};

/** Whether a value is the recorded one. */
export const fits = (recorded: unknown, found: unknown): boolean => {
  if (typeof recorded === 'string') return fitsText(recorded, found);
  if (!isNested(recorded) || !isNested(found)) return recorded === found;
  const keys = new Set([...Object.keys(recorded), ...Object.keys(found)]);
  return (
    Array.isArray(recorded) === Array.isArray(found) &&
    [...keys].every((key) => fits(recorded[key], found[key]))
  );
};

const isNested = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const short = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '(none)');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

/** AWS keeps the states inside of a distributed Map in executions of their own. */
const elsewhere = ({ definition }: Recorded): ReadonlySet<string> =>
  new Set(
    everyState(definition)
      .flatMap(([, state]) => innerOf(state))
      .filter(({ ProcessorConfig }) => ProcessorConfig?.Mode === 'DISTRIBUTED')
      .flatMap((inner) => everyState(inner).map(([name]) => name)),
  );

/** `shows`: whether an engine tells which states inside of a Map it entered. Their order is nobody's promise. */
const enteredIn = (recorded: Recorded, entered: readonly string[], shows: 'inner' | 'outer') => {
  const hidden = elsewhere(recorded);
  const shown = entered.filter((name) =>
    shows === 'inner' ? !hidden.has(name) : Object.hasOwn(recorded.definition.States, name),
  );
  return everyState(recorded.definition).some(([, state]) => innerOf(state).length > 0)
    ? shown.toSorted()
    : shown;
};

/** How an engine's run differs from the one on AWS, in one line; undefined when it does not. */
export const differenceOf = (recorded: Recorded, run: Run, shows: 'inner' | 'outer'): string | undefined => {
  const { end } = recorded;
  if (run.status !== end.status)
    return `${run.status} ${short(run.error ?? '')}`
      .trim()
      .concat(`, not ${end.status} ${end.error ?? ''}`.trimEnd());
  if (end.status === 'SUCCEEDED' && !fits(end.output, run.output))
    return `output ${short(run.output)}, not ${short(end.output)}`;
  if (end.error !== run.error) return `error ${short(run.error)}, not ${short(end.error)}`;
  if (run.asked !== undefined) return run.asked;
  const [ours, theirs] = [run.entered, recorded.entered].map((entered) =>
    enteredIn(recorded, entered, shows),
  );
  return fits(theirs, ours)
    ? undefined
    : `enters ${short(ours?.join(' > '))}, not ${short(theirs?.join(' > '))}`;
};
