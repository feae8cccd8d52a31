import type { RequestKind } from '#domain/request/vocabulary.ts';
import { outcomes as allOutcomes, type Outcome } from '#domain/request/vocabulary.ts';
import type { Sentence, SentenceField } from '#domain/sentence/entry.ts';
import {
  noticeSentenceOf,
  noticeSentencesFor,
  sentenceOf,
  sentencesFor,
  usualAnswer,
  written,
} from '#domain/sentence/ours.ts';
import { withSentence } from '#functions/design-system/islands/console/find-words.ts';
import type { Fields } from '../acts/field.ts';
import { blankName, enterStep, findName, type OursVerb, type Pressed, pickedName } from '../acts/ours.ts';
import { type CaseWords, canBeFilled, readBlanks } from './our-blanks.ts';

/** What a form's sentences depend on. */
export interface Writing extends CaseWords {
  readonly kind?: RequestKind;
  /** A contact of a company reads the letters. */
  readonly toCompany?: boolean;
  /** The company’s, beside our catalog. */
  readonly added?: readonly Sentence[];
  /** The person has shown that the account is theirs: our sentences may repeat a notice that they were sent. */
  readonly isHolder?: boolean;
}

/** Beside which field the list is open. */
export interface Open {
  readonly name: string;
  /** Its blanks are being filled. */
  readonly sentence?: Sentence;
}

const outcomeIn = (form: URLSearchParams): Outcome | undefined =>
  allOutcomes.find((one) => one === form.get('outcome'));

/** Those that this case can fill, in the order of the catalog. */
export const sentencesAt = (
  field: SentenceField,
  form: URLSearchParams,
  writing: Writing,
): readonly Sentence[] => {
  const outcome = outcomeIn(form);
  const fields: readonly SentenceField[] =
    field === 'reply' && writing.toCompany === true ? ['company', field] : [field];
  const all = fields.flatMap((one) => sentencesFor(one, writing.kind, outcome, writing.added));
  const ofNotices = writing.isHolder === true ? fields.flatMap(noticeSentencesFor) : [];
  return [...all, ...ofNotices].filter((one) => canBeFilled(one, writing));
};

const sentenceIn = (key: string, { isHolder, added }: Writing): Sentence | undefined =>
  sentenceOf(key, added) ?? (isHolder === true ? noticeSentenceOf(key) : undefined);

interface Button {
  readonly verb: OursVerb;
  readonly name: string;
  readonly key?: string;
}

/** Enter goes on with the sentence that is open. */
const entered = (form: URLSearchParams, names: readonly string[]): Button | undefined => {
  for (const name of names) {
    const key = form.get(pickedName(name));
    if (key !== null) return { verb: 'add', name, key };
    if (form.get(findName(name))?.trim()) return { verb: 'find', name };
  }
  return undefined;
};

const buttonIn = (form: URLSearchParams, fields: Fields): Button | undefined => {
  const step = form.get('step') ?? '';
  const names = Object.keys(fields).filter((name) => fields[name]?.sentences !== undefined);
  if (step === enterStep) return entered(form, names);
  const [, verb, name = '', key] = /^ours\.(find|pick|add|usual|close)\.([^:]+)(?::(.+))?$/.exec(step) ?? [];
  if (verb === undefined || !names.includes(name)) return undefined;
  return { verb: verb as OursVerb, name, ...(key !== undefined && { key }) };
};

/** Only one list is open, and its blanks are of one sentence. */
const withoutOpen = (form: URLSearchParams, keptFind?: string): URLSearchParams =>
  new URLSearchParams(
    [...form].filter(([name]) => !/^ours-(?:find|picked|blank)\./.test(name) || name === keptFind),
  );

const noFaults = {};
type PressedOpen = Pressed<Open>;

const added = (form: URLSearchParams, name: string, text: string): PressedOpen => {
  const next = withoutOpen(form);
  next.set(name, withSentence(form.get(name) ?? '', text));
  return { form: next, added: { name, text }, faults: noFaults };
};

const addSentence = (
  form: URLSearchParams,
  name: string,
  sentence: Sentence,
  isLine: boolean,
  writing: Writing,
): PressedOpen => {
  const { input, faults } = readBlanks(sentence, (blank) => form.get(blankName(name, blank)) ?? '', writing);
  const text = written(sentence, writing.language, input);
  if (Object.keys(faults).length > 0 || text === undefined) {
    const byInput = Object.entries(faults).map(([blank, fault]) => [blankName(name, blank), fault]);
    return { form, open: { name, sentence }, faults: Object.fromEntries(byInput) };
  }
  const next = added(form, name, text);
  // A line is full now; after a sentence comes the next one.
  return isLine ? next : { ...next, open: { name } };
};

const addUsual = (form: URLSearchParams, name: string, { kind, language }: Writing): PressedOpen => {
  const outcome = outcomeIn(form);
  if (kind === undefined || outcome === undefined)
    return { form, faults: { outcome: 'Choose what we did. Our usual answer follows from it.' } };
  const texts = usualAnswer(kind, outcome).flatMap((one) => written(one, language) ?? []);
  return added(form, name, texts.join(' '));
};

const isOfOneLine = (fields: Fields, name: string): boolean => fields[name]?.control.kind === 'text';

export const pressedIn = (
  form: URLSearchParams,
  fields: Fields,
  writing: Writing,
): PressedOpen | undefined => {
  const pressed = buttonIn(form, fields);
  if (pressed === undefined)
    // Its field is no longer on the form: nothing is sent by it.
    return form.get('step')?.startsWith('ours.') ? { form: withoutOpen(form), faults: noFaults } : undefined;
  const { verb, name, key = '' } = pressed;
  if (verb === 'close') return { form: withoutOpen(form), faults: noFaults };
  if (verb === 'usual') return addUsual(form, name, writing);
  const sentence = verb === 'find' ? undefined : sentenceIn(key, writing);
  if (sentence === undefined)
    return { form: withoutOpen(form, findName(name)), open: { name }, faults: noFaults };
  const needs = readBlanks(sentence, () => '', writing).faults;
  if (verb === 'pick' && Object.keys(needs).length > 0)
    return { form: withoutOpen(form, findName(name)), open: { name, sentence }, faults: noFaults };
  return addSentence(form, name, sentence, isOfOneLine(fields, name), writing);
};
