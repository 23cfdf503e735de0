// A file that holds nothing but a value, as secrets are mounted and exported: `secrets/vonage_api_secret`,
// `run/secrets/nexmo-secret`, `vonage/api_secret.txt`. Its name is the path's end.

import { readName } from '../names/reading.ts';
import type { Site } from './site.ts';

const MAX_LENGTH = 400;
const ONE_VALUE = /^\s{0,20}(?<value>\S{6,64})\s{0,20}$/d;

export function wholeFileSites(text: string, path: string): readonly Site[] {
  if (text.length > MAX_LENGTH || path === '') return [];
  const { groups, indices } = ONE_VALUE.exec(text) ?? {};
  const [start, end] = indices?.groups?.['value'] ?? [];
  const name = nameOf(path);
  if (start === undefined || end === undefined || name === undefined) return [];
  return [{ form: 'assignment', name, value: groups?.['value'] ?? '', span: { start, end }, at: start }];
}

/** The file's name, or its directory's with it, where that says whose the value is. */
function nameOf(path: string): string | undefined {
  const [base = '', directory = ''] = path.split('/').toReversed();
  const stem = base.replace(/\.[a-z]{1,8}$/i, '');
  return [stem, `${directory}_${stem}`].find((name) => readName(name)?.product !== undefined);
}
