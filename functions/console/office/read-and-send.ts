import { hasAccess } from '#domain/case/groups.ts';
import { revealPerson } from '#functions/case/contract.ts';
import { button, errorSummary } from '#functions/design-system/blocks.ts';
import { card, columns, emptyState, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { pagination } from '#functions/design-system/pagination.ts';
import { changeWords, confirmText, readHeldText } from '#functions/held-text/contract.ts';
import type { HeldTextView } from '#functions/held-text/read-held-text.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { readSignatures, type SignaturesView } from '#functions/officer/contract.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { faultsOf, givenAnew } from '../acts/do-act.ts';
import type { Faults, Fields } from '../acts/field.ts';
import { readForm } from '../acts/read-form.ts';
import { heardRepeat } from '../acts/repeat.ts';
import { faultLinks, showFields } from '../acts/show-field.ts';
import { ApiRefused } from '../api.ts';
import { aboutFacts, kindOfText, questionField, textActs, textMarkup } from '../case/text-acts.ts';
import { csrfField } from '../frame.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { addressOf, type Queued, readAndSendPath, textsToRead } from './mine.ts';

interface Place {
  readonly all: readonly Queued[];
  readonly at: number;
}

const queueOf = async ({ api }: Visit): Promise<readonly Queued[]> =>
  textsToRead((await api.read<SignaturesView>(readSignatures.path)).signatures);

/** Which text an address names: -1 for one that does not wait for this reader, or no longer. */
const placeIn = (all: readonly Queued[], { query }: Visit): Place => {
  const [reference, n] = [query.get('case'), query.get('n')];
  if (reference === null) return { all, at: 0 };
  return { all, at: all.findIndex((one) => one.reference === reference && `${one.text.n}` === n) };
};

const readOne = ({ api }: Visit, { reference, text: { n } }: Queued): Promise<HeldTextView> =>
  api.read(readHeldText.path.replace('{caseId}', encodeURIComponent(reference)).replace('{n}', `${n}`));

const fieldsOf = ({ proposalSha256 = '' }: HeldTextView): Fields => ({
  speaksOfEvent: questionField,
  proposalSha256: { label: '', control: { kind: 'given', value: proposalSha256 } },
});

const steps = ({ all, at }: Place): Markup | false => {
  const [previous, next] = [all[at - 1], all[at + 1]];
  return (
    (previous ?? next) !== undefined &&
    pagination({
      ...{ landmarkLabel: 'Texts that wait', attributes: { 'data-steps': '' } },
      ...(previous && {
        previous: { text: 'Previous text', href: addressOf(previous), labelText: dueOf(previous) },
      }),
      ...(next && { next: { text: 'Next text', href: addressOf(next), labelText: dueOf(next) } }),
    })
  );
};

const dueOf = ({ text: { dueOn } }: Queued): string => `Due ${dateInWords(dueOn)}`;

/** What the person asked at first is a look at the person, which is recorded; that page shows no hold. */
const caseCard = (held: HeldTextView, one: Queued, visit: Visit): Markup =>
  card({
    ...{ id: 'case', title: { text: 'The case' } },
    body: html`${facts([
      ...aboutFacts(held),
      { name: 'Text waits since', value: { text: instantInWords(one.since, visit.zone) } },
      { name: 'Written by', value: { text: one.by?.name ?? 'An officer' } },
      {
        name: 'Reference',
        // No link: the page of the case shows a hold to who may see one (R-10).
        value: { html: html`<span class="pc-wrap">${one.reference}</span>` },
      },
    ])}${hasAccess(revealPerson.access, visit.officer.groups) && html`<p><a class="govuk-link" href="/officer/${one.kind}s/${encodeURIComponent(one.reference)}/person">Who asks, and what they asked</a> (recorded)</p>`}`,
  });

/** Two forms: the return asks nothing, so that it takes one press. */
const forms = (held: HeldTextView, one: Queued, visit: Visit, { form, faults }: Given): Markup => {
  const action = addressOf(one);
  const key = (old?: string | null) =>
    html`${csrfField(visit.officer)}<input type="hidden" name="formKey" value="${old ?? visit.newKey()}">`;
  const { button: send, consequence } = textActs['confirm-text'];
  return html`<form method="post" action="${action}" novalidate data-once>
${key(form.get('formKey'))}
${showFields(fieldsOf(held), form, faults)}
<p class="pc-consequence">${consequence()} If your answer is yes, the text goes back to its author instead.</p>
${button({ text: send, name: 'step', value: 'send', preventDoubleClick: true, classes: 'govuk-button--warning' })}
</form>
<form method="post" action="${action}" data-once>
${key()}
<p class="pc-consequence">${textActs['return-text'].consequence()}</p>
${button({ text: changeWords, name: 'step', value: 'return', preventDoubleClick: true, classes: 'govuk-button--secondary' })}
</form>`;
};

interface Given {
  readonly form: URLSearchParams;
  readonly faults: Faults;
  readonly status?: number;
}

const title = 'Read and send';

const done = (visit: Visit): Markup | undefined => doneBanner<unknown>(textActs as never, visit, undefined);

const page = async (visit: Visit, place: Place, given: Given): Promise<Shown> => {
  const { all, at } = place;
  const [one, fields] = [all[at], questionField];
  const back = { href: '/officer/signatures', text: 'Signatures' };
  const { form, faults, status = 200 } = given;
  if (one === undefined) return { title, back, status, body: nothingHere(visit, all) };
  const held = await readOne(visit, one);
  const isWrong = Object.keys(faults).length > 0;
  return {
    ...{ title, back, status, wrong: isWrong },
    body: html`${isWrong && errorSummary({ titleText: 'There is a problem', errorList: faultLinks({ speaksOfEvent: fields }, faults) })}
${done(visit)}
<h1 class="govuk-heading-l"><span class="govuk-caption-l">Text ${at + 1} of ${all.length} that ${all.length === 1 ? 'waits' : 'wait'} for you</span> ${title}</h1>
${columns(
  html`<h2 class="govuk-heading-m">${kindOfText(held)}</h2>
${textMarkup(held)}
${forms(held, one, visit, { form, faults })}`,
  caseCard(held, one, visit),
)}
${steps(place)}`,
  };
};

const nothingHere = (visit: Visit, all: readonly Queued[]): Markup =>
  html`${done(visit)}<h1 class="govuk-heading-l">${title}</h1>
${
  all[0] === undefined
    ? emptyState('No text waits for you', {
        text: 'When an officer writes words of their own to a person, they appear here, those that are due first. You never read your own.',
      })
    : html`<p>This text does not wait for you: it is sent or returned, or you wrote it.</p>
<p>${button({ text: `Read the first of ${all.length}`, href: addressOf(all[0]) })}</p>`
}`;

/** The one that follows is shown next; after the last, the first of those that are left. */
const after = ({ all, at }: Place): string => {
  const next = all[at + 1];
  return next === undefined ? `${readAndSendPath}?` : `${addressOf(next)}&`;
};

const send = async (visit: Visit, place: Place): Promise<Shown | Moved> => {
  const one = place.all[place.at];
  if (one === undefined) return page(visit, place, { form: visit.form, faults: {} });
  const held = await readOne(visit, one);
  const isReturn = visit.form.get('step') === 'return';
  const fields = isReturn ? {} : fieldsOf(held);
  const { body, faults } = readForm(visit.form, fields);
  if (Object.keys(faults).length > 0) return page(visit, place, { form: visit.form, faults, status: 422 });
  const formKey = visit.form.get('formKey') ?? visit.newKey();
  const { onRepeat, inAddress } = heardRepeat();
  const path = (isReturn ? held.returnAt : held.confirmAt) ?? '';
  try {
    const answer = await visit.api.act<unknown>({ method: 'POST', path, body, formKey, onRepeat });
    const name = isReturn ? 'return-text' : (textActs['confirm-text'].doneAs(answer) ?? 'confirm-text');
    return { to: `${after(place)}done=${name}${inAddress()}` };
  } catch (error) {
    if (!(error instanceof ApiRefused) || [401, 403, 404].includes(error.problem.status)) throw error;
    const faults = faultsOf(error.problem, fields);
    // Another signer may have been faster: what no longer waits has no buttons.
    const now = placeIn(await queueOf(visit), visit);
    return page(visit, now, { form: givenAnew(visit.form, fields), faults, status: error.problem.status });
  }
};

/**
 * All texts that wait for this reader, one at a time, each beside what its case asks; no hold is shown (R-10). The list is that of
 * the page of signatures, so that one place decides what waits for whom.
 */
export const readAndSend: Screen = {
  path: readAndSendPath,
  access: confirmText.access,
  get: async (visit) =>
    page(visit, placeIn(await queueOf(visit), visit), {
      form: visit.typed ?? new URLSearchParams(),
      faults: {},
    }),
  post: async (visit) => send(visit, placeIn(await queueOf(visit), visit)),
};
