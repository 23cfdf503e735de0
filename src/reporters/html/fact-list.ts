import { html, type Html } from '../escape/html.ts';

/** A name and what stands under it. */
export type Fact = readonly [name: string, value: string];

/** The items of a `<dl>`, each pair in a box of its own so that columns can be laid out. */
export function factItems(facts: readonly Fact[]): readonly Html[] {
  return facts.map(
    ([name, value]) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`,
  );
}
