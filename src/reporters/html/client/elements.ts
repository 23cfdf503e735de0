// Finding elements, with their types.

export function all<T extends Element>(selector: string, type: new () => T, root: ParentNode = document): readonly T[] {
  return [...root.querySelectorAll(selector)].filter((element): element is T => element instanceof type);
}

export function first<T extends Element>(
  selector: string,
  type: new () => T,
  root: ParentNode = document,
): T | undefined {
  const element = root.querySelector(selector);
  return element instanceof type ? element : undefined;
}

/** The element that an event is about, when it lies in one that fits. */
export function around<T extends Element>(event: Event, selector: string, type: new () => T): T | undefined {
  const element = event.target instanceof Element ? event.target.closest(selector) : null;
  return element instanceof type ? element : undefined;
}
