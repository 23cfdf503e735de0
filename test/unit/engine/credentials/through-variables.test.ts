import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesIn } from '../../../../src/engine/credentials/names-in.ts';
import type { Site } from '../../../../src/engine/credentials/site.ts';
import { siteOfVariable, variablePairs } from '../../../../src/engine/credentials/through-variables.ts';
import { scopeOf } from '../../../../src/engine/credentials/variables.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';
import { brokenText } from '../../../support/noise.ts';

const KEY = `5c${drawnHex('through', 5)}e`;
const SECRET = `Zq${drawn('through', 12)}7b`;
const DECLARED = `K = "${KEY}"\nS = "${SECRET}"\n`;

function sitesOfNames(text: string): readonly Site[] {
  const scope = scopeOf(text);
  return namesIn(text).flatMap((place) => siteOfVariable(text, place, scope) ?? []);
}

/** Each site's value, as it stands where the site says. */
function told(text: string, sites: readonly Site[]): readonly string[] {
  return sites.map(({ span, value }) => {
    expect(text.slice(span.start, span.end)).toBe(value);
    return value;
  });
}

describe('the value of a name that is given a variable', () => {
  test.each([
    ['an assignment', 'api_secret = S'],
    ['an option', '{ "api_secret": S }'],
    ['a hash', ':api_secret => S'],
    ['a named argument', 'client(api_secret=S)'],
    ['an address, with a sign of the shell', 'u = "https://x.example/?api_secret=$S"'],
    ['an address, in braces', 'u = `https://x.example/?api_secret=${S}`'],
    ['an address, of a batch file', 'u = https://x.example/?api_secret=%S%'],
    ['an address, put together', 'u = "https://x.example/?api_secret=" + S'],
    ['an address, in Swift', 'u = "https://x.example/?api_secret=\\(S)"'],
    ['an address, formatted', 'u = "https://x.example/?api_key=%s&api_secret=%s" % (K, S)'],
    ['an address, formatted by number', 'u = "https://x.example/?api_key={0}&api_secret={1}".format(K, S)'],
    ['an address, formatted by a call', 'u = sprintf("https://x.example/?api_key=%s&api_secret=%s", K, S)'],
  ])('is its literal: %s', (_what, use) => {
    const text = `${DECLARED}${use}\n`;
    expect(told(text, sitesOfNames(text))).toEqual([SECRET]);
  });

  test('is told as a call’s where it is one, and as an assignment’s where not', () => {
    expect(sitesOfNames(`${DECLARED}SetAPISecret(S)\n`)).toMatchObject([{ form: 'call', name: 'SetAPISecret' }]);
    expect(sitesOfNames(`${DECLARED}api_secret = S\n`)).toMatchObject([{ form: 'assignment', name: 'api_secret' }]);
  });

  test('is not the account key that stands first in a call', () => {
    expect(sitesOfNames(`${DECLARED}SetAPISecret(K, S)\n`)).toEqual([]);
  });

  test.each([
    ['is not declared', 'api_secret = UNKNOWN'],
    ['is called', 'api_secret = S("x")'],
    ['is a part of a longer expression', 'api_secret = S + "x"'],
    ['is compared', 'api_secret == S'],
    ['is the third of two arguments', 'u = "https://x.example/?a=%s&b=%s&api_secret=%s" % (K, S)'],
  ])('is none when the variable %s', (_what, use) => {
    expect(sitesOfNames(`${DECLARED}${use}\n`)).toEqual([]);
  });
});

describe('key and secret, both in variables', () => {
  test.each([
    ['a call', 'Client(K, S)'],
    ['a constructor', 'new Nexmo(K, S)'],
    ['a builder', 'Vonage::Client.new(K, S)'],
    ['a tuple', 'requests.get(u, auth=(K, S))'],
    ['a shell’s pair', 'curl -u "$K:$S" https://x.example'],
    ['a shell’s pair in braces', 'curl -u "${K}:${S}" https://x.example'],
    ['joined by a colon', 'a = K + ":" + S'],
    ['a key as it is, and a variable', `PSCredential('${KEY}', $S)`],
  ])('are a pair: %s', (_what, use) => {
    const text = `${DECLARED.replace('S =', '$S =').replace('$S =', use.includes('$S)') ? '$S =' : 'S =')}${use}\n`;
    const sites = variablePairs(text, scopeOf(text));
    expect(told(text, sites)).toEqual([SECRET]);
    expect(sites[0]).toMatchObject({ key: KEY, form: 'call', name: '' });
  });

  test.each([
    ['a call', `authenticate(K, "${SECRET}")`],
    ['a shell’s pair', `curl -u "\${K}:${SECRET}" https://x.example`],
    ['joined by a colon', `a = K + ':${SECRET}'`],
    ['joined by a colon of its own', `a = K + ':' + '${SECRET}'`],
  ])('are a pair when the secret stands there itself: %s', (_what, use) => {
    const text = `K = "${KEY}"\n${use}\n`;
    expect(told(text, variablePairs(text, scopeOf(text)))).toEqual([SECRET]);
  });

  test.each([
    ['the key is no account’s', `K = "somebody"\nS = "${SECRET}"\nClient(K, S)\n`],
    ['both are one', `K = "${KEY}"\nClient(K, K)\n`],
    ['the secret is not declared', `K = "${KEY}"\nClient(K, OTHER)\n`],
    ['another call has them', `${DECLARED}compare(K, S)\n`],
  ])('are none when %s', (_what, text) => {
    expect(variablePairs(text, scopeOf(text))).toEqual([]);
  });
});

test('any code is looked through without an error, and a span holds its value', () => {
  const pieces = fc.constantFrom(
    'K',
    'S',
    'Client(',
    'auth=(',
    ', ',
    ')',
    '":"',
    ' + ',
    '"${K}:',
    '${S}"',
    'api_secret=',
    '%s',
    '" % (',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, brokenText({ maxLength: 3 })), { maxLength: 40 }), (parts) => {
      const text = DECLARED + parts.join('');
      const sites = [...variablePairs(text, scopeOf(text)), ...sitesOfNames(text)];
      expect(told(text, sites)).toHaveLength(sites.length);
    }),
  );
});
