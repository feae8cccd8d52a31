import type { WholeBreach } from '../breach/breach-case.ts';

type PaperMail = WholeBreach['notice']['paperMail'];

/** Whether a page may invite to print and mail. A new gate does not compile until somebody decides. */
export const mayMail: Readonly<Record<PaperMail, boolean>> = {
  open: true,
  'urgent-only': true,
  paused: false,
  stopped: false,
  draining: false,
  held: false,
};

const isOpen = 'You can print and mail these letters.';

export const noMailWords: Readonly<Record<PaperMail, string>> = {
  open: isOpen,
  'urgent-only': `${isOpen} Only those of the urgent notice are shown.`,
  paused: 'Sending is paused. Print and mail no letter.',
  stopped: 'All notices to customers are stopped. Print and mail no letter.',
  draining: 'A direction arrived. Print and mail no letter.',
  held: 'Nobody may be notified now. Print and mail no letter.',
};
