import Diagnostics
import SiteModel
import SiteRendering
import Theming

extension SiteRenderer {
  /// Adds the notice about everything that is stored and loaded, below the page's own text.
  func addCookieNotice(to context: inout TemplateContext, page: Page) {
    guard let declaration = site.services[page.language] else { return }
    let strings = strings(page.language)
    var notice = TemplateContext([
      "controller": .text(strings.text("consent.notice.controller-text", ["controller": declaration.controller.name])),
      "email": .text(declaration.controller.email),
      "address": .optional(declaration.controller.address.map { strings.text("consent.notice.address", ["address": $0]) }),
      "kept": .text(strings.text("consent.notice.settings-kept", count: declaration.days)),
      "asks": declaration.optionalServices.isEmpty ? nil : .flag(true),
    ])
    notice.setList("purposes", declaration.noticedPurposes(strings, storage))
    notice.setList("leftovers", declaration.leftovers(strings))
    if let authority = declaration.authority {
      notice["authority"] = .object(TemplateContext(["name": .text(authority.name), "url": .text(authority.url)]))
    }
    if let date = declaration.date {
      notice["version"] = .text(
        strings.text(
          "consent.notice.version", ["version": String(declaration.version), "date": strings.longDate(date)]))
    }
    context["notice"] = .object(notice)
    if page.meta.showsContents ?? true { context.setList("toc", contents(of: page, declaration, strings)) }
  }

  private func contents(of page: Page, _ declaration: ServiceDeclaration, _ strings: ThemeStrings) -> [TemplateContext] {
    let own = page.body.headings.filter { $0.level == 2 }.map {
      TemplateContext(["id": .text($0.id), "text": .html($0.html)])
    }
    return own
      + Site.noticeParts.filter { $0 != "complaint" || declaration.authority != nil }.map { part in
        TemplateContext(["id": .text("cookie-\(part)"), "text": .text(strings.text("consent.notice.\(part)"))])
      }
  }
}

extension ServiceDeclaration {
  /// The purposes with the enabled services and the record of the visitor's choice.
  fileprivate func noticedPurposes(_ strings: ThemeStrings, _ names: StorageNamespace) -> [TemplateContext] {
    purposes.compactMap { purpose in
      let isNecessary = purpose.id == Purpose.necessary
      var services = enabledServices.filter { $0.purpose.value == purpose.id }
      if isNecessary, !optionalServices.isEmpty { services.append(record(strings, names)) }
      guard !services.isEmpty else { return nil }
      var context = TemplateContext([
        "id": .text(purpose.id), "name": .text(purpose.name), "summary": .text(purpose.summary),
        "consent": .text(strings.text("consent.notice.\(isNecessary ? "needs-no-consent" : "needs-consent")")),
      ])
      context.setList("services", services.map { $0.notice(strings, names, isNecessary: isNecessary) })
      return context
    }
  }

  /// The record of the visitor's choice, as a service of the site itself.
  private func record(_ strings: ThemeStrings, _ names: StorageNamespace) -> Service {
    let purpose = Located(Purpose.necessary, at: range)
    var record = Service(
      id: "record", name: strings.text("consent.record.name"), isEnabled: true, purpose: purpose, kind: .internal, range: range)
    record.summary = strings.text("consent.record.summary")
    record.storage = [
      StoredItem(
        name: Located(names.record, at: range), purpose: strings.text("consent.record.purpose"),
        lifetime: .time(days, .day), party: .first, store: .cookie, domain: nil)
    ]
    return record
  }
}

extension Service {
  fileprivate func notice(_ strings: ThemeStrings, _ names: StorageNamespace, isNecessary: Bool) -> TemplateContext {
    var context = TemplateContext([
      "id": .text(id), "name": .text(name), "summary": .optional(summary), "provider": .text(providerLine(strings)),
      "table": .text(strings.text("consent.notice.table", ["service": name])),
    ])
    if let provider, let url = provider.privacy {
      let label = strings.text("consent.notice.privacy", ["provider": provider.name])
      context["privacy"] = .object(TemplateContext(["url": .text(url), "label": .text(label)]))
    }
    let contacted = contactedHosts
    if !contacted.isEmpty {
      context["hosts"] = .text(strings.text("consent.notice.hosts", ["hosts": contacted.joined(separator: ", ")]))
    }
    context.setList("storage", storage.map { $0.notice(strings, names, isNecessary: isNecessary) })
    return context
  }

  private func providerLine(_ strings: ThemeStrings) -> String {
    switch (provider, provider?.country) {
    case (let provider?, let country?):
      strings.text("consent.notice.provider-country", ["provider": provider.name, "country": country])
    case (let provider?, nil): strings.text("consent.notice.provider", ["provider": provider.name])
    case (nil, _): strings.text("consent.notice.own")
    }
  }
}

extension StoredItem {
  fileprivate func notice(_ strings: ThemeStrings, _ names: StorageNamespace, isNecessary: Bool) -> TemplateContext {
    TemplateContext([
      "name": .text(names.name(of: self)), "purpose": .text(purpose), "lifetime": .text(lifetimeWords(strings)),
      "store": .text(store.rawValue),
      "store-name": .text(strings.text("consent.store.\(store.rawValue)")),
      "party": .text(
        party == .first
          ? strings.text("consent.notice.first") : strings.text("consent.notice.third", ["domain": domain ?? ""])),
      "necessary": .text(strings.text("consent.notice.necessary-\(isNecessary ? "yes" : "no")")),
    ])
  }

  private func lifetimeWords(_ strings: ThemeStrings) -> String {
    switch lifetime {
    case .session: strings.text("consent.lifetime.session")
    case .untilDeleted: strings.text("consent.lifetime.until-deleted")
    case .time(let count, let unit): strings.text("consent.lifetime.\(unit.rawValue)", count: count)
    }
  }
}
