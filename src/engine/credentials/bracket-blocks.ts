// Blocks between brackets: objects and lists without a name, entries under a key.

import type { Block } from './block.ts';
import { closeAfter, openBefore, type Brackets } from './brackets.ts';
import { isPlain } from './titles.ts';
import { VENDOR_NAMES } from './vendor-names.ts';

const REACH = 3000;
const MAX_DEPTH = 6;
// }, { and }, "dc7f5375.67e91f": {
const BEHIND_ITEM = /[\]}]\s{0,40},\s{0,40}(?:["'](?=[^"']*\d)[0-9a-f.-]{6,40}["']\s{0,4}:\s{0,4})?$/;

/** Objects and lists without a name or under ids, one behind another. */
export function* objectsAround(text: string, at: number): Iterable<Block> {
  let open = openBefore(text, at);
  for (let depth = 0; depth < MAX_DEPTH && open !== undefined; depth++) {
    const end = closeAfter(text, open);
    const list = openBefore(text, open);
    const from = list ?? Math.max(0, open - REACH);
    const isItem =
      BEHIND_ITEM.test(text.slice(Math.max(from, open - 150), open)) ||
      /^\s{0,40},\s{0,40}[[{]/.test(text.slice(end, end + 90));
    if (isItem) {
      const behind = text.slice(end, list === undefined ? end + REACH : closeAfter(text, list));
      yield { body: text.slice(open, end), beside: [text.slice(from, open), behind] };
    }
    open = list;
  }
}

const CALLS: Brackets = { opens: '(', closes: ')', reach: 1500 };
const CALLEE = /[A-Za-z_][\w$.:>-]{2,60}$/;

/** Calls of one function near each other: Config.objects.create(provider='one', …), … */
export function* callsAround(text: string, at: number): Iterable<Block> {
  const open = openBefore(text, at, CALLS);
  const callee = open === undefined ? '' : (CALLEE.exec(text.slice(Math.max(0, open - 64), open))?.[0] ?? '');
  if (open === undefined || callee === '') return;
  const [from, end] = [Math.max(0, open - REACH), closeAfter(text, open, CALLS)];
  const others = `${text.slice(from, open - callee.length)}\n${text.slice(end, end + REACH)}`
    .split(`${callee}(`)
    .slice(1);
  yield { body: text.slice(open, end), beside: others.map((other) => other.split(')', 1)[0] ?? '') };
}

const KEYED = /["']?(?<key>[\w.-]{1,60})["']?\s{0,4}(?:=>|[:=])?\s{0,8}(?:array)?$/;
const VENDORS_KEYED = new RegExp(
  String.raw`[\w.-]{0,30}(?:${VENDOR_NAMES})[\w.-]{0,30}["']?\s{0,4}(?:=>|[:=])\s{0,8}(?:array\()?[[{]`,
  'i',
);

/** 'one' => [ … ], 'two' => [ … ] */
export function keyedEntry(text: string, at: number): Block | undefined {
  const open = openBefore(text, at);
  const parent = open === undefined ? undefined : openBefore(text, open);
  if (open === undefined || parent === undefined) return undefined;
  const [title = '', key = ''] = KEYED.exec(text.slice(Math.max(0, open - 80), open)) ?? [];
  if (key === '' || isPlain(key)) return undefined;
  const end = closeAfter(text, open);
  const beside = [text.slice(parent, open - title.length), text.slice(end, closeAfter(text, parent))];
  return {
    body: `${key} ${text.slice(open, end)}`,
    beside: beside.filter((one) => VENDORS_KEYED.test(one) || holdsNumbered(one, key)),
    lead: text.slice(Math.max(0, parent - 80), parent),
  };
}

// sip1 { … } sip2 { … }
function holdsNumbered(text: string, key: string): boolean {
  const stem = /^[A-Za-z][\w-]*?(?=\d{1,2}$)/.exec(key)?.[0];
  return stem !== undefined && new RegExp(String.raw`\b${stem}\d{1,2}\b`).test(text);
}
