/** @file Removing cookies. */

/**
 * Removes every cookie of these names, whatever path and domain it was set for.
 *
 * A script sees neither: each path from `/` down to the page's own is tried, and the host alone, the host with those below it
 * and each parent. A cookie in a partition (CHIPS) is another one than that of the same name outside, and names with a prefix
 * are for secure cookies only.
 *
 * A cookie that was set for another page cannot even be seen here. Where its name is known, the path of each page that this one
 * links to is tried, too; those of other sites among them do no harm.
 * @param {(name?: string) => boolean | undefined} matches
 * @param {string} [unseen] The name of a cookie that may be of other pages.
 */
export function removeCookies(matches, unseen) {
  const domains = location.hostname.split(".").map((_, at, parts) => "; Domain=" + parts.slice(at).join("."));
  const pages = [location, ...(unseen ? document.links : [])];
  const paths = pages.flatMap(({ pathname }) => pathname.split(/(\/)/).map((_, at, parts) => parts.slice(0, at).join("")));
  for (const name of [unseen, ...document.cookie.split("; ").map(pair => pair.split("=")[0])].filter(matches)) {
    for (const path of new Set(paths)) for (const domain of ["", ...domains]) for (const kind of ["", "; Secure", "; Secure; Partitioned"]) {
      document.cookie = `${name}=; Max-Age=0; Path=${path}${domain}${kind}`;
    }
  }
}
