// node large-pack.mjs DIRECTORY [MEGABYTES]: makes a bare repository with one pack of that size (1,060 MB), of random bytes,
// that nothing compresses, and of text with deltas and a made-up leak. For the peak memory of `vonguard history DIRECTORY`.
import { execFileSync } from 'node:child_process';
import { createHash, randomFillSync } from 'node:crypto';
import { closeSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { makeHistory } from './inputs.mjs';

const [directory, megabytes = '1060'] = process.argv.slice(2);
if (directory === undefined) throw new Error('Name a directory that is not there yet.');
const MB = 1 << 20;
const packs = path.resolve(directory, 'objects/pack');
const git = (args, more) => execFileSync('git', ['-C', directory, ...args], { maxBuffer: 2 ** 30, ...more });

makeHistory(directory, 1000);
const random = path.join(packs, 'random.tmp');
writeRandomPack(random, Number(megabytes));
git(['index-pack', '--stdin'], { stdio: [openSync(random, 'r'), 'ignore', 'inherit'] });
rmSync(random);
const old = readdirSync(packs);
const input = git(['cat-file', '--batch-all-objects', '--unordered', '--batch-check=%(objectname)']);
const name = String(git(['pack-objects', '-q', '--window=0', path.join(packs, 'whole')], { input })).trim();
for (const file of old) rmSync(path.join(packs, file));
for (const end of ['pack', 'idx'])
  renameSync(path.join(packs, `whole-${name}.${end}`), path.join(packs, `pack-${name}.${end}`));

/** gitformat-pack(5): each blob of a megabyte, stored. */
function writeRandomPack(file, count) {
  const descriptor = openSync(file, 'w');
  const hash = createHash('sha1');
  const put = (bytes) => writeSync(descriptor, bytes) === bytes.length && hash.update(bytes);
  const head = Buffer.from('PACK\0\0\0\u0002\0\0\0\0', 'latin1');
  head.writeUInt32BE(count, 8);
  put(head);
  const content = Buffer.alloc(MB);
  for (let made = 0; made < count; made++) {
    randomFillSync(content);
    // Type 3 (blob) and 2 ** 20 as a number of 4, 7 and 7 bits.
    put(Buffer.of(0xb0, 0x80, 0x80, 0x04));
    put(deflateSync(content, { level: 0 }));
  }
  writeSync(descriptor, hash.digest());
  closeSync(descriptor);
}
