import { NoSuchFile, Unavailable } from '#domain/case/errors.ts';
import { type FileType, isOfType, mostFiles } from '#domain/case/file-kinds.ts';
import type { Answers } from '#domain/request/capacity-forms.ts';
import { chosenFile, fileAnswers, filesLeft, purposesFor } from '#domain/request/form-files.ts';
import { filesDraftOf } from '#functions/request/files/draft-name.ts';
import { filesWords } from '#functions/site/words/files.ts';
import type { Ports } from '#ports/index.ts';
import type { ArrivedFile } from '#ports/uploads.ts';
import type { Fields, SiteRequest, SiteResponse } from '../exchange.ts';
import { noWrongs, type Wrongs } from '../faults.ts';
import { inLanguage } from '../language.ts';
import type { SiteLetterhead, SiteNeeds } from '../needs.ts';
import { notAForm, notFound, tooLong } from '../simple-pages.ts';
import { draftKeyIn, keepAnswers } from './draft.ts';
import { alreadySent, answersGone, goTo } from './draft-states.ts';
import { filePage } from './file-page.ts';
import { filePath, filesPage, filesPath } from './files-page.ts';
import { pathOf } from './question-page.ts';

export interface FilesNeeds
  extends SiteLetterhead,
    Pick<SiteNeeds, 'drafts' | 'isSecure' | 'newKey' | 'newDraftKey' | 'now'> {
  readonly uploads: Pick<Ports['uploads'], 'createForm' | 'arrived' | 'read' | 'discard'>;
  readonly siteUrl: string;
  /** Postal. */
  readonly address: string;
}

/** Seconds that a form can be sent. */
const openFor = 3600;
/** Bytes of a file's beginning that show its type. */
const beginning = 512;

interface Open {
  readonly key: string;
  readonly draft: string;
  readonly answers: Answers;
}

/** `gone`: another tab removed it. */
type Look = 'fits' | 'misfit' | 'gone';

const lookAt = async ({ uploads }: FilesNeeds, draft: string, file: ArrivedFile): Promise<Look> => {
  try {
    return isOfType(file.type, await uploads.read(draft, file, beginning)) ? 'fits' : 'misfit';
  } catch (error) {
    if (error instanceof NoSuchFile) return 'gone';
    throw error;
  }
};

/** What is not of the type that its form named is removed, and the page says so; so is a fourth, from another tab. */
const looked = async (
  needs: FilesNeeds,
  draft: string,
): Promise<{ readonly arrived: readonly ArrivedFile[]; readonly misfit?: FileType }> => {
  const all = await needs.uploads.arrived(draft);
  const looks = await Promise.all(all.map((file) => lookAt(needs, draft, file)));
  const those = (look: Look) => all.filter((_, at) => looks[at] === look);
  const [fits, misfits] = [those('fits'), those('misfit')];
  for (const file of [...misfits, ...fits.slice(mostFiles)]) await needs.uploads.discard(draft, file);
  const [first] = misfits;
  return { arrived: fits.slice(0, mostFiles), ...(first && { misfit: first.type }) };
};

const countOf = ({ length }: readonly ArrivedFile[]) => ({
  [fileAnswers.count]: String(Math.min(length, mostFiles)),
});

const shownList = async (
  needs: FilesNeeds,
  open: Open,
  wrongs: Wrongs = noWrongs,
  chosen: Fields = {},
): Promise<SiteResponse> => {
  const { key, draft, answers } = open;
  const say = filesWords(needs.language);
  const { count, byMail } = filesLeft(answers);
  const shown = { purposes: purposesFor(answers), byMail, address: needs.address, chosen };
  try {
    const { arrived, misfit } = await looked(needs, draft);
    // What the page lists goes along, however the person leaves it.
    if (arrived.length !== count) await keepAnswers(needs, key, countOf(arrived));
    const all = misfit ? new Map([...wrongs, ['', say.notOfType(say.type[misfit])]]) : wrongs;
    return filesPage(needs, { ...shown, arrived, wrongs: all }, all.size > 0 ? 422 : 200);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    const down = new Map([['', say.wrong.store]]);
    return filesPage(needs, { ...shown, arrived: undefined, wrongs: down }, 503);
  }
};

const shownForm = async (needs: FilesNeeds, { draft, answers }: Open): Promise<SiteResponse> => {
  const file = chosenFile(answers);
  if (file === undefined) return goTo(needs, filesPath);
  try {
    if ((await needs.uploads.arrived(draft)).length >= mostFiles) return goTo(needs, filesPath);
  } catch (error) {
    if (error instanceof Unavailable) return goTo(needs, filesPath);
    throw error;
  }
  const backTo = `${needs.siteUrl}${goTo(needs, filesPath).headers.location}`;
  const form = await needs.uploads.createForm(draft, { id: needs.newKey(), ...file }, backTo, openFor);
  return filePage(needs, file.type, form);
};

const choose = async (needs: FilesNeeds, open: Open, form: Fields): Promise<SiteResponse> => {
  const say = filesWords(needs.language).wrong;
  const answers = { ...open.answers, filePurpose: form.filePurpose ?? '', fileType: form.fileType ?? '' };
  if (chosenFile(answers) !== undefined) {
    const { filePurpose, fileType } = answers;
    await keepAnswers(needs, open.key, { [fileAnswers.purpose]: filePurpose, [fileAnswers.type]: fileType });
    return goTo(needs, filePath);
  }
  const hasPurpose = chosenFile({ ...answers, fileType: 'pdf' }) !== undefined;
  const hasType = chosenFile({ ...answers, filePurpose: purposesFor(answers)[0] ?? '' }) !== undefined;
  const wrongs = new Map([
    ...(hasPurpose ? [] : [['filePurpose', say.purpose] as const]),
    ...(hasType ? [] : [['fileType', say.type] as const]),
  ]);
  return shownList(needs, open, wrongs, form);
};

const remove = async (needs: FilesNeeds, open: Open, id: string | undefined): Promise<SiteResponse> => {
  try {
    const file = (await needs.uploads.arrived(open.draft)).find((one) => one.id === id);
    if (file !== undefined) await needs.uploads.discard(open.draft, file);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    return shownList(needs, open);
  }
  return goTo(needs, filesPath);
};

/** Also while the store is down: the person can always go on, and what they saw attached goes along. */
const goOn = async (needs: FilesNeeds, open: Open, form: Fields): Promise<SiteResponse> => {
  const arrived = await needs.uploads.arrived(open.draft).catch((error) => {
    if (error instanceof Unavailable) return undefined;
    throw error;
  });
  await keepAnswers(needs, open.key, {
    ...(arrived && countOf(arrived)),
    [fileAnswers.byMail]: form.filesByMail === 'yes' ? 'yes' : '',
  });
  return goTo(needs, pathOf('check'));
};

const answered = (needs: FilesNeeds, open: Open, { method, path, query, form }: SiteRequest) => {
  const isList = path === filesPath;
  if (method === 'GET') {
    // The store names the file in the address when it sends the browser back: our page does not.
    if (isList && query.key !== undefined) return goTo(needs, filesPath);
    return isList ? shownList(needs, open) : shownForm(needs, open);
  }
  if (!isList) return notFound(needs);
  if (form.action === 'choose') return choose(needs, open, form);
  return form.action === 'remove' ? remove(needs, open, form.file) : goOn(needs, open, form);
};

/** Its own function: no other page may reach a requester's files. */
export const filesPages =
  (ours: FilesNeeds) =>
  async (asked: SiteRequest): Promise<SiteResponse> => {
    const [localized, request] = inLanguage(ours, asked);
    const needs = { ...localized, here: request.path };
    if (request.refused === 413) return tooLong(needs);
    if (request.refused === 415) return notAForm(needs);
    const key = draftKeyIn(needs, request);
    const draft = key === undefined ? undefined : await needs.drafts.read(key);
    if (key === undefined || draft === undefined) return answersGone(needs);
    if (draft.isSent) return alreadySent(needs, draft);
    if (purposesFor(draft.answers).length === 0) return goTo(needs, pathOf('check'));
    return answered(needs, { key, draft: filesDraftOf(key), answers: draft.answers }, request);
  };
