// The bits of the stream, lowest first: 64 of them held, refilled without a branch.

export let bits: u64 = 0;
export let held: u32 = 0;
/** The next byte that was not taken into `bits`. */
export let input: usize = 0;
export let inputEnd: usize = 0;

export function beginInput(from: usize, end: usize): void {
  setInput(from, 0, 0);
  inputEnd = end;
}

/** For loops that keep all of it in locals. */
// @ts-ignore: decorator
@inline
export function setInput(at: usize, theBits: u64, count: u32): void {
  input = at;
  bits = theBits;
  held = count;
}

/** True when more was read than there is, the bits held ahead aside. */
// @ts-ignore: decorator
@inline
export function isExhausted(): bool {
  return input > inputEnd + 8;
}

// @ts-ignore: decorator
@inline
export function refill(): void {
  bits |= load<u64>(input) << held;
  input += (63 - held) >> 3;
  held |= 56;
}

// @ts-ignore: decorator
@inline
export function take(count: u32): u32 {
  const value = <u32>bits & ((1 << count) - 1);
  bits >>= count;
  held -= count;
  return value;
}

/** Gives whole bytes that were not used back to the input. */
export function align(): void {
  input -= held >> 3;
  bits = 0;
  held = 0;
}
