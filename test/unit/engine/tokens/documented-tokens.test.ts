import { expect, test } from 'vitest';
import { documentedId, documentedProject, documentedToken } from '../../../../src/engine/tokens/documented-tokens.ts';
import { drawnHex } from '../../../support/generated.ts';

test.each([
  ['0f1222a66cebd0c42406ad86', true],
  ['7247bff6f7c0c98f36556970', true],
  ['0f1222a66cebd0c42406ad87', false],
  ['', false],
])('a token whose hash begins with %j is documented: %s', (begin, expected) => {
  expect(documentedToken(begin.padEnd(64, '0'))).toBe(expected);
  expect(documentedToken(`0${begin}`.padEnd(64, '0'))).toBe(false);
});

test.each([
  ['123456', true],
  ['00000000', true],
  ['45990001', false],
  ['1234', false],
  ['', false],
])('the project %j is documented: %s', (project, expected) => {
  expect(documentedProject(project)).toBe(expected);
});

test.each([
  ['78d335fa-323d-0114-9c3d-d6f0d48968cf', true],
  ['78D335FA-323D-0114-9C3D-D6F0D48968CF', true],
  ['aaaaaaaa-bbbb-cccc-dddd-0123456789ab', true],
  ['00000000-0000-0000-0000-000000000001', true],
  ['aaaaaaaa-bbbb-cccc-1234-0123456789ab', true],
  // Two blocks alike can be chance.
  ['aaaaaaaa-1111-4f70-8a9b-0c1d2e3f4a5b', false],
  ['3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b', false],
])('the application %s is documented: %s', (id, expected) => {
  expect(documentedId(id)).toBe(expected);
});

test('ids that a generator makes are no documentation’s', () => {
  for (let seed = 0; seed < 200; seed++) {
    const hex = drawnHex(seed, 32);
    const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
    expect([id, documentedId(id)]).toEqual([id, false]);
  }
});
