/** @file The storage in this browser where a visitor may save answers. Nothing is written there unless they ask for it. */

/**
 * Answers under the key from before each site had its own keys are moved once, if they can only be of this site.
 * @param {string} key the key for this site
 * @param {string | null} earlierKey
 * @returns {{read: () => string | null, write: (text: string) => boolean, remove: () => void}}
 */
export function makeStorage(key, earlierKey) {
  /**
   * Storage may be forbidden or full: both throw.
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
    // If there is no room for a copy, the earlier answers stay where they were.
    read: () => attempt(() => localStorage.getItem(key) ?? (earlierKey && localStorage.getItem(earlierKey)), null),
    write: text => attempt(() => {
      localStorage.setItem(key, text);
      return true;
    }, false),
    remove: () => attempt(() => [key, earlierKey].forEach(each => each && localStorage.removeItem(each)), undefined),
  };
}
