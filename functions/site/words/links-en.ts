import { answerButtons } from '#functions/letters/answer-buttons.ts';
import { putBackButton, restrictButton } from '#functions/letters/phrases.ts';
import { childReport } from './child-links-en.ts';
import type { Done, LinkWords } from './links.ts';

const nothingDone = 'We will not share, change or delete any data because of it.';
const looksInto: Done = () => [
  'Thank you for telling us',
  `An officer will look into it. ${nothingDone} Please keep our letter.`,
];
const mine = `${answerButtons('en').notMine}. I did not make this request.`;
const due = (on: string): string => `Our answer is due by ${on}.`;
const stopped: Done = () => [
  'We stopped',
  'We do nothing until an officer has settled this with your company.',
];

export const english: LinkWords = {
  enter: {
    title: 'Enter a code from our letter',
    lead: 'The next page shows what our letter is about, and what you can choose.',
    secret: 'Code from our letter',
    secretHint: 'It is on a line of its own, or at the end of the link after the # sign. You can paste it.',
    request: 'Reference of the letter',
    requestHint: 'You need it only for an eight-digit code that came by mail. It begins with REQ-.',
    next: 'Continue',
    nothing: 'Opening this page decides nothing.',
    noSecret: 'Enter the code from our letter',
  },
  about: {
    id: 'Reference',
    kind: 'Request',
    receivedOn: 'Received on',
    company: 'Company',
    dueOn: 'Our answer is due by',
  },
  typed: {
    unchecked: 'This is what the person typed. We have not checked it:',
    found: 'This is whose data we found. We have not checked it:',
    theirs: 'This is what the person typed. The owner of the address confirmed only the address:',
  },
  choose: 'What is your answer?',
  noChoice: 'Choose your answer',
  send: 'Send',
  once: 'You decide when you send this. You can send it only once.',
  used: 'The code no longer works. You can close this page.',
  another: 'Enter another code',
  over: {
    unknown: [
      'We do not recognize this code',
      'We do not recognize this code. It may have been used already, or you may have copied only part of it.',
    ],
    expired: ['This link has expired.', 'This does not change the request.'],
    paused: [
      'Your company’s contacts are changing',
      'Nobody can answer until the change takes effect. The request stays open.',
    ],
    decided: [
      'This has already been answered',
      'We already have an answer to this question, so we changed nothing now.',
    ],
    settled: [
      'This is already settled',
      'The request was already answered, withdrawn or closed. There is nothing left to choose.',
    ],
    busy: ['', 'We could not record your answer just now. Please send it again in a moment.'],
    renewed: [
      'You asked for a new link',
      'If we can send one, it goes to the same address as before. We send at most three a day.',
    ],
  },
  expiredOptional: 'It was optional. You do not need to do anything.',
  sendNew: 'Send me a new one',
  asks: {
    'account-holder': {
      title: 'Is this request yours?',
      lead: 'It is about a service that has your address on file. We act only if the account holder confirms it.',
      answers: {
        confirm: { words: 'Yes, it is mine. Please go ahead.' },
        refuse: { words: 'I know about it, but please do not go ahead.' },
        'not-mine': { words: mine, hint: 'Do not share the code. We will not act on the request.' },
      },
      done: {
        confirm: (facts) => ['You confirmed the request', due(facts.due)],
        refuse: () => ['We will not go ahead', `An officer will review the request. ${nothingDone}`],
        'not-mine': looksInto,
      },
    },
    contact: {
      title: 'Does your company want this?',
      lead: 'It names you as a contact of your company. We act only if the company confirms it.',
      answers: {
        confirm: { words: 'Yes, our company wants this. Please go ahead.' },
        refuse: { words: 'No, our company does not want this.' },
        'not-mine': {
          words: `${answerButtons('en').notMine}. We did not make this request.`,
          hint: 'Do not share the code. We will not act on the request.',
        },
      },
      done: {
        confirm: ({ others, showsAccount, ...facts }) => [
          'You confirmed the request for your company',
          ...(showsAccount ? ['First, an officer checks that the account belongs to your company.'] : []),
          ...(others === undefined
            ? []
            : others > 0
              ? ['We tell your company’s other contacts now. They have two business days to object.']
              : ['You are your company’s only contact. Before we act, we call the number in your contract.']),
          due(facts.due),
        ],
        refuse: () => ['We will not go ahead', `An officer will review the request. ${nothingDone}`],
        'not-mine': looksInto,
      },
    },
    'second-contact': {
      title: 'Another contact of your company has answered',
      lead: 'You can disagree. Then we stop until an officer has settled it with your company.',
      otherwise: 'If you agree with your colleague, you do not need to do anything.',
      answers: {
        confirm: { words: 'I disagree: our company wants this.' },
        refuse: { words: 'I disagree: our company does not want this.' },
      },
      done: { confirm: stopped, refuse: stopped },
    },
    address: {
      title: 'Is this your email address?',
      lead: 'The person who made this request gave us your address. Please tell us whether that was you.',
      answers: {
        confirm: { words: 'Yes, this is my address and I made this request.' },
        'not-mine': { words: mine, hint: 'Do not share the code. We will not act on the request.' },
      },
      done: {
        confirm: (facts) => [
          'You confirmed your email address',
          'An officer will look at your request next. We may ask you for proof that you may make it.',
          due(facts.due),
        ],
        'not-mine': looksInto,
      },
    },
    'optional-address': {
      title: 'Is this your email address?',
      lead: 'The person who made this request gave us your address. Answering is optional: it changes only what we may tell a company.',
      answers: {
        confirm: { words: 'Yes, this is my address and I made this request.' },
        'not-mine': { words: mine, hint: 'Then we tell no company about it.' },
      },
      done: {
        confirm: () => [
          'You confirmed your email address',
          'If we can match the name you gave to one company and have a contact there, we tell that contact that you confirmed it.',
          'Only the company can decide about its data. Please send your request to the company you dealt with.',
          'You do not need to do anything else here.',
        ],
        'not-mine': () => [
          'Thank you for telling us',
          'We tell no company about this request. You do not need to do anything else.',
        ],
      },
    },
    objection: {
      title: 'Your company asked us to act on its data',
      lead: 'A contact of your company confirmed this request. You can stop it before we act.',
      otherwise: 'If you agree with it, you do not need to do anything.',
      answers: { object: { words: 'Stop. We object.' } },
      done: { object: stopped },
    },
    adoption: {
      title: 'Someone sent us a request meant for your company',
      lead: 'We told the person to write to your company. We do nothing unless you tell us to.',
      answers: {
        adopt: {
          words: 'Adopt the request.',
          hint: 'We work on it for your company. We answer you, and only you, within 30 days.',
        },
        decline: {
          words: 'Decline the request.',
          hint: 'We do nothing. Any answer to the person comes from you.',
        },
        'not-our-person': { words: 'We do not know this person.', hint: 'We do nothing.' },
      },
      done: {
        adopt: () => [
          'You adopted the request',
          'We opened a request for your company. We answer you, and only you, within 30 days. A letter about it is on its way.',
        ],
        decline: () => [
          'You declined the request',
          'We do nothing. Any answer to the person comes from your company.',
        ],
        'not-our-person': () => ['Thank you for telling us', 'We do nothing about this request.'],
      },
    },
    'child-report': childReport,
    roster: {
      title: 'A change to your company’s contacts',
      lead: 'Our letter says who can instruct us after the change, and who no longer can.',
      answers: {
        confirm: {
          words: 'Confirm the change.',
          hint: 'It takes effect now. We tell your current contacts.',
        },
        refuse: { words: 'Refuse the change.', hint: 'Your contacts stay as they are.' },
      },
      done: {
        confirm: () => [
          'You confirmed the change',
          'It takes effect now. We tell the contacts that your company had before.',
        ],
        refuse: () => ['You refused the change', 'Your company’s contacts stay as they are.'],
      },
    },
    restriction: {
      title: 'A restriction on your phone records',
      lead: 'We received this restriction on the use of your phone records (CPNI). If it was not you, you can put it back.',
      otherwise: 'If it is right, you do not need to do anything.',
      answers: { 'put-back': { words: putBackButton('en') } },
      done: {
        'put-back': ({ isRestricted, notice, silentNotice }) => [
          'We put this restriction back',
          isRestricted
            ? 'Your phone records stay restricted, because this restriction was not the only reason.'
            : silentNotice !== undefined
              ? `No restriction is in force now. We mailed you our notice ${silentNotice} and have no objection of yours on file, so we may again make the uses for which it needs none.`
              : notice === undefined
                ? 'No restriction is in force now. We have no permission of yours on file.'
                : `No restriction is in force now. The permission that you gave us counts again, under our notice ${notice}.`,
          'You can restrict the use of your records at any time, free.',
        ],
      },
    },
    permission: {
      title: 'Your permission to use your phone records',
      lead: 'We recorded this permission to use your phone records (CPNI). You can withdraw it here, also if it was not you who gave it.',
      otherwise: 'If you want to keep the permission, you do not need to do anything.',
      answers: { restrict: { words: restrictButton('en') } },
      done: {
        restrict: () => [
          'We recorded your restriction',
          'It counts from now, for all uses of your phone records that need your permission.',
          'We confirm it to your address on file, and not again within 30 days if nothing changed.',
        ],
      },
    },
  },
};
