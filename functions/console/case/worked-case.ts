import type { ComplaintView, RequestView, SignerView } from '#functions/case/case-view.ts';
import { readCase } from '#functions/case/contract.ts';
import { readHeldText } from '#functions/held-text/contract.ts';
import type { HeldTextView } from '#functions/held-text/read-held-text.ts';
import type { NextAct } from '#functions/next/contract.ts';
import { type OfficersView, readOfficers } from '#functions/officer/contract.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import type { Act } from '../acts/act.ts';
import type { InCase } from '../acts/case-acts.ts';
import { ApiRefused } from '../api.ts';
import type { Visit } from '../visit.ts';

export type WholeView = RequestView | ComplaintView;

/** A case, and what the page of one of its acts shows besides. */
export interface WorkedCase<V extends WholeView = WholeView> {
  /** A stand-in gets only what waits for a signature. */
  readonly view: V | SignerView;
  readonly next: readonly NextAct[];
  /** For choosing one; by name. */
  readonly officers: OfficersView['officers'];
  readonly held?: HeldTextView;
}

export type CaseAct<V extends WholeView = WholeView> = Act<InCase<WorkedCase<V>>, V | SignerView>;
export type CaseActTable<V extends WholeView = WholeView> = Readonly<Record<string, CaseAct<V>>>;

export const wholeOf = <V extends WholeView>(view: V | SignerView): V | undefined =>
  'timeline' in view ? view : undefined;

const at = (path: string, parts: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''));

/** A path of the API for this case. */
export const pathFor = (path: string, caseId: string, parts: Readonly<Record<string, string>> = {}): string =>
  at(path, { caseId, ...parts });

const noSuchCase = () => new ApiRefused({ status: 404, code: 'not-found', detail: 'There is no such case.' });

/** Of a page beside the case's own. @throws {ApiRefused} where the address is one of another kind of case */
export const idIn = ({ path, params: { id = '' } }: Pick<Visit, 'path' | 'params'>): string => {
  if (path.startsWith(`${pageOf(id)}/`)) return id;
  throw noSuchCase();
};

/** @throws {ApiRefused} where the address is one of another kind of case */
export const readView = async <V extends WholeView>(
  { api, path }: Pick<Visit, 'api' | 'path'>,
  id: string,
): Promise<V | SignerView> => {
  const view = await api.read<V | SignerView>(pathFor(readCase.path, id));
  if (path.startsWith(`/officer/${view.kind}s/`)) return view;
  throw noSuchCase();
};

export const readText = ({ api }: Pick<Visit, 'api'>, id: string, n: string): Promise<HeldTextView> =>
  api.read(pathFor(readHeldText.path, id, { n }));

const ofTexts: ReadonlySet<string> = new Set(['confirm-text', 'return-text']);
const ofOfficers: ReadonlySet<string> = new Set(['assign', 'name-officer']);

/** For the page of an act: what else it needs to read. */
export const readForAct = async <V extends WholeView>(visit: Visit, id: string): Promise<WorkedCase<V>> => {
  const { api, params, query } = visit;
  const { action = '' } = params;
  const [view, officers, held] = await Promise.all([
    readView<V>(visit, id),
    ofOfficers.has(action) ? api.read<OfficersView>(readOfficers.path) : undefined,
    ofTexts.has(action) ? readText(visit, id, query.get('n') ?? '') : undefined,
  ]);
  return { view, next: view.next, officers: officers?.officers ?? [], ...(held && { held }) };
};

/** The `sub` itself where no name is known. */
export const nameIn = ({ names }: Pick<SignerView, 'names'>, sub: string): string => names[sub] ?? sub;
