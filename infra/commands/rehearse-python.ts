import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mend } from './rehearse-mendings.ts';
import { Failed, folder, must, root, run } from './rehearse-run.ts';

const NO_PYTHON = 3;

const venv = `${folder}venv/`;
const requirements = `${root}test/rehearsal/requirements.txt`;
const installed = `${venv}installed.txt`;

const names = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
const isGood = 'import sys, venv, ensurepip; sys.exit(0 if sys.version_info >= (3, 10) else 1)';

/** @throws {Failed} with that code */
const findPython = async (): Promise<string> => {
  for (const name of names) if ((await run(name, ['-c', isGood])).code === 0) return name;
  throw new Failed(
    'The rehearsal needs Python 3.10 or newer with its venv module (Debian: apt install python3-venv). Nothing else of the project does.',
    NO_PYTHON,
  );
};

/** Makes the folder with the pinned emulator and cfn-lint when it is missing or outdated. */
export const pinnedTools = async (): Promise<string> => {
  const wanted = `${readFileSync(requirements, 'utf8')}\n${readFileSync(new URL('rehearse-mendings.ts', import.meta.url), 'utf8')}`;
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return `${venv}bin/`;
  const python = await findPython();
  rmSync(venv, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await must('python -m venv', python, ['-m', 'venv', venv]);
  const quietly = ['install', '--quiet', '--disable-pip-version-check', '--no-deps'];
  await must('pip install', `${venv}bin/pip`, [...quietly, '--requirement', requirements]);
  mend(venv);
  writeFileSync(installed, wanted);
  return `${venv}bin/`;
};
