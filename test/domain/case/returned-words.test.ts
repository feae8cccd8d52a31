import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { storedDay } from '#domain/calendar/times.ts';
import { returnedIn } from '#domain/case/returned-words.ts';

const today = storedDay('2026-12-02');
const returns = (text: string) => returnedIn([{ pointer: '#/message', text }], today);

const corpusOf = (name: string): { readonly ordinary: readonly string[] } =>
  JSON.parse(readFileSync(new URL(`../../corpus/sealed-words/${name}.json`, import.meta.url), 'utf8'));

describe('an officer’s own words that the program returns (P40, R-10)', () => {
  it.each([
    'The FBI asked us to wait.',
    'Yes, there was a breach of your call records.',
    'See BRE-01ARZ3NDEKTSV4RRFFQ69G5FAV.',
    'No. See BRE-1: there was a second breach.',
    'Your notice number is 448120.',
    'Our receipt no. 2026-4471 has the rest.',
    'El aviso número 77341 lo explica.',
    'Please quote receipt A12-99 when you call.',
    'We wrote to 4,200 customers.',
    'This is about three other people.',
    'Se trata de unas 300 cuentas.',
    'Somos muchos: miles de clientes.',
    'We can tell you more on December 9.',
    'Send it by 12/20/2026.',
    'Call us again tomorrow.',
    'Le llamaremos el 14 de enero.',
    'Su contrato termina el 3 de marzo de 2027.',
    'It ends on 2027-01-05.',
  ])('%s', (text) => {
    expect(returns(text)).not.toEqual([]);
  });

  it.each([
    'We deleted your profile.',
    'We deleted your account profile and your saved payment method on November 12, 2026.',
    'Our privacy notice was last changed on January 1, 2026. A copy is attached.',
    'Your refund of $150 was sent today.',
    'We keep call records for 18 months.',
    'Backups are overwritten after 35 days.',
    'Le enviamos copia de sus facturas de marzo a septiembre de 2023.',
  ])('not returned: %s', (text) => {
    expect(returns(text)).toEqual([]);
  });

  it('of 300 ordinary answers at most 1 in 100', () => {
    const ordinary = ['own', 'blind'].flatMap((name) => corpusOf(name).ordinary);
    expect(ordinary).toHaveLength(300);
    const found = ordinary.filter((text) => returns(text).length > 0);
    expect(found.length, found.join('\n')).toBeLessThanOrEqual(3);
  });
});
