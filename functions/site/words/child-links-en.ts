import type { Asking } from './links.ts';

/** Of the link by which a company's contact decides about a child's data. */
export const childReport: Asking = {
  title: 'A child’s data may be among your company’s data',
  lead: 'Your company decides about the data that it stores with us. We block, show or delete none of it unless you tell us to.',
  once: 'You decide when you send this. After a block, the same code can lift it.',
  answers: {
    block: {
      words: 'Block optional uses of the account.',
      hint: 'Service, billing and emergency calls go on. You can lift the block with the same code.',
    },
    lift: { words: 'Lift the block.', hint: 'What the customer chose counts again as before.' },
    adopt: {
      words: 'Adopt the report, for example to have the data deleted.',
      hint: 'We work on it for your company. We answer you, and only you, within 30 days.',
    },
    decline: {
      words: 'Decline the report.',
      hint: 'We do nothing. Any answer to the person comes from you.',
    },
    'not-our-person': { words: 'We do not know this child.', hint: 'We do nothing.' },
  },
  done: {
    block: () => [
      'You told us to block',
      'Optional uses of the account in the report stop now. Our systems are told within the hour.',
      'If the report names no account that we know, an officer first finds the data.',
    ],
    lift: () => [
      'You told us to lift the block',
      'What the customer chose counts again as before. Our systems are told within the hour.',
    ],
    adopt: () => [
      'You adopted the report',
      'We opened a request for your company. We answer you, and only you, within 30 days. A letter about it is on its way.',
    ],
    decline: () => [
      'You declined the report',
      'We do nothing. Any answer to the person comes from your company.',
    ],
    'not-our-person': () => ['Thank you for telling us', 'We do nothing about this report.'],
  },
  again: { block: 'The same code lifts the block, or adopts the report. You can close this page.' },
};
