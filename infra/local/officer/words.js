/** The company's zone as the laptop is set up; dates on this page are its civil dates. */
const zone = 'America/Denver';

const instant = new Intl.DateTimeFormat('en-US', { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' });
const civil = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
const inWords = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

export const instantWords = (at) => (at ? instant.format(new Date(at)) : undefined);
export const dayWords = (day) => (day ? inWords.format(new Date(`${day}T00:00:00Z`)) : undefined);

const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const count = (days) => (days === 1 ? '1 day' : `${days} days`);

/** How near the due date is, in text and as a class for its color. */
export const dueChip = ({ dueOn, stage }, now) => {
  if (stage === 'closed' || stage === 'withdrawn') return ['Settled', 'settled'];
  if (!dueOn) return ['No date', 'calm'];
  const left = daysBetween(civil.format(new Date(now)), dueOn);
  if (left < 0) return [`Overdue by ${count(-left)}`, 'late'];
  if (left === 0) return ['Due today', 'soon'];
  return [`Due in ${count(left)}`, left <= 3 ? 'soon' : 'calm'];
};

export const queues = { officer: 'An officer', requester: 'The requester', settled: 'Nobody: settled' };

export const outcomes = {
  done: 'Done',
  'partly-done': 'Partly done',
  refused: 'Refused',
  'no-data': 'No data found',
};
export const deliveries = {
  post: 'Mailed on paper to the address of record',
  download: 'Download, with a code to the address of record',
  'in-person': 'Handed over in person, after valid photo ID',
};
export const itemOutcomes = {
  done: 'Done',
  refused: 'Refused',
  nothing: 'Nothing found',
  withheld: 'Withheld',
};

/** Reasons that the letter has words for. */
export const reasons = {
  'identity-not-confirmed': 'We could not confirm who is asking',
  'not-ours-to-decide': 'Only the company that stores the data can decide',
  'required-by-law': 'The law requires us to keep the data',
  'legal-hold': 'A legal hold applies (name the hold for each item)',
  'rights-of-others': 'It would violate other people’s rights',
  'no-showing': 'Nobody showed us that the record is inaccurate',
};

/** Evidence of who is asking that an officer may accept. */
export const evidences = {
  'photo-id-in-person': 'Valid photo ID, in person',
  'code-letter': 'Code letter returned from the postal address of record',
  'call-to-number-of-record': 'Call to the phone number of record',
  'contract-procedure': 'Contract procedure (call-back)',
  'parent-method': 'Accepted method for a parent',
  'signed-authority': 'Signed permission',
  'mailbox-on-file': 'Mailbox that was on file before the request, and that the person confirmed',
};

/** Who asks; an officer may correct it. */
export const capacities = {
  controller: 'A company that uses our services',
  'data-subject': 'Someone who dealt with such a company',
  'account-holder': 'An account holder',
  guardian: 'A parent or guardian',
  agent: 'Someone acting for another person',
  'former-customer': 'A former customer',
  'somebody-else': 'Somebody else',
  heir: 'An heir',
};
export const relations = {
  visitor: 'A website visitor',
  prospect: 'Someone who asked about our services, or whom we contacted',
  employee: 'Someone who works for us, or did',
  applicant: 'Someone who applied for a job',
};
export const childAges = { 'under-13': 'Under 13', '13-15': '13 to 15', '16-or-older': '16 or older' };
export const formats = {
  standard: 'Standard',
  'large-print': 'Large print',
  braille: 'Braille',
  audio: 'Audio',
  'relay-call': 'Relay call (711)',
};
export const kinds = {
  access: 'Access',
  correct: 'Correct',
  update: 'Update',
  delete: 'Delete',
  deactivate: 'Deactivate',
  'cpni-examine': 'Examine CPNI',
  'cpni-correct': 'Correct CPNI',
  'cpni-restrict': 'Restrict CPNI',
  'cpni-permit': 'Permit CPNI',
  'cpni-disclose-to': 'Disclose CPNI to someone',
  'child-data': 'A child’s data',
  inquiry: 'Inquiry',
};

const events = {
  'request-received': 'Request received',
  'request-acknowledged': 'Receipt acknowledged',
  'requester-looked-up': 'Requester looked up',
  'requester-asked': 'We asked who is asking',
  'verdict-given': 'Our question was answered',
  'email-verdict-given': 'Owner of the typed address answered',
  'link-renewed': 'New link requested',
  'identity-checked': 'Identity checked',
  'identity-confirmed': 'Identity confirmed by a second officer',
  'entry-confirmed': 'Late entry confirmed by a second officer',
  'request-lapsed': 'Paused: nobody confirmed who is asking',
  'notice-sent': 'Notice on its way',
  'controller-answered': 'Company answered the notice',
  'contacts-told': 'Other contacts notified',
  'contact-objected': 'A contact objected',
  'authority-lost': 'The contact who confirmed left the roster',
  'verification-paused': 'Waiting: the company’s roster is changing without a contact’s confirmation',
  'verification-resumed': 'The roster changed. We can ask nobody on it',
  'requester-redirected': 'Requester redirected to the company',
  'restriction-recorded': 'Restriction recorded, and its sender told: nothing is due',
  'officer-asked': 'Officer asked',
  'answer-given': 'Answer given',
  'answer-sent': 'Answer sent',
  'delivery-stopped': 'Records could not be delivered',
  'package-kept': 'Package uploaded for download',
  'files-attached': 'Files of the requester attached',
  'files-erased': 'Files of the requester erased',
  'file-revealed': 'A file of the requester opened',
  'records-opened': 'Code used, passphrase set',
  'records-fetched': 'Records downloaded',
  'records-renewed': 'New code requested',
  'call-owed': 'Call to the old number needed',
  'call-made': 'Old number called',
  'request-withdrawn': 'Request withdrawn',
  'milestone-handled': 'Milestone handled',
  'letter-sent': 'Letter sent',
  'needs-person': 'A state machine gave up and needs a person',
  'note-added': 'Note added',
  'person-revealed': 'Person revealed',
  'letter-paper-mail-due': 'Letter waiting to be mailed on paper',
  'letter-paper-mail-done': 'Letter mailed on paper',
  'letter-returned': 'A letter came back',
  'request-assigned': 'Assigned',
  'assignment-lapsed': 'Back in the queue',
  'request-reclassified': 'Reclassified',
  'request-split': 'Split',
  'child-age-recorded': 'Age of the child recorded',
  'request-joined': 'Combined with an earlier request',
  'duplicate-joined': 'A duplicate was combined with this request',
  'request-reopened': 'Reopened',
  'request-extended': 'Extended',
  'new-date-set': 'New date set',
  'format-changed': 'Format of the letters changed',
  'state-recorded': 'State of the person recorded',
  'message-sent': 'Message to the person',
  'message-received': 'Message from the person',
  'question-owed': 'Question or notice due to somebody else',
  'owed-letter-sent': 'Letter no longer due: sent, or answered before',
  'closed-unanswered': 'Closed without an answer, with a reason',
  'restriction-applied': 'Restriction applied to an account by an officer',
  'complaint-received': 'Complaint received',
  'letters-postponed': 'Letters wait for the next day: the address had its letters of today',
  'investigator-asked': 'Officers asked to look into it',
  'complaint-assigned': 'Assigned',
  'officer-named': 'Named the officer whom the complaint is about',
  'request-linked': 'Linked to a request',
  'investigation-recorded': 'Recorded what was checked',
  'answer-carried-out': 'Answer carried out',
  'step-recorded': 'Recorded a step that the complainant took',
  'pack-given': 'Recourse pack given to the independent body',
  'complainant-unsatisfied': 'The complainant says that it is not resolved',
  'complaint-closed': 'Closed: the complainant was silent for 30 days',
  'complaint-withdrawn': 'Complaint withdrawn',
  'text-held': 'A text waits for a second person',
  'held-text-ended': 'A text waits no longer',
};

/** An event in words, with the code that makes it this one. */
export const eventWords = (event) => {
  const about =
    event.verdict ??
    event.outcome ??
    event.evidence ??
    event.answer ??
    event.milestone ??
    event.kind ??
    event.fault;
  return `${events[event.type] ?? event.type}${about ? `: ${about}` : ''}`;
};
