import { describe, expect, test } from 'vitest';
import { loosePairs, looseProjectPairs } from '../../../../src/engine/credentials/loose-pairs.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';

const KEY = `7c${drawnHex('loose', 6)}`;
const VALUE = drawn('loose', 16);

describe('a generated-looking value close behind an account key', () => {
  test.each([
    ['a slash', `${KEY} / ${VALUE}`],
    ['a comma', `nexmo,${KEY},${VALUE}`],
    ['blanks', `CREDS=(${KEY} ${VALUE})`],
    ['a word', `"${KEY}" and "${VALUE}"`],
    ['the next line', `${KEY}\n${VALUE}\n`],
    ['a list’s next item', `- ${KEY}\n  - ${VALUE}`],
    ['a folded next item', `- ${KEY}\n  - >-\n    ${VALUE}`],
    ['a short form of a name', `$avp(auser) = "${KEY}";\n$avp(apass) = "${VALUE}";`],
    ['an attribute', `<arg value="${KEY}"/><arg value="${VALUE}"/>`],
    ['a name that says nothing', `a = '${KEY}';\nb = '${VALUE}';`],
  ])('is its secret: %s', (_, text) => {
    expect(loosePairs(text).map(({ key, value }) => [key, value])).toEqual([[KEY, VALUE]]);
  });

  test('of 16 hex digits only as the next item of a list', () => {
    const hex = drawnHex('item', 16);
    expect(loosePairs(`- ${KEY}\n- ${hex}`).map(({ value }) => value)).toEqual([hex]);
  });

  test.each([
    ['another’s name', `VONAGE_API_KEY=${KEY}\nVONAGE_API_SECRET=\nDB_PASSWORD=${VALUE}`],
    ['an id', `"key": "${KEY}", "nonce": "${VALUE}"`],
    ['a blank line', `${KEY}\n\n${VALUE}`],
    ['hex', `${KEY} / ${drawnHex('span', 16)}`],
    ['an experiment’s id', `${KEY};\nexport const EXPERIMENT = { id: '${VALUE}' }`],
    ['a key that is something else', `CACHE_PREFIX = '${KEY}';\nVALUE = '${VALUE}';`],
    ['words', `${KEY} / VerifiedSender12`],
    ['a part of a path', `${KEY}: /${VALUE}`],
  ])('is none: %s', (_, text) => {
    expect(loosePairs(text)).toEqual([]);
  });
});

describe('forty hex digits behind a project’s key', () => {
  const project = '45614792';
  const hex = drawnHex('project', 40);

  test.each(['token', 'pass', 'value', 'credential'])('are its secret under the name %s', (name) => {
    expect(looseProjectPairs(`project: ${project}\n${name}: ${hex}\n`).map(({ key, value }) => [key, value])).toEqual([
      [project, hex],
    ]);
  });

  test.each(['commit', 'sha', 'build_id', 'revision', 'checksum'])('are none under the name %s', (name) => {
    expect(looseProjectPairs(`project: ${project}\n${name}: ${hex}\n`)).toEqual([]);
  });
});
