import { describe, expect, test } from 'vitest';
import { dependsOn, hasManifest, isObject } from '../../../src/hooks/package-json.ts';
import { withTempRepo } from '../../support/temp-repo.ts';

const depends = (text: string, name = 'husky'): Promise<boolean> =>
  withTempRepo(({ root, write }) => {
    write('package.json', text);
    return dependsOn(root, name);
  });

describe('a package is depended on', () => {
  test.each([
    '{"dependencies":{"husky":"9"}}',
    '{"devDependencies":{"husky":"9"}}',
    '{"optionalDependencies":{"husky":null}}',
    '\uFEFF{"devDependencies":{"husky":"9"}}',
    '{\r\n"devDependencies":{\r\n"husky":"9"}}\r\n',
  ])('%j', async (text) => {
    expect(await depends(text)).toBe(true);
  });

  test.each([
    '{}',
    '[]',
    'null',
    '"husky"',
    '{"husky":{}}',
    '{"peerDependencies":{"husky":"9"}}',
    '{"devDependencies":["husky"]}',
    '{"devDependencies":null}',
    '{"devDependencies":{"husky-x":"9","Husky":"9"}}',
  ])('not in %j', async (text) => {
    expect(await depends(text)).toBe(false);
  });

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s is no package by itself', async (name) => {
    expect(await depends('{"dependencies":{}}', name)).toBe(false);
  });
});

test.each(['', '{', '{"a":1,}', '\uFEFF', '// x\n{}'])(
  '%j is said to be no JSON, not taken for empty',
  async (text) => {
    await expect(depends(text)).rejects.toMatchObject({
      code: 'config',
      path: expect.stringContaining('package.json'),
    });
  },
);

test('without a file nothing is depended on', () =>
  withTempRepo(async ({ root, write }) => {
    expect(await dependsOn(root, 'husky')).toBe(false);
    expect(await hasManifest(root)).toBe(false);
    write('package.json', '');
    expect(await hasManifest(root)).toBe(true);
  }));

test.each([
  [{}, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  ['', false],
  [undefined, false],
])('%j is an object: %s', (value, answer) => {
  expect(isObject(value)).toBe(answer);
});
