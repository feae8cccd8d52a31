/** Names and addresses that nobody has: RFC 2606 domains. */
const rows = Array.from({ length: 24 }, (_, n) => {
  const email = n % 8 === 7 ? '' : `customer${n}@practice.example`;
  return `P-${1000 + n},Practice Customer ${n},${email},"${n + 1} Practice Street, Ogden UT 84401",general`;
});

/** A list as the company's systems give it. */
export const practiceList = ['customerRef,name,email,address,segment', ...rows, ''].join('\n');

export const practiceRecord = {
  title: 'Call records shown to a stranger',
  circumstances: 'A stranger answered the security questions of several accounts and saw their call records.',
  ...{ cpniTypes: ['call detail'], method: 'Pretexting by telephone.' },
  ...{ estimatedCustomers: rows.length, intentional: 'yes' },
} as const;

export const practiceLetter = {
  subject: 'An important notice about your service',
  body: 'Someone without permission saw call records of your service.\n\nWhat We Are Doing\n\nWe stopped the method that they used.',
} as const;

/** Another version: an approval of the one before is void. */
export const writtenAnew = {
  ...practiceLetter,
  body: `${practiceLetter.body} We trained our staff again.`,
} as const;

export const practiceReceipt = 'CPNI-0000-DRILL';
