const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** First 130 bits in 26 characters, without I, L, O and U. */
export const crockford = (bytes: Uint8Array): string => {
  const [first, bits] = [bytes.subarray(0, 17), 17 * 8];
  if (first.length < 17) throw new RangeError('130 bits are needed');
  const number = BigInt(`0x${Buffer.from(first).toString('hex')}`);
  return Array.from(
    { length: 26 },
    (_, n) => alphabet[Number((number >> BigInt(bits - 5 * (n + 1))) & 31n)],
  ).join('');
};
