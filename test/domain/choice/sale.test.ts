import { expect, it } from 'vitest';
import { isSale } from '#domain/choice/sale.ts';

it.each([
  ...['sale', 'sales', 'resale', 'sell', 'sells', 'selling', 'resell', 'sold', 'resold', 'buyer', 'buyers'],
  ...['broker', 'brokers', 'data broker', 'sell-to-broker', 'Data Sale', 'S E L L', '2 sales'],
])('“%s” is a word for selling (P28)', (said) => expect(isSale(said)).toBe(true));

it.each(['wholesale', 'salesman', 'seller', 'soldier', 'brokerage', 'unsold', 'counsel', 'billing', ''])(
  '“%s” is none',
  (said) => expect(isSale(said)).toBe(false),
);
