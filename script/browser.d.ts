// What browsers have and the type checker's own declarations do not tell of, at least those of the release that Debian has.

interface Navigator {
  /** Global Privacy Control: the visitor asks that nothing be sold or shared. Not in every browser. */
  readonly globalPrivacyControl?: boolean;
}

interface Element {
  checkVisibility(): boolean;
}

interface Array<T> {
  findLastIndex(predicate: (value: T, index: number, array: T[]) => unknown): number;
}

declare function scrollTo(options: { left: number; top: number; behavior: "instant" }): void;

interface JSON {
  /** What comes out of a text is unknown until it was looked at, or until its reader says of what type it is. */
  parse(text: string): unknown;
}
