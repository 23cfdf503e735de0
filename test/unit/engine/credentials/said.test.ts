import { expect, test } from 'vitest';
import { valueSaid } from '../../../../src/engine/credentials/said.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';

const VALUE = drawn('said', 16);

test.each([
  ` ${VALUE} for staging`,
  `, new one is ${VALUE} please`,
  ` \`${VALUE}\``,
  `: ${VALUE}`,
  ` ${drawnHex('said', 16)}`,
])('a generated value within the sentence: %j', (rest) => {
  const said = valueSaid(`secret${rest}`, 6);
  expect(said && rest).toContain(said?.value);
});

test.each([' is 16 characters', ` = ${VALUE}`, ` x; ${VALUE}`, `s/${VALUE}`, ` prod/${VALUE}`, ` Extraordinarily1`])(
  'none: %j',
  (rest) => {
    expect(valueSaid(`secret${rest}`, 6)).toBeUndefined();
  },
);
