/// A value in a place of its own, so that what holds it is small and quickly copied. Copies share the place until one of them gets
/// another value.
@propertyWrapper
public struct Boxed<Value: Sendable>: Sendable {
  @usableFromInline
  final class Place: Sendable {
    @usableFromInline let value: Value

    @inlinable
    init(_ value: Value) { self.value = value }
  }

  @usableFromInline var place: Place

  /// A value in a place of its own.
  @inlinable
  public init(wrappedValue: Value) { place = Place(wrappedValue) }

  /// The value.
  @inlinable public var wrappedValue: Value {
    get { place.value }
    set { place = Place(newValue) }
  }
}

/// A value that few have, in a place of its own: where there is none, it takes the room of a pointer. The pages of a whole site are
/// kept.
@propertyWrapper
public struct Rare<Value: Sendable>: Sendable {
  @usableFromInline var boxed: Boxed<Value>?

  /// A value, or none.
  @inlinable
  public init(wrappedValue: Value?) { boxed = wrappedValue.map(Boxed.init) }

  /// The value, if there is one.
  @inlinable public var wrappedValue: Value? {
    get { boxed?.wrappedValue }
    set { boxed = newValue.map(Boxed.init) }
  }
}
