/** @file The place in this browser where a visitor may have answers saved. Nothing is written there unless they ask for it. */

/**
 * Answers that are still under the key of the time before each site had keys of its own are moved once, where they can only be
 * of this site.
 * @param {string} key under which this site saves them
 * @param {string | null} earlierKey
 * @returns {{read: () => string | null, write: (text: string) => boolean, remove: () => void}}
 */
export function makeStorage(key, earlierKey) {
  /**
   * A browser may forbid storage or be out of room: both throw.
   * @template Value
   * @param {() => Value} action
   * @param {Value} otherwise
   */
  const attempt = (action, otherwise) => {
    try {
      return action();
    } catch {
      return otherwise;
    }
  };
  const moveEarlier = () => {
    const earlier = earlierKey && localStorage.getItem(earlierKey);
    if (!earlier || localStorage.getItem(key) !== null) return;
    localStorage.setItem(key, earlier);
    localStorage.removeItem(earlierKey);
  };
  attempt(moveEarlier, undefined);
  return {
    // Without room for a copy the earlier answers are where they were.
    read: () => attempt(() => localStorage.getItem(key) ?? (earlierKey && localStorage.getItem(earlierKey)), null),
    write: text => attempt(() => {
      localStorage.setItem(key, text);
      return true;
    }, false),
    remove: () => attempt(() => [key, earlierKey].forEach(each => each && localStorage.removeItem(each)), undefined),
  };
}
