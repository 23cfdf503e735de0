// Secrets in sentences: "the nexmo key is … and the new secret for staging is …". A few words may stand between the
// name and the value, which must look generated, since any word could stand there.

import { judgeValue } from '../values/judge.ts';
import type { Product } from '../names/vocabulary.ts';
import type { Found } from './records.ts';

const REACH = 90;
const BEGINS = /^[`"'*_)]{0,3}[ \t:,]/;
// What ends a sentence's part: the value of something else begins there.
const ENDS = /[\n=<>{}()[\];|]/;
// A word in brackets ends nothing, and a wiki sets code in double braces.
const SET_APART = /\(\w{1,12}\)|\{{2,3}(?=(?:\w{16}|\w{50})\}\})/g;
// The request id `value`
const OTHERS = /\b(?:ids?|uuid|hash|commit|reference|nonce)\b[ \t:#]{0,3}["'`*(]{0,2}$/i;
const GENERATED = /(?<![\w/+.-])(?:[0-9A-Za-z]{16}|[0-9a-f]{40}|[0-9A-Za-z]{50})(?![\w/+=-])/g;

// The next line is the value and nothing else, but who wrote it when.
const BELOW =
  /^["'`*_)]{0,3}(?: (?:we use|for \w{1,16}|here|below|now|is|as follows)){0,4}[ \t]?[?:,.]?[ \t]{0,4}\r?\n(?:[ \t>]{0,8}\r?\n)?(?:[^\n]{0,20}\d{1,2}:\d\d[^\n:]{0,40}[:>] |[ \t>*-]{0,8})["'`]?(?<value>(?:[0-9A-Za-z]{16}|[0-9A-Za-z]{50})(?=["'`]?[ \t]{0,4}(?:\r?\n|$)))/;

/** The first generated-looking value within a few words behind the name that ends at `at`. */
export function valueSaid(text: string, at: number, product?: Product): Found | undefined {
  const rest = text.slice(at, at + REACH);
  const below = BELOW.exec(rest);
  if (below?.groups?.['value'] !== undefined) {
    const start = at + below[0].length - below.groups['value'].length;
    return generated(below.groups['value'], start);
  }
  if (!BEGINS.test(rest)) return undefined;
  const plain = rest.replace(SET_APART, (signs) => ' '.repeat(signs.length));
  const end = plain.search(ENDS);
  for (const { index, 0: value } of (end === -1 ? plain : plain.slice(0, end)).matchAll(GENERATED)) {
    const between = rest.slice(0, index);
    const found = OTHERS.test(between) ? undefined : generated(value, at + index);
    if (found !== undefined && (value.length !== 40 || isOpenToks(product, between))) return found;
  }
  return undefined;
}

// Commits and digests have forty hex digits too.
function isOpenToks(product: Product | undefined, between: string): boolean {
  return product === 'video' && !/,|sha|hash|digest|md5|commit/i.test(between);
}

function generated(value: string, start: number): Found | undefined {
  const judged = judgeValue(value);
  if (judged.kind === 'none' || judged.strength !== 'strong') return undefined;
  return /^(?:base62-16|base62-50|hex16|hex40)$/.test(judged.shape)
    ? { value, start, end: start + value.length }
    : undefined;
}
