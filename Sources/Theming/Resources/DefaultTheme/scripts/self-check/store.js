/** @file The answers that a visitor asked this browser to keep. Without that wish nothing is written anywhere. */

/**
 * @param {string} id of the questionnaire
 * @returns {{read: () => string | null, write: (text: string) => boolean, remove: () => void}}
 */
export function makeStore(id) {
  const key = `baken.self-check.${id}`;
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
  return {
    read: () => attempt(() => localStorage.getItem(key), null),
    write: text => attempt(() => {
      localStorage.setItem(key, text);
      return true;
    }, false),
    remove: () => attempt(() => localStorage.removeItem(key), undefined),
  };
}
