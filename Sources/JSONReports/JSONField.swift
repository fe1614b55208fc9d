package import Diagnostics
import Plans

/// What a member is called and what it means.
package struct JSONLabel: Sendable {
  package let name: JSONName
  package let about: Phrase

  package init(_ name: String, _ zh: String, _ en: String) {
    self.name = JSONName(name)
    about = Phrase(chinese: zh, english: en)
  }
}

/// One member of an object, stated once: its name, what it holds and means, whether it is always there, and where the
/// value comes from.
///
/// Writer, schema and reader all go by it.
package struct JSONField<Subject: Sendable, Value: JSONWritable>: Sendable {
  enum Presence {
    case always
    /// Null where there is none.
    case orNull
    /// Left out where there is none.
    case ifAny
    /// Left out where it is what the standard says; null where the standard says something and this is without.
    case ifOwn
  }

  package let label: JSONLabel
  let presence: Presence
  private let write: @Sendable (Subject, inout JSONOutput) -> Void

  package var name: JSONName { label.name }

  package init(_ name: String, _ zh: String, _ en: String, _ value: @escaping @Sendable (Subject) -> Value) {
    self.init(JSONLabel(name, zh, en), value)
  }

  package init(_ label: JSONLabel, _ value: @escaping @Sendable (Subject) -> Value) {
    (self.label, presence) = (label, .always)
    write = { subject, json in
      json.member(label.name)
      value(subject).write(into: &json)
    }
  }

  package init(orNull label: JSONLabel, _ value: @escaping @Sendable (Subject) -> Value?) {
    (self.label, presence) = (label, .orNull)
    write = { subject, json in
      json.member(label.name)
      if let value = value(subject) { value.write(into: &json) } else { json.null() }
    }
  }

  package init(ifAny label: JSONLabel, _ value: @escaping @Sendable (Subject) -> Value?) {
    (self.label, presence) = (label, .ifAny)
    write = { subject, json in
      guard let value = value(subject) else { return }
      json.member(label.name)
      value.write(into: &json)
    }
  }

  package init(
    ifOwn label: JSONLabel, _ value: @escaping @Sendable (Subject) -> Value?,
    insteadOf stated: @escaping @Sendable (Subject) -> Value?
  ) where Value: Equatable {
    (self.label, presence) = (label, .ifOwn)
    write = { subject, json in
      let own = value(subject)
      if own == stated(subject) { return }
      json.member(label.name)
      if let own { own.write(into: &json) } else { json.null() }
    }
  }

  package var member: JSONMember<Subject> {
    let type =
      switch presence {
      case .always, .ifAny: Value.jsonType
      case .orNull, .ifOwn: JSONType.optional(Value.jsonType)
      }
    return JSONMember(
      key: JSONShape.Key(name: name.stringValue, type: type, about: label.about, isAlwaysThere: isAlwaysThere),
      write: write)
  }

  private var isAlwaysThere: Bool {
    switch presence {
    case .always, .orNull: true
    case .ifAny, .ifOwn: false
    }
  }
}

/// A field whose value is spelled by its own type: what an object is written and described by.
///
/// A class, so that going through the members of an object counts one reference each and copies none of their words.
package final class JSONMember<Subject: Sendable>: Sendable {
  package let key: JSONShape.Key
  package let write: @Sendable (Subject, inout JSONOutput) -> Void

  package init(key: JSONShape.Key, write: @escaping @Sendable (Subject, inout JSONOutput) -> Void) {
    self.key = key
    self.write = write
  }
}

/// An object of our JSON.
///
/// Its members are its statement.
package protocol JSONStated: JSONWritable {
  /// What the schema calls it.
  static var jsonName: String { get }
  static var jsonAbout: Phrase { get }
  static var jsonMembers: [JSONMember<Self>] { get }
}

extension JSONStated {
  package static var jsonType: JSONType { .object(jsonName) { jsonShape } }
  package static var jsonShape: JSONShape { JSONShape(about: jsonAbout, keys: jsonMembers.map(\.key)) }

  package func write(into json: inout JSONOutput) {
    json.openObject()
    for member in Self.jsonMembers { member.write(self, &json) }
    json.closeObject()
  }

  package static func members(_ list: (inout JSONMembers<Self>) -> Void) -> [JSONMember<Self>] {
    var members = JSONMembers<Self>()
    list(&members)
    return members.all
  }
}

/// The members of an object as they are listed, in the order in which they are written.
package struct JSONMembers<Subject: Sendable> {
  package private(set) var all: [JSONMember<Subject>] = []

  package mutating func add<Value>(_ field: JSONField<Subject, Value>) { all.append(field.member) }

  package mutating func always<Value: JSONWritable>(
    _ label: JSONLabel, _ value: @escaping @Sendable (Subject) -> Value
  ) { add(JSONField(label, value)) }

  package mutating func always<Value: JSONWritable>(
    _ name: String, _ zh: String, _ en: String, _ value: @escaping @Sendable (Subject) -> Value
  ) { add(JSONField(JSONLabel(name, zh, en), value)) }

  package mutating func orNull<Value: JSONWritable>(
    _ label: JSONLabel, _ value: @escaping @Sendable (Subject) -> Value?
  ) { add(JSONField(orNull: label, value)) }

  package mutating func orNull<Value: JSONWritable>(
    _ name: String, _ zh: String, _ en: String, _ value: @escaping @Sendable (Subject) -> Value?
  ) { add(JSONField(orNull: JSONLabel(name, zh, en), value)) }

  mutating func ifAny<Value: JSONWritable>(
    _ label: JSONLabel, _ value: @escaping @Sendable (Subject) -> Value?
  ) { add(JSONField(ifAny: label, value)) }

  mutating func ifAny<Value: JSONWritable>(
    _ name: String, _ zh: String, _ en: String, _ value: @escaping @Sendable (Subject) -> Value?
  ) { add(JSONField(ifAny: JSONLabel(name, zh, en), value)) }

  mutating func ifOwn<Value: JSONWritable & Equatable>(
    _ label: JSONLabel, _ value: @escaping @Sendable (Subject) -> Value?,
    insteadOf stated: @escaping @Sendable (Subject) -> Value?
  ) { add(JSONField(ifOwn: label, value, insteadOf: stated)) }
}

extension KeyedDecodingContainer<JSONName> {
  package func read<Subject, Value: JSONReadable>(_ field: JSONField<Subject, Value>) throws -> Value {
    try decode(JSONRead<Value>.self, forKey: field.name).value
  }

  package func readIfPresent<Subject, Value: JSONReadable>(_ field: JSONField<Subject, Value>) throws -> Value? {
    try decodeIfPresent(JSONRead<Value>.self, forKey: field.name)?.value
  }

  /// What a finding says itself, else what its standard says.
  package func read<Subject, Value: JSONReadable>(
    _ field: JSONField<Subject, Value>, else stated: Value?
  ) throws -> Value? {
    contains(field.name) ? try readIfPresent(field) : stated
  }
}
