import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf, unreadable } from '#functions/network/network.ts';

const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 });
const full = (each: readonly number[]): string => each.map((group) => group.toString(16)).join(':');

/** The longest run of zeros as `::`, as most programs write it. */
const short = (each: readonly number[]): string => full(each).replace(/(^|:)0(:0)+(:|$)/, '::');
const padded = (each: readonly number[]): string =>
  each.map((group) => group.toString(16).padStart(4, '0').toUpperCase()).join(':');

const isMapped = (each: readonly number[]): boolean =>
  each.slice(0, 5).every((group) => group === 0) && each[5] === 0xffff;

describe('the network of a caller (S12)', () => {
  it('an IPv4 address is a network of its own: a neighbor is never counted with it', () => {
    void fc.assert(
      fc.property(fc.ipV4(), fc.ipV4(), (one, other) => {
        expect(networkOf(one)).toBe(one);
        expect(networkOf(one) === networkOf(other)).toBe(one === other);
      }),
    );
  });

  it('two IPv6 addresses share a network exactly when their first 56 bits are the same', () => {
    void fc.assert(
      fc.property(groups, groups, fc.integer({ min: 0, max: 64 }), (one, others, bits) => {
        const whole = (each: readonly number[]) =>
          each.reduce((sum, group) => (sum << 16n) | BigInt(group), 0n);
        const mask = ((1n << BigInt(bits)) - 1n) << BigInt(128 - bits);
        const mixed = (whole(one) & mask) | (whole(others) & ~mask & ((1n << 128n) - 1n));
        const other = Array.from({ length: 8 }, (_, n) => Number((mixed >> BigInt(112 - 16 * n)) & 0xffffn));
        fc.pre(!isMapped(one) && !isMapped(other));
        expect(networkOf(full(one)) === networkOf(full(other))).toBe(whole(one) >> 72n === mixed >> 72n);
      }),
    );
  });

  it('however an IPv6 address is written, it is the same network', () => {
    void fc.assert(
      fc.property(groups, (each) => {
        expect(new Set([full, short, padded].map((written) => networkOf(written(each)))).size).toBe(1);
        expect(networkOf(`${full(each)}%eth0`)).toBe(networkOf(full(each)));
      }),
    );
  });

  it('an IPv4 caller who comes through IPv6 is the same caller', () => {
    void fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
        const hex = [a * 256 + b, c * 256 + d].map((group) => group.toString(16)).join(':');
        for (const written of [`::ffff:${address}`, `::FFFF:${hex}`, `0:0:0:0:0:ffff:${address}`])
          expect(networkOf(written)).toBe(address);
      }),
    );
  });

  it.each([
    ['2001:db8:0:12ab::1', '2001:db8:0:1200/56'],
    ['2001:db8:0:12ff:ffff::', '2001:db8:0:1200/56'],
    ['2001:db8:0:1300::', '2001:db8:0:1300/56'],
    ['::1', '0:0:0:0/56'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0/56'],
  ])('%s is in %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each([
    '',
    ' ',
    'unknown',
    'localhost',
    '192.0.2.7, 198.51.100.1',
    '192.0.2.7:443',
    '[2001:db8::1]',
    '192.0.2.07',
    '192.0.2',
    '256.0.0.1',
    '2001:db8::1::2',
    '2001:db8',
    '%eth0',
    ':::',
    'a'.repeat(10_000),
  ])('%j is no address; all such calls share one place, and nothing breaks', (source) => {
    expect(networkOf(source)).toBe(unreadable);
  });

  it('whatever is written there, it is one short line or unreadable', () => {
    void fc.assert(
      fc.property(fc.string(), (source) => {
        expect(networkOf(source)).toMatch(/^(unreadable|[\d.]{7,15}|[\da-f:]{7,19}\/56)$/);
      }),
    );
  });
});
