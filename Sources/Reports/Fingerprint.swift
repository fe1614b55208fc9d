import Findings

extension Finding {
  /// `fingerprint` as 32 hexadecimal digits.
  var fingerprintDigest: String { Fingerprint.digest(of: fingerprint) }
}

enum Fingerprint {
  /// FNV-1a of 128 bits over the UTF-8 of a text.
  ///
  /// It names, it does not protect.
  static func digest(of text: String) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in text.utf8 {
      hash ^= UInt128(byte)
      hash &*= 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }
}
