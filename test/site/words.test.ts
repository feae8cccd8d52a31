import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { InvalidInput } from '#domain/case/errors.ts';
import { scopeOfChoices } from '#domain/choice/chosen.ts';
import { FetchedOften, WrongCode, WrongPassphrase } from '#domain/request/errors.ts';
import * as controllers from '#functions/controller/contract.ts';
import { check } from '#functions/platform/check.ts';
import * as requests from '#functions/request/contract.ts';
import { faultIn } from '#functions/site/words/faults.ts';
import { refusalIn } from '#functions/site/words/refusals.ts';

/** What a public page hands to a contract. */
const publicBodies = {
  request: requests.submitRequest.body,
  verdict: requests.giveVerdict.body,
  message: requests.sendMessage.body,
  records: requests.giveRecords.body,
  'company’s answer': controllers.giveControllerAnswer.body,
};

/** A form holds only texts, and lists of ticked boxes. */
const nonsense = [undefined, '', '  ', 'x', '<x>', 'a\u0007b', 'not-an-address', 'x'.repeat(20_000)];
const nonsenseFor = (field: string) => (field === 'choices' ? [...nonsense, [], ['x']] : nonsense);

const faultsOf = (schema: z.ZodMiniType, value: unknown): readonly string[] => {
  try {
    check(schema, value);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.faults.map(({ detail }) => detail);
  }
};

const sentencesOf = (schema: z.ZodMiniType): readonly string[] => {
  const names = Object.keys((schema as unknown as { def: { shape?: object } }).def.shape ?? {});
  const typed = [...names.flatMap((name) => nonsenseFor(name).map((value) => ({ [name]: value }))), {}];
  return [...new Set(typed.flatMap((one) => faultsOf(schema, one)))];
};

describe.each(Object.entries(publicBodies))('a %s that we refuse', (_name, schema) => {
  it.each(sentencesOf(schema))('%s: in Spanish on a Spanish page, as it is on an English one', (sentence) => {
    const said = faultIn(sentence, 'es');
    expect(faultIn(sentence, 'en')).toBe(sentence);
    expect([said === sentence, said]).toEqual([
      false,
      expect.not.stringContaining('Revise lo que escribió aquí'),
    ]);
  });
});

it('a use that the register gives to nobody is refused in Spanish on a Spanish page (P27)', () => {
  const detail = 'Choose uses from the list, each with a recipient that can have it.';
  const faults = [{ pointer: '#/choices', detail }];
  const refused = () => scopeOfChoices(['third-parties:nobody'], [], 'permit');
  expect(refused).toThrow(expect.objectContaining({ faults }));
  expect(faultIn(detail, 'es')).toBe('Elija usos de la lista, cada uno con una empresa que pueda tenerlo.');
});

it.each([new WrongCode(), new WrongPassphrase(), new FetchedOften()])(
  '$code is said in the language of the page',
  (error) => {
    expect(refusalIn(error, 'en')).toBe(error.message);
    expect(refusalIn(error, 'es')).toMatch(/código|frase/);
  },
);

it('a number in a Spanish sentence is written as US readers of Spanish write it', () => {
  expect(faultIn('Please keep this under 10000 characters.', 'es')).toBe(
    'Escriba menos de 10,000 caracteres.',
  );
});
