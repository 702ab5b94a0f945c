// Parts of browsers that the type checker's own declarations lack, at least in Debian's release.

interface Navigator {
  /** Global Privacy Control: the visitor asks that nothing be sold or shared. Not in every browser. */
  readonly globalPrivacyControl?: boolean;
}

interface Element {
  checkVisibility(): boolean;
}

interface Array<T> {
  findLast(predicate: (value: T, index: number, array: T[]) => unknown): T | undefined;
  findLastIndex(predicate: (value: T, index: number, array: T[]) => unknown): number;
}

declare function scrollTo(options: { left: number; top: number; behavior: "instant" }): void;

interface JSON {
  /** The type of parsed JSON is unknown until the value is checked or its reader states a type. */
  parse(text: string): unknown;
}
