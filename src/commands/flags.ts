// The flags that every scanning command shares, each declared here and nowhere else.

import { CONFIDENCES } from '../core/kind.ts';
import { FORMATS } from '../reporters/index.ts';
import type { Flag } from './command.ts';

export const CONFIG_FLAG: Flag = {
  name: 'config',
  group: 'What to scan',
  type: 'string',
  placeholder: 'FILE',
  describe: 'Read this configuration instead of .vonguard.yaml at the root',
};

export const SELECTION_FLAGS: readonly Flag[] = [
  {
    name: 'max-file-size',
    group: 'What to scan',
    type: 'string',
    placeholder: 'SIZE',
    describe: 'Skip and report contents larger than this, e.g. 50MB (default 256MB)',
  },
  CONFIG_FLAG,
];

export const REPORT_FLAGS: readonly Flag[] = [
  {
    name: 'min-confidence',
    group: 'What to report',
    type: 'string',
    choices: CONFIDENCES,
    placeholder: 'LEVEL',
    describe: 'Report findings from this confidence on (default medium)',
  },
  {
    name: 'reveal',
    group: 'What to report',
    type: 'boolean',
    describe: 'Print the secrets themselves: mind who reads the output',
  },
  {
    name: 'format',
    alias: 'f',
    group: 'Output',
    type: 'string',
    choices: FORMATS,
    default: 'text',
    placeholder: 'FORMAT',
    describe: 'Format of the main report',
  },
  {
    name: 'output',
    alias: 'o',
    group: 'Output',
    type: 'string',
    placeholder: 'FILE',
    describe: 'Write the main report to a file instead of standard output, which is -',
  },
  {
    name: 'report',
    group: 'Output',
    type: 'list',
    placeholder: 'FORMAT=FILE',
    describe: 'Write a further report; repeatable. A scan that fails leaves no older one of that name',
  },
  {
    name: 'quiet',
    alias: 'q',
    group: 'Output',
    type: 'boolean',
    describe: 'Print nothing when there is nothing to say',
  },
  { name: 'color', group: 'Output', type: 'boolean', describe: 'Colour, yes or no (default: on a terminal only)' },
  {
    name: 'progress',
    group: 'Output',
    type: 'boolean',
    describe: 'Progress on standard error, yes or no (default: on a terminal only)',
  },
];

export const SUPPRESSION_FLAGS: readonly Flag[] = [
  {
    name: 'baseline',
    group: 'Suppressions',
    type: 'string',
    placeholder: 'FILE',
    describe: 'Report only what this baseline does not hold (default: .vonguard-baseline at the root, if there)',
  },
  {
    name: 'policy-ref',
    group: 'Suppressions',
    type: 'string',
    placeholder: 'REF',
    describe: 'Read configuration, rules and baseline from this commit, not from the files under scan',
  },
  {
    name: 'show-suppressed',
    group: 'Suppressions',
    type: 'boolean',
    describe: 'List what allowlists, comments and baseline hide',
  },
  {
    name: 'report-unused-allows',
    group: 'Suppressions',
    type: 'boolean',
    describe: 'Name allow entries, comments and baseline lines that hid nothing in this scan',
  },
];

export const SPEED_FLAGS: readonly Flag[] = [
  {
    name: 'jobs',
    alias: 'j',
    group: 'Speed',
    type: 'number',
    placeholder: 'N',
    describe: 'Worker threads (default: one per core)',
  },
  {
    name: 'cache',
    group: 'Speed',
    type: 'boolean',
    describe: 'Remember which packs hold no anchor, yes or no (default: yes)',
  },
];

export const SCAN_FLAGS: readonly Flag[] = [...SELECTION_FLAGS, ...REPORT_FLAGS, ...SUPPRESSION_FLAGS, ...SPEED_FLAGS];
