import SiteModel

/// Fills a template with the values of a context.
struct TemplateWriter {
  private let program: TemplateProgram
  /// The values of the open sections, the innermost last.
  private var scopes: [TemplateContext.Value]
  private var output: [UInt8] = []

  static func fill(_ program: TemplateProgram, with context: TemplateContext) -> [UInt8] {
    var writer = TemplateWriter(program: program, scopes: [.object(context)])
    writer.output.reserveCapacity(2 * program.text.count)
    writer.run(0..<program.steps.count)
    return writer.output
  }

  private init(program: TemplateProgram, scopes: [TemplateContext.Value]) {
    self.program = program
    self.scopes = scopes
  }

  private mutating func run(_ steps: Range<Int>) {
    var index = steps.lowerBound
    while index < steps.upperBound {
      let step = program.steps[index]
      index += 1
      switch step {
      case .text(let range): output += program.text[range]
      case .value(let name): write(value(of: program.names[name]))
      case .section(let name, let end):
        runSection(index..<end, for: value(of: program.names[name]))
        index = end
      case .inverted(let name, let end):
        if isFalse(value(of: program.names[name])) { run(index..<end) }
        index = end
      }
    }
  }

  private mutating func write(_ value: TemplateContext.Value?) {
    switch value {
    case .text(let text)?: text.appendHTMLEscaped(to: &output)
    case .html(let html)?: output += html.utf8
    case .markup(let html)?: output += html
    case .flag(let flag)?: output += String(flag).utf8
    case .object?, .list?, .htmlList?, nil: break
    }
  }

  private mutating func runSection(_ steps: Range<Int>, for value: TemplateContext.Value?) {
    switch value {
    case .flag(true)?: run(steps)
    case .flag(false)?, nil: break
    case .text?, .html?, .markup?, .object?: if let value { run(steps, about: value) }
    case .list(let list)?: for context in list { run(steps, about: .object(context)) }
    case .htmlList(let list)?: for html in list { run(steps, about: .html(html)) }
    }
  }

  private mutating func run(_ steps: Range<Int>, about value: TemplateContext.Value) {
    scopes.append(value)
    run(steps)
    scopes.removeLast()
  }

  private func isFalse(_ value: TemplateContext.Value?) -> Bool {
    switch value {
    case .flag(let flag)?: !flag
    case .list(let list)?: list.isEmpty
    case .htmlList(let list)?: list.isEmpty
    case .text?, .html?, .markup?, .object?: false
    case nil: true
    }
  }

  private func value(of name: TemplateName) -> TemplateContext.Value? {
    switch name.scope {
    case .itself: return scopes.last
    case .innermost:
      guard case .object(let context)? = scopes.last else { return nil }
      return context[name.first].flatMap { value(of: name.rest, in: $0) }
    case .all:
      for scope in scopes.reversed() {
        guard case .object(let context) = scope, let found = context[name.first] else { continue }
        return value(of: name.rest, in: found)
      }
      return nil
    }
  }

  private func value(of rest: [TemplateKey], in start: TemplateContext.Value) -> TemplateContext.Value? {
    var found = start
    for part in rest {
      guard case .object(let context) = found, let next = context[part] else { return nil }
      found = next
    }
    return found
  }
}
