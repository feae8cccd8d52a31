import { blankNamesIn, segmentsOf } from '#domain/sentence/blanks.ts';
import { isLabelField, type Language, type Sentence } from '#domain/sentence/entry.ts';
import { button } from '#functions/design-system/blocks.ts';
import { input, select } from '#functions/design-system/fields.ts';
import { html, type Markup, raw } from '#functions/design-system/html.ts';
import { hasWords } from '#functions/design-system/islands/console/find-words.ts';
import { attributeIf } from '#functions/design-system/parts.ts';
import type { Faults } from '../acts/field.ts';
import { type Beside, blankName, findName, type OursVerb, oursStep, pickedName } from '../acts/ours.ts';
import { type BlankAsked, blankInWords, blanksAsked, onlyValue } from './our-blanks.ts';
import { type Open, sentencesAt, type Writing } from './our-sentences.ts';

/** A shorter list is read as fast as it is searched. */
const longestUnsearched = 12;

const focusHere = raw(' autofocus');

interface Showing extends Beside {
  readonly writing: Writing;
}

const idOf = (name: string): string => `ours.${name}`;

/** Back to the same field after the page is loaded anew. */
const landing = ({ here, name }: Showing): string => `${here}#${idOf(name)}`;

/** Which field, for a reader who hears one button after another. */
const besideWhich = ({ field, name }: Showing): Markup => {
  const [, row] = /\.(\d+)\./.exec(name) ?? [];
  return html`<span class="govuk-visually-hidden"> for “${field.label}”${row !== undefined && `, row ${Number(row) + 1}`}</span>`;
};

const quiet = (showing: Showing, verb: OursVerb, text: string, more: { readonly isFocused?: boolean } = {}) =>
  html`<button type="submit" class="pc-ours__quiet" name="step" value="${oursStep(verb, showing.name)}" formaction="${landing(showing)}"${more.isFocused && focusHere}>${text}${besideWhich(showing)}</button>`;

const isLabel = ({ field: { sentences } }: Showing): boolean =>
  sentences !== undefined && isLabelField[sentences];

const titleOf = (showing: Showing): string =>
  isLabel(showing) ? 'Choose our words' : 'Find one of our sentences';

/** With its blanks marked, as the person reads the rest. */
export const inWords = (sentence: Sentence, language: Language): Markup =>
  html`${segmentsOf(sentence[language]).map((part, at) =>
    at % 2 === 0 ? part : html`<span class="pc-ours__blank">${blankInWords(part)}</span>`,
  )}`;

/** What the person reads; where that is Spanish, below it the English for the officer. */
const bothLanguages = (sentence: Sentence, language: Language): Markup =>
  language === 'en'
    ? inWords(sentence, 'en')
    : html`<span lang="es">${inWords(sentence, 'es')}</span><span class="pc-ours__other">${inWords(sentence, 'en')}</span>`;

/** What an officer may look for where no letter of ours has the word: found by it, and never shown or sent (R-10). */
const alsoFound: Readonly<Record<string, string>> = {
  court: 'subpoena order judge citatorio orden juez juzgado',
  password: 'login sign in SIM swap contraseña clave',
};

/** By the first word of its key. */
const alsoFoundBy = ({ key }: Sentence): string => alsoFound[key.split('-')[0] ?? ''] ?? '';

/** As the list is searched, here and in a browser, which reads what an item holds. */
const wordsOf = (sentence: Sentence, language: Language): string => {
  const { en, es } = sentence;
  const shown = `${language === 'en' ? en : `${es} ${en}`} ${alsoFoundBy(sentence)}`;
  return segmentsOf(shown)
    .map((part, at) => (at % 2 === 0 ? part : blankInWords(part)))
    .join('');
};

const listed = (showing: Showing, sentence: Sentence, isFound: boolean): Markup => {
  const { name, writing } = showing;
  return html`<li${!isFound && raw(' hidden')}><button type="submit" class="pc-ours__pick" name="step" value="${oursStep('pick', name, sentence.key)}" formaction="${landing(showing)}">${bothLanguages(sentence, writing.language)}</button>${alsoFoundBy(sentence) && html`<span hidden> ${alsoFoundBy(sentence)}</span>`}</li>
`;
};

const searchField = ({ name, field }: Showing, typed: string, label: string): Markup =>
  input({
    ...{ name: findName(name), type: 'search', value: typed, autocomplete: 'off', spellcheck: false },
    label: { text: label },
    hint: {
      text: `Type words of it. ${field.sentences === 'item' ? 'For example: bills.' : 'For example: late, thank or bill.'}`,
    },
    attributes: { 'data-ours-find': '', autofocus: { value: true, optional: true } },
  });

const none =
  'We have no sentence with these words. Try other words, or write your own: a second person reads them before they leave.';

const list = (showing: Showing): Markup => {
  const { name, field, form, pressed, writing } = showing;
  const typed = form.get(findName(name)) ?? '';
  const all = field.sentences === undefined ? [] : sentencesAt(field.sentences, form, writing);
  const isFound = (one: Sentence) => hasWords(wordsOf(one, writing.language), typed);
  const found = all.filter(isFound).length;
  const title = titleOf(showing);
  const isSearched = all.length > longestUnsearched;
  return html`${pressed?.added && html`<p class="pc-ours__added" role="status">Added: <span lang="${writing.language}">${pressed.added.text}</span></p>`}
${
  isSearched
    ? html`${searchField(showing, typed, title)}<div data-ours-without>${button({ text: 'Find', name: 'step', value: oursStep('find', name), classes: 'govuk-button--secondary', attributes: { formaction: landing(showing) } })}</div>
<p class="pc-ours__count" aria-live="polite"><span data-ours-count>${found}</span> of ${all.length}</p>`
    : html`<p class="govuk-label">${title}</p>`
}
<ul class="pc-ours__list" aria-label="${title}">${all.map((one) => listed(showing, one, isFound(one)))}</ul>
<p class="govuk-body" data-ours-none${found > 0 && raw(' hidden')}>${none}</p>
${quiet(showing, 'close', 'Close the list', { isFocused: !isSearched })}`;
};

const control = (
  asked: BlankAsked,
  id: string,
  value: string,
  fault: string | undefined,
  isFirst: boolean,
): Markup => {
  const { label, hint, options, type } = asked;
  const common = {
    ...{ name: id, value, label: { text: label } },
    ...(hint !== undefined && { hint: { text: hint } }),
    ...(fault !== undefined && { errorMessage: { text: fault } }),
    attributes: { autofocus: { value: isFirst, optional: true } },
  };
  return options === undefined
    ? input({ ...common, classes: 'govuk-input--width-10', ...(type ? { type } : { inputmode: 'numeric' }) })
    : select({
        ...common,
        items: [
          { value: '', text: 'Choose' },
          ...Object.entries(options).map(([one, text]) => ({ value: one, text })),
        ],
      });
};

const blanks = (showing: Showing, sentence: Sentence, faults: Faults): Markup => {
  const { name, form, writing } = showing;
  const asked = blanksAsked(sentence, writing).filter((one) => onlyValue(one) === undefined);
  const wrong = asked.findIndex(({ blank }) => faults[blankName(name, blank)] !== undefined);
  return html`<fieldset class="govuk-fieldset">
<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Fill in the blank${blankNamesIn(sentence.en).length > 1 && 's'}</legend>
<input type="hidden" name="${pickedName(name)}" value="${sentence.key}"><input type="hidden" name="${findName(name)}" value="${form.get(findName(name)) ?? ''}">
<p class="pc-ours__sentence">${bothLanguages(sentence, writing.language)}</p>
${asked.map((one, at) => {
  const id = blankName(name, one.blank);
  return control(one, id, form.get(id) ?? '', faults[id], at === Math.max(wrong, 0));
})}
</fieldset>
<div class="govuk-button-group">${button({ text: 'Add this sentence', name: 'step', value: oursStep('add', name, sentence.key), classes: 'govuk-button--secondary', attributes: { formaction: landing(showing), 'data-ours-add': '' } })}${quiet(showing, 'find', 'Choose another')}</div>`;
};

const closed = (showing: Showing): Markup =>
  html`${quiet(showing, 'find', titleOf(showing))}${showing.field.sentences === 'answer' && quiet(showing, 'usual', 'Start from our usual answer')}`;

/** Below the field: quiet buttons, or what one of them opened. */
export const showSentences = (showing: Showing): Markup => {
  const { name, pressed } = showing;
  const open = pressed?.open as Open | undefined;
  const isOpen = open?.name === name;
  const added = pressed?.added?.name === name ? pressed.added.text : undefined;
  const inner = () =>
    open?.sentence === undefined ? list(showing) : blanks(showing, open.sentence, pressed?.faults ?? {});
  return html`<div class="pc-ours${isOpen && ' pc-ours--open'}" id="${idOf(name)}" data-ours="${name}"${attributeIf('data-ours-added', added)}>
${isOpen ? inner() : closed(showing)}
</div>`;
};
