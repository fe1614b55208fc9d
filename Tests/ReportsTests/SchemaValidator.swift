/// As much of JSON Schema as our own schemas use; an unknown keyword is a fault, so that none goes unheeded.
struct SchemaValidator {
  let root: JSONValue

  /// What is wrong with a value, each with its place.
  func faults(_ value: JSONValue) -> [String] { faults(value, root, at: "$") }

  private func faults(_ value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    guard case .object(let keywords) = schema else { return ["\(place): a schema that is no object"] }
    return keywords.sorted { $0.key < $1.key }.flatMap { keyword, argument -> [String] in
      switch keyword {
      case "$schema", "$defs", "title", "description": []
      case "$ref": reference(argument).map { faults(value, $0, at: place) } ?? ["\(place): \(argument) leads nowhere"]
      case "type": isOfType(value, argument.text ?? "") ? [] : ["\(place): not of type \(argument.text ?? "")"]
      case "const": value == argument ? [] : ["\(place): not \(argument)"]
      case "enum": argument.elements.contains(value) ? [] : ["\(place): \(value) is none of the words"]
      case "pattern": matches(value, argument) ? [] : ["\(place): \(value) is spelled otherwise"]
      case "anyOf":
        argument.elements.contains { faults(value, $0, at: place).isEmpty } ? [] : ["\(place): fits no branch"]
      case "items":
        value.elements.enumerated().flatMap { faults($0.element, argument, at: "\(place)[\($0.offset)]") }
      case "required":
        argument.elements.compactMap(\.text).filter { !value.keys.contains($0) }.map { "\(place): lacks \($0)" }
      case "properties":
        argument.keys.sorted().flatMap { key -> [String] in
          if let member = value[key], let schema = argument[key] {
            return faults(member, schema, at: place + "." + key)
          }
          return []
        }
      case "additionalProperties":
        argument != .bool(false)
          ? value.keys.sorted().flatMap { key in value[key].map { faults($0, argument, at: "\(place).\(key)") } ?? [] }
          : value.keys.subtracting(schema["properties"]?.keys ?? []).sorted().map { "\(place): \($0) is not described" }
      default: ["\(place): unknown keyword \(keyword)"]
      }
    }
  }

  private func reference(_ argument: JSONValue) -> JSONValue? {
    argument.text.flatMap { root["$defs"]?[String($0.dropFirst("#/$defs/".count))] }
  }

  private func isOfType(_ value: JSONValue, _ type: String) -> Bool {
    switch value {
    case .null: type == "null"
    case .bool: type == "boolean"
    case .number: type == "integer"
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    }
  }

  private func matches(_ value: JSONValue, _ pattern: JSONValue) -> Bool {
    guard let text = value.text, let regex = pattern.text.flatMap({ try? Regex($0) }) else { return false }
    return text.firstMatch(of: regex) != nil
  }
}
