import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesIn } from '../../../../src/engine/credentials/names-in.ts';
import { siteOf } from '../../../../src/engine/credentials/named.ts';
import type { Form, Site } from '../../../../src/engine/credentials/site.ts';
import { scopeOf } from '../../../../src/engine/credentials/variables.ts';
import { drawn } from '../../../support/generated.ts';
import { scanText } from '../../../../src/index.ts';
import { makeApiSecret } from '../../../support/secrets.ts';

const VALUE = drawn('named', 16);
const NAME = 'VONAGE_API_SECRET';

function sitesIn(text: string): readonly Site[] {
  return namesIn(text).flatMap((place) => siteOf(text, place, scopeOf(text)) ?? []);
}

function one(text: string): Site {
  const [site, ...more] = sitesIn(text);
  if (site === undefined || more.length > 0) throw new Error(`expected one site, got ${more.length + (site ? 1 : 0)}`);
  return site;
}

describe('a value behind its name', () => {
  const forms: readonly (readonly [string, Form, string])[] = [
    ['shell', 'assignment', `${NAME}=${VALUE}`],
    ['quoted', 'assignment', `export ${NAME}="${VALUE}"`],
    ['YAML', 'assignment', `${NAME}: ${VALUE}`],
    ['YAML on the next line', 'assignment', `${NAME}: >-\n  ${VALUE}\n`],
    ['JSON', 'assignment', `{"${NAME}": "${VALUE}"}`],
    ['JSON on the next line', 'assignment', `{"${NAME}":\n  "${VALUE}"}`],
    ['TypeScript', 'assignment', `const vonageApiSecret: string = '${VALUE}';`],
    ['Rust', 'assignment', `const ${NAME}: &'static str = "${VALUE}";`],
    ['Go', 'assignment', `vonageSecret := "${VALUE}"`],
    ['Ruby’s hash', 'assignment', `:vonage_secret => '${VALUE}'`],
    ['Make', 'assignment', `${NAME} ?= ${VALUE}`],
    ['PHP’s define', 'assignment', `define('${NAME}', '${VALUE}');`],
    ['a setter', 'call', `client.vonageApiSecret("${VALUE}")`],
    ['an index', 'assignment', `os.environ["${NAME}"] = "${VALUE}"`],
    ['a cast', 'assignment', `${NAME} = std::string("${VALUE}")`],
    ['a query', 'query', `?vonage_api_secret=${VALUE}&from=x`],
    ['an escaped query', 'query', `vonage_api_secret%3D${VALUE}%26from`],
    ['a flag', 'command', `vonage --vonage-api-secret ${VALUE}`],
    ['an attribute', 'assignment', `<add key="${NAME}" value="${VALUE}"/>`],
    ['an element', 'assignment', `<vonage-secret>${VALUE}</vonage-secret>`],
    ['CDATA', 'assignment', `<vonage-secret><![CDATA[${VALUE}]]></vonage-secret>`],
    ['a property list', 'assignment', `<key>${NAME}</key>\n<string>${VALUE}</string>`],
    ['Android’s resources', 'assignment', `<string name="${NAME}">${VALUE}</string>`],
    ['Kubernetes’ env', 'assignment', `- name: ${NAME}\n  value: ${VALUE}`],
    ['Terraform’s default', 'assignment', `variable "vonage_secret" { default = "${VALUE}" }`],
    ['a look-up’s default', 'assignment', `process.env.${NAME} || '${VALUE}'`],
    ['Python’s default', 'assignment', `os.getenv("${NAME}", "${VALUE}")`],
    ['prose', 'prose', `The Vonage API secret is ${VALUE}.`],
    ['Markdown', 'prose', `**Vonage API secret**: \`${VALUE}\``],
  ];
  test.each(forms)('in %s', (_, form, text) => {
    const site = one(text);
    expect(site.value).toBe(VALUE);
    expect(text.slice(site.span.start, site.span.end)).toContain(VALUE);
    // Which of two forms that read alike is told does not matter, but a call or a flag is not an assignment.
    if (form !== 'query' && form !== 'prose') expect(site.form).toBe(form);
  });

  test('Postman writes the value first', () => {
    const text = `{"value": "${VALUE}", "type": "string", "key": "vonage_api_secret"}`;
    expect(one(text)).toMatchObject({ value: VALUE, form: 'assignment' });
  });

  test('the span is the value’s own', () => {
    const text = `# ü\n${NAME} = "${VALUE}" # comment`;
    expect(one(text).span).toEqual({ start: text.indexOf(VALUE), end: text.indexOf(VALUE) + 16 });
  });
});

describe('a value through a variable', () => {
  test.each([
    `const mine = "${VALUE}";\nnew Vonage({ apiSecret: mine });`,
    `mine = '${VALUE}'\nvonage_secret = mine`,
    `$mine = '${VALUE}';\n$vonageSecret = $mine;`,
  ])('%s', (text) => {
    expect(one(text)).toMatchObject({ value: VALUE, span: { start: text.indexOf(VALUE) } });
  });
});

describe('a value in pieces is one', () => {
  const [head, tail] = [VALUE.slice(0, 7), VALUE.slice(7)];
  test.each([
    `${NAME} = "${head}" + "${tail}"`,
    `${NAME} = '${head}' . '${tail}';`,
    `${NAME} = "${head}"\n  "${tail}"`,
    `${NAME} = "${head}" \\\n  "${tail}"`,
    `${NAME} = "${head}" & "${tail}"`,
  ])('%j', (text) => {
    const { value, span } = one(text);
    expect(value).toBe(VALUE);
    expect(text.slice(span.start, span.end).startsWith(head)).toBe(true);
    expect(text.slice(span.start, span.end).endsWith(tail)).toBe(true);
  });

  test('but a comma separates two', () => {
    const site = one(`${NAME} = ("${VALUE}", "${drawn('next', 12)}")`);
    expect([VALUE, drawn('next', 12)]).toContain(site.value);
  });
});

describe('an encoded value is decoded', () => {
  test('base64 of a secret', () => {
    const encoded = Buffer.from(`${VALUE}#7`).toString('base64');
    const site = sitesIn(`${NAME}: ${encoded}`)[0];
    expect([`${VALUE}#7`, encoded]).toContain(site?.value);
  });
});

describe('no literal secret', () => {
  test.each([
    `${NAME}=`,
    `${NAME}=\${SECRET}`,
    `${NAME}: process.env.SECRET`,
    `${NAME} = your_api_secret`,
    `${NAME} = null`,
    `${NAME}="********"`,
    `${NAME}: {{ secret }}`,
    `if (${NAME}) {`,
    `${NAME} != "${VALUE}x`.slice(0, 18),
    `getSecret(${NAME})`,
    `Enter the Vonage API secret`,
  ])('%j', (text) => {
    expect(sitesIn(text)).toEqual([]);
  });
});

describe('in any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(NAME, '=', ': ', '"', "'", VALUE, '\n', '(', ')', ' || ', '<', '>', '\\', ', ', 'password', '`'),
    fc.string({ maxLength: 6 }),
  );
  const text = fc.array(piece, { maxLength: 24 }).map((parts) => parts.join(''));

  test('a site lies inside of the text, not before its name’s beginning for long, and has a value', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const { span, value } of sitesIn(any)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(any.length);
          expect(span.end).toBeGreaterThan(span.start);
          expect(value.length).toBeGreaterThanOrEqual(6);
        }
      }),
    );
  });
});

test('what a quoted value changes to is found, as it is', async () => {
  const [old, next] = [makeApiSecret(), makeApiSecret()];
  const { findings } = await scanText(`  ~ vonage:Account\n      ~ apiSecret: "${old}" => "${next}"\n`, {
    path: 'preview.txt',
  });
  expect(findings.map(({ secret }) => secret.reveal())).toEqual([old, next]);
});

test('a name and its value can stand in columns of blanks', async () => {
  const secret = makeApiSecret();
  const text = `Vonage\n  url       https://dashboard.nexmo.com\n  secret    ${secret}\n`;
  expect((await scanText(text, { path: 'notes.txt' })).findings.map(({ secret: one }) => one.reveal())).toEqual([
    secret,
  ]);
});

test('a sign and a value can stand on the line that goes on', async () => {
  const secret = makeApiSecret();
  const { findings } = await scanText(`vonage.api.secret \\\n    = ${secret}\n`, { path: 'sms.properties' });
  expect(findings.map(({ secret: one }) => one.reveal())).toEqual([secret]);
});
