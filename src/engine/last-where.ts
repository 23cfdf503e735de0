/** Index of the last element for which a condition holds that holds for all before it; -1 when it holds for none. */
export function lastWhere<T>(list: ArrayLike<T>, holds: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Between 0 and the length, so there is one.
    if (holds(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
