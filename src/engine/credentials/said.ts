// Secrets in sentences: "the nexmo key is … and the new secret for staging is …". A few words may stand between the
// name and the value, which must look generated, since any word could stand there.

import { judgeValue } from '../values/judge.ts';
import type { Found } from './records.ts';

const REACH = 90;
const BEGINS = /^[`"'*_)]{0,3}[ \t:,]/;
// What ends a sentence's part: the value of something else begins there.
const ENDS = /[\n=<>{}()[\];|]/;
const GENERATED = /(?<![\w/+.-])(?:[0-9A-Za-z]{16}|[0-9A-Za-z]{50})(?![\w/+=-])/g;

/** The first generated-looking value within a few words behind the name that ends at `at`. */
export function valueSaid(text: string, at: number): Found | undefined {
  const rest = text.slice(at, at + REACH);
  if (!BEGINS.test(rest)) return undefined;
  const end = rest.search(ENDS);
  for (const { index, 0: value } of (end === -1 ? rest : rest.slice(0, end)).matchAll(GENERATED)) {
    const judged = judgeValue(value);
    if (judged.kind === 'none' || judged.strength !== 'strong') continue;
    if (/^(?:base62-16|base62-50|hex16)$/.test(judged.shape))
      return { value, start: at + index, end: at + index + value.length };
  }
  return undefined;
}
