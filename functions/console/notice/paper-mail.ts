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

/** What an officer may do with the letters that are not mailed. */
export const paperMailWords: Readonly<Record<PaperMail, string>> = {
  open: 'You can print and mail the letters that are left.',
  'urgent-only': 'Only letters of the urgent notice can be printed and mailed now. Mail no other letter.',
  paused: 'Sending is paused. Print and mail no letter.',
  stopped: 'All notices to customers are stopped. Print and mail no letter.',
  draining: 'A direction arrived. Print and mail no letter.',
  held: 'Nobody may be notified now. Print and mail no letter.',
};
