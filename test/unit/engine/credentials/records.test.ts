import { describe, expect, test } from 'vitest';
import { namesIn } from '../../../../src/engine/credentials/names-in.ts';
import { siteOf } from '../../../../src/engine/credentials/named.ts';
import { scopeOf } from '../../../../src/engine/credentials/variables.ts';
import { drawn } from '../../../support/generated.ts';

const VALUE = drawn('records', 16);
const NAME = 'VONAGE_API_SECRET';

function valuesIn(text: string): readonly string[] {
  return namesIn(text).flatMap((place) => siteOf(text, place, scopeOf(''))?.value ?? []);
}

describe('a name and its value are two fields of one record', () => {
  test.each([
    ['with others between', `{"name": "${NAME}", "slotSetting": false, "value": "${VALUE}"}`],
    ['in the other order', `{"enabled": true, "value": "${VALUE}", "key": "${NAME}"}`],
    ['a list’s item in YAML', `- name: ${NAME}\n  type: env\n  value: ${VALUE}\n`],
    ['PHP’s arrays', `['key' => '${NAME}', 'value' => '${VALUE}'],`],
    ['a schema’s default', `secret: { format: String, default: '${VALUE}', env: '${NAME}' }`],
    ['a parameter of a template', `${NAME}:\n    Type: String\n    Default: ${VALUE}\n`],
    ['the next element', `<field>${NAME}</field>\n<value xsi:type="xsd:string">${VALUE}</value>`],
    ['a setting', `<setting name="${NAME}" serializeAs="String">\n  <value>${VALUE}</value>`],
    ['a cell with mark-up', `<td>${NAME}</td> <td><code>${VALUE}</code></td>`],
    ['an input, value first', `<input value="${VALUE}" type="hidden" name="${NAME}">`],
    ['PHP’s serialisation', `s:17:"${NAME}";s:16:"${VALUE}";`],
    ['an annotation', `@DefaultValue("${VALUE}") val vonageApiSecret: String,`],
    ['SQL', `UPDATE settings SET value = '${VALUE}' WHERE name = 'vonage_api_secret';`],
    ['options', `ssm put-parameter --name /x/vonage_api_secret --type SecureString --value "${VALUE}"`],
    ['an option behind the name', `secret set ${NAME} --body "${VALUE}"`],
    ['a here-string', `secret put ${NAME} <<< ${VALUE}`],
    ['a pipe', `echo -n '${VALUE}' | docker secret create vonage_api_secret -`],
  ])('%s', (_, text) => {
    expect(new Set(valuesIn(text))).toEqual(new Set([VALUE]));
  });
});

test('the value of the item before is not taken', () => {
  expect(valuesIn(`- name: A\n  value: ${VALUE}\n- name: ${NAME}\n  valueFrom: x\n`)).toEqual([]);
});

test.each([
  `VONAGE_API_SECRET=\nDB_HOST2=${VALUE}`,
  `secret set ${NAME} --body "$SECRET"`,
  `arn:aws:secretsmanager:eu-west-1:123456789012:secret:vonage-api-${VALUE}`,
  `echo "${NAME} is not set" | tee log`,
])('nothing is taken from elsewhere: %j', (text) => {
  expect(valuesIn(text)).toEqual([]);
});

test('a hostile record takes no time', () => {
  const text = `"${NAME}", ${'a: b, '.repeat(20_000)}`;
  expect(valuesIn(`${text}\n${`"${NAME}",`.repeat(5_000)}`)).toEqual([]);
});
