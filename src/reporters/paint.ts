// Colour for the text report, by Node's own names of styles.

import { styleText } from 'node:util';
import type { Severity } from '../core/kind.ts';

type Style = Parameters<typeof styleText>[0];

export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly secret: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
  /** An OSC 8 hyperlink where the terminal knows them. */
  readonly link: (url: string, text: string) => string;
}

const SEVERITY_STYLES: Readonly<Record<Severity, Style>> = {
  critical: ['bold', 'red'],
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
};

/** Decided once per report: without colour every function gives its text back. */
export function createPaint({ color, hyperlinks }: { readonly color: boolean; readonly hyperlinks: boolean }): Paint {
  const paint = (style: Style) => (text: string) => (color ? styleText(style, text, { validateStream: false }) : text);
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    good: paint('green'),
    bad: paint('red'),
    secret: paint('yellow'),
    severity: (severity, text) => paint(SEVERITY_STYLES[severity])(text),
    link: (url, text) => (hyperlinks ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text),
  };
}
