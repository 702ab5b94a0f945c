/// A value stored in a heap object of its own, so that the value around it is small and cheap to copy. Copies share the object
/// until one of them is changed.
@propertyWrapper
public struct Boxed<Value: Sendable>: Sendable {
  @usableFromInline
  final class Storage: Sendable {
    @usableFromInline let value: Value

    @inlinable
    init(_ value: Value) { self.value = value }
  }

  @usableFromInline var storage: Storage

  @inlinable
  public init(wrappedValue: Value) { storage = Storage(wrappedValue) }

  @inlinable public var wrappedValue: Value {
    get { storage.value }
    set { storage = Storage(newValue) }
  }
}

/// An optional value stored as ``Boxed`` is, for values that are usually nil: nil takes only the size of a pointer, and a site
/// holds all its pages in memory.
@propertyWrapper
public struct BoxedOptional<Value: Sendable>: Sendable {
  @usableFromInline var boxed: Boxed<Value>?

  @inlinable
  public init(wrappedValue: Value?) { boxed = wrappedValue.map(Boxed.init) }

  @inlinable public var wrappedValue: Value? {
    get { boxed?.wrappedValue }
    set { boxed = newValue.map(Boxed.init) }
  }
}
