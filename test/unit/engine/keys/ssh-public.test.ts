import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSshPublic } from '../../../../src/engine/keys/ssh-public.ts';
import { ecPair, edPair, rsaPair, sshBlob } from '../../../support/keys.ts';

function field(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

const blob = (...fields: readonly (string | Buffer)[]): Buffer => Buffer.concat(fields.map(field));

describe('the public blob of an SSH key', () => {
  test.each([
    ['ssh-rsa', sshBlob(rsaPair()), 'rsa'],
    ['ssh-ed25519', sshBlob(edPair()), 'ed25519'],
    ['ecdsa-sha2-nistp256', sshBlob(ecPair()), 'ec'],
    ['ssh-dss', blob('ssh-dss', 'p', 'q', 'g', 'y'), 'dsa'],
    ['ssh-ed448', blob('ssh-ed448', 'point'), 'ed448'],
  ])('%s is read', (_name, bytes, type) => {
    expect(readSshPublic(bytes)).toMatchObject({ type });
  });

  test.each([
    ['ecdsa-sha2-nistp384', 'secp384r1'],
    ['ecdsa-sha2-nistp521', 'secp521r1'],
  ])('%s is of the curve %s', (name, curve) => {
    expect(readSshPublic(blob(name, name.slice(11), 'point'))).toMatchObject({ type: 'ec', curve });
  });

  test.each(['constructor', 'toString', '__proto__', 'ssh-rsa\0', 'SSH-RSA', 'sk-ssh-ed25519@openssh.com', ''])(
    'of the type "%s" is none',
    (name) => {
      expect(readSshPublic(blob(name, 'a', 'b', 'c', 'd'))).toBeUndefined();
    },
  );

  test('cut anywhere is none', () => {
    for (const whole of [sshBlob(rsaPair()), sshBlob(ecPair()), sshBlob(edPair()), blob('ssh-dss', 'p', 'q', 'g', 'y')])
      for (let length = 0; length < whole.length; length++)
        expect(readSshPublic(whole.subarray(0, length))).toBeUndefined();
  });

  test('of noise never throws', () => {
    const name = fc.constantFrom('ssh-rsa', 'ssh-dss', 'ecdsa-sha2-nistp256', 'ssh-ed25519', 'x');
    fc.assert(
      fc.property(name, fc.uint8Array({ maxLength: 60 }), (type, noise) => {
        expect(() => readSshPublic(Buffer.concat([field(type), noise]))).not.toThrow();
        expect(() => readSshPublic(noise)).not.toThrow();
      }),
    );
  });
});
