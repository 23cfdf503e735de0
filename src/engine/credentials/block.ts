/** A stretch of a text that is about one thing, as far as its form says. */
export interface Block {
  readonly body: string;
  /** The blocks beside it, or their titles. */
  readonly beside: readonly string[];
  /** What stands in front of all of them. */
  readonly lead?: string;
}
