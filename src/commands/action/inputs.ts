// The Action's inputs: declared once here; a test holds action.yml against the declaration.

import { ScanError } from '../../core/errors.ts';
import { CONFIDENCES, SEVERITIES, type Confidence, type Severity } from '../../core/kind.ts';

export const MODES = ['auto', 'diff', 'history', 'scan'] as const;
export type Mode = (typeof MODES)[number];
const FAIL_ON = [...SEVERITIES, 'never'] as const;

interface InputDeclaration {
  readonly description: string;
  readonly default: string;
}

export type InputName =
  | 'mode'
  | 'base'
  | 'head'
  | 'config'
  | 'baseline'
  | 'fail-on'
  | 'min-confidence'
  | 'sarif-file'
  | 'summary'
  | 'annotations'
  | 'comment'
  | 'github-token'
  | 'working-directory';

export const INPUTS: Readonly<Record<InputName, InputDeclaration>> = {
  mode: {
    description:
      'What to look at: `diff` (the commits between base and head), `history` (everything the repository ever held), `scan` (the files as checked out), or `auto`: diff for pull_request, push and merge_group, history for schedule, workflow_dispatch and the rest.',
    default: 'auto',
  },
  base: { description: 'Commit that a diff starts from; taken from the event when empty.', default: '' },
  head: { description: 'Commit that a diff ends with; taken from the event when empty.', default: '' },
  config: {
    description: 'Configuration file, relative to the repository; `.vonguard.yaml` at its root when empty.',
    default: '',
  },
  baseline: {
    description: 'Baseline file, relative to the repository; `.vonguard-baseline` at its root when empty.',
    default: '',
  },
  'fail-on': {
    description:
      'Lowest severity that fails the step: `low`, `medium`, `high`, `critical`, or `never`. A scan that could not look at everything fails in any case.',
    default: 'low',
  },
  'min-confidence': {
    description: 'Lowest confidence that is reported: `low`, `medium` or `high`; from the configuration when empty.',
    default: '',
  },
  'sarif-file': {
    description: 'Write a SARIF file here, relative to the workspace, for github/codeql-action/upload-sarif.',
    default: '',
  },
  summary: { description: 'Write the job summary.', default: 'true' },
  annotations: { description: 'Annotate the lines with findings.', default: 'true' },
  comment: {
    description:
      'Keep one comment on the pull request up to date. Needs `pull-requests: write`; without it (forks) the comment is left out.',
    default: 'false',
  },
  'github-token': {
    description: 'Token for the comment; used for nothing else.',
    default: '${{ github.token }}',
  },
  'working-directory': {
    description: 'Where the repository is checked out, relative to the workspace.',
    default: '.',
  },
};

export type OutputName = 'findings' | 'exit-code' | 'sarif-file' | 'commits-scanned' | 'suppressed';

export const OUTPUTS: Readonly<Record<OutputName, string>> = {
  findings: 'Number of findings.',
  'exit-code': '0 looked at everything and found nothing, 1 findings, 2 could not finish.',
  'sarif-file': 'Path of the SARIF file, when one was written.',
  'commits-scanned': 'Number of commits looked at.',
  suppressed: 'Number of findings that allowlist, comments or baseline hide.',
};

export interface Inputs {
  readonly mode: Mode;
  readonly base?: string;
  readonly head?: string;
  readonly config?: string;
  readonly baseline?: string;
  readonly failOn: Severity | 'never';
  readonly minConfidence?: Confidence;
  readonly sarifFile?: string;
  readonly summary: boolean;
  readonly annotations: boolean;
  readonly comment: boolean;
  readonly token?: string;
  readonly directory: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads what the runner puts into the environment.
 * @throws ScanError `usage` naming the input, what was expected and what it was
 */
export function readInputs(env: Environment): Inputs {
  const text = (name: InputName): string => inputOf(env, name);
  const minConfidence = text('min-confidence');
  return {
    mode: choice('mode', text('mode'), MODES),
    failOn: choice('fail-on', text('fail-on'), FAIL_ON),
    summary: onOrOff('summary', text('summary')),
    annotations: onOrOff('annotations', text('annotations')),
    comment: onOrOff('comment', text('comment')),
    directory: text('working-directory'),
    ...(minConfidence !== '' && { minConfidence: choice('min-confidence', minConfidence, CONFIDENCES) }),
    ...optional('base', revision('base', text('base'))),
    ...optional('head', revision('head', text('head'))),
    ...optional('config', text('config')),
    ...optional('baseline', text('baseline')),
    ...optional('sarifFile', text('sarif-file')),
    ...optional('token', text('github-token')),
  };
}

/** The runner upper-cases names and keeps dashes: INPUT_FAIL-ON. */
function inputOf(env: Environment, name: InputName): string {
  const given = env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
  const fallback = INPUTS[name].default;
  // An expression is the runner's to fill in; run by hand there is none.
  return given === '' && !fallback.startsWith('${{') ? fallback : given;
}

function optional<K extends string>(key: K, value: string): Partial<Record<K, string>> {
  const given: Partial<Record<K, string>> = {};
  if (value !== '') given[key] = value;
  return given;
}

function choice<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const found = choices.find((one) => one === value.toLowerCase());
  if (found !== undefined) return found;
  throw new ScanError('usage', `The input "${name}" must be one of ${choices.join(', ')}, not "${value}".`);
}

function onOrOff(name: string, value: string): boolean {
  return choice(name, value, ['true', 'false']) === 'true';
}

// git would take a leading dash for an option.
function revision(name: string, value: string): string {
  if (!value.startsWith('-')) return value;
  throw new ScanError('usage', `The input "${name}" must be a commit, branch or tag, not "${value}".`);
}
