// Judges what a report says by the grammar of whoever reads it.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

const read = (name: string): string => readFileSync(new URL(`../../fixtures/schemas/${name}`, import.meta.url), 'utf8');

/** A function that says what is wrong with a JSON text; an empty text when nothing is. */
export function jsonJudge(name: string): (text: string) => string {
  // SARIF's schema is draft 4, which differs here only in the name of the id.
  const { $schema: _, id: __, ...schema } = JSON.parse(read(name)) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  return (text) => (validate(JSON.parse(text)) ? '' : ajv.errorsText(validate.errors));
}

/** What libxml2 says against an XML text by a schema; empty when nothing. */
export async function judgeXml(name: string, xml: string): Promise<readonly string[]> {
  const schema = { fileName: name, contents: read(name) };
  const { errors } = await validateXML({
    xml: { fileName: 'report.xml', contents: xml },
    schema,
    maxMemoryPages: 4096,
  });
  return errors.map(({ message }) => message);
}
