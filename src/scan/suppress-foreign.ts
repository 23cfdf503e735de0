// The inline comments of other tools, honoured only when the configuration asks (`honour`). Each form is
// the one that its tool documents; what they leave out (a rule, a reason) is left out here too.

import { FOREIGN_TOOLS, type ForeignTool } from '../config/config.ts';
import { makeLineTable, type LineTable } from '../engine/lines.ts';
import type { InlineAllow } from './suppress-inline.ts';

interface Form {
  /** Stands in every text that `mark` meets; lower case. */
  readonly anchor: string;
  readonly mark: RegExp;
  readonly covers: 'same-line' | 'next-line' | 'rest-of-file';
}

const FORMS: Readonly<Record<ForeignTool, readonly Form[]>> = {
  gitleaks: [{ anchor: 'gitleaks:allow', mark: /gitleaks:allow/g, covers: 'same-line' }],
  betterleaks: [{ anchor: 'betterleaks:allow', mark: /betterleaks:allow/g, covers: 'same-line' }],
  trufflehog: [{ anchor: 'trufflehog:ignore', mark: /trufflehog:ignore/g, covers: 'same-line' }],
  kingfisher: [{ anchor: 'kingfisher:ignore', mark: /kingfisher:ignore/g, covers: 'same-line' }],
  'detect-secrets': [
    { anchor: 'pragma:', mark: /pragma: ?(?:allow|white)list[ -]secret/g, covers: 'same-line' },
    { anchor: 'pragma:', mark: /pragma: ?(?:allow|white)list[ -]nextline[ -]secret/g, covers: 'next-line' },
  ],
  secretlint: [
    { anchor: 'secretlint-disable', mark: /secretlint-disable-line/g, covers: 'same-line' },
    { anchor: 'secretlint-disable', mark: /secretlint-disable-next-line/g, covers: 'next-line' },
    { anchor: 'secretlint-disable', mark: /secretlint-disable(?!-)/g, covers: 'rest-of-file' },
  ],
  ggshield: [{ anchor: 'ggignore', mark: /\bggignore(?![\w-])/g, covers: 'same-line' }],
};

// Ends what `secretlint-disable` began.
const SECRETLINT_ENABLE = /secretlint-enable(?!-)/g;

export function findForeignAllows(text: string, honour: readonly string[]): readonly InlineAllow[] {
  const tools = FOREIGN_TOOLS.filter((tool) => honour.includes(tool));
  if (tools.length === 0) return [];
  const lines = makeLineTable(text);
  return tools.flatMap((tool) => FORMS[tool].flatMap((form) => allowsOf(text, { tool, form, lines })));
}

export function foreignAnchors(honour: readonly string[]): readonly string[] {
  const tools = FOREIGN_TOOLS.filter((tool) => honour.includes(tool));
  return tools.flatMap((tool) => FORMS[tool].map(({ anchor }) => anchor));
}

function allowsOf(
  text: string,
  { tool, form, lines }: { readonly tool: ForeignTool; readonly form: Form; readonly lines: LineTable },
): readonly InlineAllow[] {
  return [...text.matchAll(form.mark)].map(({ index }) => {
    const line = lines.lineOf(index);
    const from = form.covers === 'next-line' ? line + 1 : line;
    const to = form.covers === 'rest-of-file' ? enabledFrom(text, index, lines) : from;
    return { tool, line, from, to, target: { kind: 'any' } };
  });
}

function enabledFrom(text: string, index: number, lines: LineTable): number {
  SECRETLINT_ENABLE.lastIndex = index;
  const end = SECRETLINT_ENABLE.exec(text)?.index;
  return lines.lineOf(end ?? text.length);
}
