// Literals that the program puts together, as one: "ab" + "cd", and s = "ab"; s += "cd".

import { gate } from '../gates/gate.ts';
import type { Layer } from '../matcher.ts';
import { regionsAround } from './line-regions.ts';
import { isRelevant } from './relevance.ts';
import { rewrite, type Replacement } from './rewrite.ts';

// From the quote that ends a literal to the one that begins the next.
const JOINED = String.raw`(?<quote>["'\x60])(?<=[\w=:/+.-].)\s{0,80}(?:\+\+?|\.\.?|&|<>|\|\||~)\s{0,80}(?:[bruf@$]{1,2}(?=["']))?["'\x60](?=[\w=:/+.@-]{2})`;
// The variable that the first literal went to is the one that gets more.
const APPENDED = String.raw`["'](?<=\w.)\)?;?[ \t]{0,20}\r?\n[ \t]{0,40}(?<name>[$@]?[\w.>-]{1,40})\s{0,4}(?:\.=|\+=|<<|~=)\s{0,4}["'](?=\w)`;
// S="${S}more"
const REPEATED = String.raw`(?<=\w)["']?;?[ \t]{0,20}\r?\n[ \t]{0,40}(?:export )?(?<variable>\w{1,40})=["']?\$\{?\k<variable>\}?["']{0,2}(?=\w)`;
// All but the last begin with a quote, of which there are few.
const JOINT = gate(new RegExp([JOINED, APPENDED].join('|'), 'g'));
const JOINT_OR_REPEATED = new RegExp([JOINED, APPENDED, REPEATED].join('|'), 'g');
const ONLY_REPEATED = new RegExp(REPEATED, 'g');
// Of what repeats a variable this is the rarest part, read from its sign; so far before it the whole may begin.
const VARIABLE = /=(?<=\b(?<variable>\w{1,40})=)["']?\$\{?\k<variable>\b/g;
const REPEATED_REACH = 120;
const REACH = 200;

export function decodeJoints(text: string, budget: number): readonly Layer[] {
  const layers: Layer[] = [];
  let left = budget;
  const repeated = repeatedIn(text);
  const joint = repeated.length > 0 ? JOINT_OR_REPEATED : JOINT.pattern;
  for (const region of regionsAround(text, placesOf(text, repeated))) {
    if (left < 0) break;
    const joints = [...text.slice(region.start, region.end).matchAll(joint)].flatMap(
      (match): readonly Replacement[] => {
        const start = region.start + match.index;
        const name = match.groups?.['name'];
        if (name !== undefined && !isSet(text.slice(Math.max(0, start - REACH), start), name)) return [];
        return [{ start, end: start + match[0].length, by: '' }];
      },
    );
    const layer = joints.length === 0 ? undefined : rewrite(text, region, joints, 'joined');
    if (layer === undefined || !isRelevant(layer.text)) continue;
    left -= layer.text.length;
    layers.push(layer);
  }
  return layers;
}

interface Place {
  readonly index: number;
}

function placesOf(text: string, repeated: readonly Place[]): Iterable<Place> {
  const joints = JOINT.matchAll(text);
  return repeated.length === 0 ? joints : [...joints, ...repeated].toSorted((a, b) => a.index - b.index);
}

function repeatedIn(text: string): readonly Place[] {
  return [...text.matchAll(VARIABLE)].flatMap(({ index }) => {
    const from = Math.max(0, index - REPEATED_REACH);
    const near = text.slice(from, index + REPEATED_REACH);
    return Array.from(near.matchAll(ONLY_REPEATED), (match) => ({ index: from + match.index }));
  });
}

/** True when the last literal before goes to the variable. */
function isSet(before: string, name: string): boolean {
  const set = /(?<=^|[\s;({])(?<name>[$@]?[\w.>-]{1,40})\s{0,4}(?::?=|[.+~]=|<<)\s{0,4}["'][^"'\n]*$/.exec(before);
  return set?.groups?.['name'] === name;
}
