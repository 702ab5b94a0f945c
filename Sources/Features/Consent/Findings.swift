import Diagnostics

extension DiagnosticKind {
  static let services = [
    undeclaredHost, badHost, badScriptPlace, duplicateStoredItem, unknownPurpose, badLifetime, thirdPartyWithoutDomain,
    serviceWithoutHosts,
    missingNotice,
    noticeNotTranslated, noticeWithoutLayout, noticeWithoutServices, noNecessaryPurpose, necessaryLoads, unknownFrame,
  ]

  public static let undeclaredHost = DiagnosticKind(
    "service.undeclared-host",
    summary: "no service declares the host “{host}”",
    help: "in services.yml, declare a service of kind embed with {host} among its frame hosts (declared: {known})",
    explanation:
      "Nothing is loaded from another site unless services.yml says so: the cookie notice, the question for consent and the security policy are made from it.",
    example: "youtube:\n  name: YouTube\n  purpose: social-media\n  kind: embed\n  hosts: {frame: [www.youtube-nocookie.com]}")

  public static let badHost = DiagnosticKind(
    "service.bad-host",
    summary: "“{value}” is not the name of one host: {reason}",
    help: "write the name alone, such as www.youtube-nocookie.com",
    explanation:
      "The security policy lets exactly the declared hosts through, over https. A scheme, a path, a port or a * would let through more or less than it seems.",
    example: "hosts: {script: [www.googletagmanager.com]}")

  public static let badScriptPlace = DiagnosticKind(
    "service.bad-script-path",
    summary: "“{value}” does not name a script: {reason}",
    help: "write the host and the path alone, such as www.googletagmanager.com/gtag/js, or the host",
    explanation:
      "The security policy lets exactly the declared scripts through, over https. A host alone stands for the service's own script there; more are named by their paths, and a path that ends in / stands for all below it.",
    example: "hosts: {script: [www.googletagmanager.com, www.googletagmanager.com/gtag/destination]}")

  public static let duplicateStoredItem = DiagnosticKind(
    "service.duplicate-storage",
    summary: "“{name}” is declared twice",
    help: "declare it with the service that stores it, once",
    explanation: "The cookie notice has one line for each thing that is stored, and a withdrawal removes what its service stored.",
    example: "storage:\n  _ga: {purpose: Tells visitors apart., lifetime: 2 years, party: first}")

  public static let unknownPurpose = DiagnosticKind(
    "service.unknown-purpose",
    summary: "unknown purpose “{value}”",
    help: "purposes in services.yml: {known}",
    explanation: "Visitors give or refuse consent for each purpose, so every service has one that is declared.",
    example: "purposes:\n  statistics: {name: Statistics, summary: We count visits.}")

  public static let badLifetime = DiagnosticKind(
    "service.bad-lifetime",
    summary: "“{value}” is not a lifetime",
    help: "write a number with minutes, hours, days, months or years, or session, or until-deleted",
    explanation: "Visitors must be told how long something is stored. The notice says it in each of the site's languages.",
    example: "lifetime: 2 years")

  public static let thirdPartyWithoutDomain = DiagnosticKind(
    "service.no-domain",
    summary: "“{name}” is a third party's, and its domain is missing",
    help: "add the domain that stores it, such as domain: youtube.com",
    explanation: "A site cannot remove what others store. The notice and the settings tell visitors where to look for it.",
    example: "VISITOR_INFO1_LIVE: {purpose: Remembers the bandwidth., lifetime: 6 months, party: third, domain: youtube.com}")

  public static let serviceWithoutHosts = DiagnosticKind(
    "service.no-host",
    summary: "the service “{name}” declares no {directive} host for what it loads: {wanted}",
    help: "add it under hosts, {directive}",
    explanation: "The security policy lets only declared hosts through, so without it the service could not work.",
    example: "hosts: {script: [www.googletagmanager.com]}")

  public static let missingNotice = DiagnosticKind(
    "notice.missing",
    summary: "the cookie notice “{value}” is not a published page",
    help: "write it as a page with layout: cookie-notice, or name the page that holds it",
    explanation: "Whoever stores or loads something must say so beforehand. The notice is linked from every page.",
    example: "notice: pages/cookies.md")

  public static let noticeNotTranslated = DiagnosticKind(
    "notice.not-translated",
    summary: "the cookie notice is not there in {language}",
    help: "write {path}; its table is made by itself",
    explanation: "Consent is informed only when the notice can be read in the language of the page that asks.",
    example: "pages/cookies.md\npages/cookies.en.md")

  public static let noticeWithoutLayout = DiagnosticKind(
    "notice.wrong-layout",
    summary: "the page of the cookie notice has another layout than cookie-notice",
    help: "add layout: cookie-notice to {page}",
    explanation:
      "The layout shows the services, the table of what is stored, the settings and the visitor's rights below the page's own text.",
    example: "layout: cookie-notice")

  public static let noticeWithoutServices = DiagnosticKind(
    "notice.no-services",
    summary: "a page with the layout cookie-notice needs services.yml",
    help: "write services.yml and name this page there: notice: {path}",
    explanation: "The notice is made from the declaration of services.",
    example: "notice: pages/cookies.md")

  public static let noNecessaryPurpose = DiagnosticKind(
    "service.no-necessary-purpose",
    summary: "the purpose necessary is missing",
    help: "add it to the purposes: necessary: {name: …, summary: …}",
    explanation:
      "A visitor's choice is itself stored, in a cookie that needs no consent. The notice says so under the purpose necessary.",
    example: "purposes:\n  necessary: {name: Strictly necessary, summary: Without this the site does not work.}")

  public static let necessaryLoads = DiagnosticKind(
    "service.necessary-loads",
    summary: "the service “{name}” loads from another site, so its purpose cannot be necessary",
    help: "give it a purpose for which visitors can choose; kind: internal is for what the site itself stores",
    explanation:
      "The exemption of article 11.7a(3) of the Telecommunicatiewet is for what is strictly necessary to give visitors the page that they ask for. What loads from others waits for consent.",
    example: "purpose: social-media")

  public static let unknownFrame = DiagnosticKind(
    "embed.unknown-frame",
    summary: "it is not known in which frame “{url}” can be shown",
    help: "add the https address that the other site gives for embedding, as frame",
    explanation:
      "The frames of YouTube, Vimeo, LinkedIn, X, Mastodon and PeerTube are known; for other sites their address is needed.",
    example: "frame: https://video.example/embed/1")

}
