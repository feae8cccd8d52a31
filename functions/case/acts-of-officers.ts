/* What an officer does to a case, as one part of its function's bundle (decision 0068). */
export { assignCase } from './assign-case.ts';
export { changeFormat } from './change-format.ts';
export { draftAct } from './draft-act.ts';
export { linkCases } from './link-cases.ts';
export { noSecrets, previewLetters } from './preview-letters.ts';
export { splitCase } from './split-case.ts';
export { takeOfficerAction } from './take-officer-action.ts';
export { tellCompany } from './tell-company.ts';
