import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Failed, must, run } from './rehearse-run.ts';

/** Exit code of a command that finds no Python. */
const NO_PYTHON = 3;

const names = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
const isGood = 'import sys, venv, ensurepip; sys.exit(0 if sys.version_info >= (3, 10) else 1)';

/** @throws {Failed} with that code */
const findPython = async (): Promise<string> => {
  for (const name of names) if ((await run(name, ['-c', isGood])).code === 0) return name;
  throw new Failed(
    'This command needs Python 3.10 or newer with its venv module (Debian: apt install python3-venv).',
    NO_PYTHON,
  );
};

interface PythonTools {
  /** Ends with a slash; the tools are in `venv/` below it. */
  readonly folder: string;
  /** File with every package pinned. */
  readonly requirements: string;
  /** Text that, changed, makes the folder anew, and what is done to the packages after the installation. */
  readonly mending?: { readonly text: string; readonly mend: (venv: string) => void };
}

/** Makes the folder with the pinned tools when it is missing or outdated. @returns the folder of their commands, with a slash */
export const pythonTools = async ({ folder, requirements, mending }: PythonTools): Promise<string> => {
  const venv = `${folder}venv/`;
  const installed = `${venv}installed.txt`;
  const wanted = `${readFileSync(requirements, 'utf8')}\n${mending?.text ?? ''}`;
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return `${venv}bin/`;
  const python = await findPython();
  rmSync(venv, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await must('python -m venv', python, ['-m', 'venv', venv]);
  const quietly = ['install', '--quiet', '--disable-pip-version-check', '--no-deps'];
  await must('pip install', `${venv}bin/pip`, [...quietly, '--requirement', requirements]);
  mending?.mend(venv);
  writeFileSync(installed, wanted);
  return `${venv}bin/`;
};
