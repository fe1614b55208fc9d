import Crypto
import FoundationEssentials

/// SHA-256 as a page names its own style and script by it, so that a browser runs nothing else.
enum PageDigest {
  /// The 32 bytes of the digest.
  static func digest(of message: some Sequence<UInt8>) -> [UInt8] {
    Array(SHA256.hash(data: Array(message)))
  }
}

extension Sequence<UInt8> {
  /// Base 64 of RFC 4648, padded.
  var base64: String { Data(self).base64EncodedString() }
}
