import FoundationEssentials

extension Sequence<UInt8> {
  /// Base 64 of RFC 4648, padded.
  var base64: String { Data(self).base64EncodedString() }
}
