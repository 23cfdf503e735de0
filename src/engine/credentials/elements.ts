// Elements of XML and HTML around a place, as blocks; see blocks.ts.

import type { Block } from './block.ts';

const REACH = 3000;
const MAX_DEPTH = 6;
const TAG_REACH = 500;
const TAG = /<(?<close>\/?)(?<name>[A-Za-z][\w:.-]{0,40})(?:\s[^<>]{0,400})?(?<empty>\/?)>/g;

/** The elements that are open at a place, and the one whose tag holds it, the innermost first. */
export function* elementsAround(text: string, at: number): Iterable<Block> {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  if (!before.includes('<')) return;
  const open: { readonly name: string; readonly start: number }[] = [];
  for (const { index, groups } of before.matchAll(TAG)) {
    const { close, name = '', empty } = groups ?? {};
    if (close === '/') open.length = Math.max(0, lastNamed(open, name));
    else if (empty !== '/') open.push({ name, start: from + index });
  }
  const tag = /<(?<name>[A-Za-z][\w:.-]{0,40})\s[^<>]*$/.exec(before.slice(-TAG_REACH));
  if (tag?.groups?.['name'] !== undefined) open.push({ name: tag.groups['name'], start: at - tag[0].length });
  for (const { name, start } of open.toReversed().slice(0, MAX_DEPTH)) {
    const end = endOfElement(text, name, at);
    const beside = `${text.slice(Math.max(0, start - REACH), start)}${text.slice(end, end + REACH)}`;
    const body = text.slice(start, end);
    // An element that holds a text and nothing else is a field.
    if ((tag !== null && start + tag[0].length === at) || /<[^/]/.test(body.slice(1)))
      yield { body: body.replace(FIELD, '$<tag>'), beside: [elementsOf(beside, name)] };
  }
}

// What attributes of inner elements say is the name of a field: <param name="proxy" …>.
const FIELD = /(?<tag>(?!^)<[\w:.-]{1,40}\s(?:[^<>]{0,200}\s)?)(?:name|key|id)\s?=\s?["'][^"'<>]{0,80}["']/g;

function lastNamed(open: readonly { readonly name: string }[], name: string): number {
  const index = open.findLastIndex((element) => element.name === name);
  return index === -1 ? open.length : index;
}

function endOfElement(text: string, name: string, at: number): number {
  const behind = text.slice(at, at + REACH);
  const end = behind.search(new RegExp(String.raw`</${name}\s?>|^[^<>]*/>`));
  return end === -1 ? at + behind.length : at + end;
}

// What stands in elements of this name: a heading above all of them is nobody's neighbour.
function elementsOf(beside: string, name: string): string {
  const first = beside.search(new RegExp(String.raw`<${name}[\s>]`));
  if (first === -1) return '';
  const last = Math.max(
    beside.lastIndexOf(`</${name}`),
    beside.lastIndexOf('>', beside.lastIndexOf(`<${name}`) + TAG_REACH),
  );
  return beside.slice(first, last);
}
