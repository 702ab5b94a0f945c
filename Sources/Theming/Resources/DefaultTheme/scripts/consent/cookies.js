/** @file Removing cookies. */

/**
 * Removes every cookie with one of these names, for all paths and domains.
 *
 * Scripts cannot read the path and domain of a cookie. So each path from `/` down to the page's own is tried, and as the domain the
 * host alone, the host with its subdomains, and each parent domain. A partitioned cookie (CHIPS) is separate from an unpartitioned
 * one with the same name, and names with a prefix are only for secure cookies.
 *
 * A cookie for the path of another page is not visible here. If its name is known, the path of each page that this one links to is
 * tried, too; links to other sites do no harm. One of which only the beginning is known goes when that page is visited: every page
 * removes what may not be stored.
 * @param {(name?: string) => boolean | undefined} matches
 * @param {string} [unseen] The name of a cookie that other pages may have set.
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
