import Glibc

/// The one owner of a converter of the C library; the only unsafety of the encodings is in here.
///
/// Converters are named in full, so no locale has a say.
@safe
final class Iconv {
  enum Name: String {
    case utf8 = "UTF-8"
    case gb18030 = "GB18030"
    /// GBK as Windows writes it, with the euro sign at 80.
    case gbk = "GBK"
  }

  private let descriptor: iconv_t

  /// Nil where the C library does not know the encodings.
  init?(from source: Name, to target: Name) {
    let descriptor = unsafe iconv_open(target.rawValue, source.rawValue)
    // (iconv_t)-1 is no converter.
    guard Int(bitPattern: descriptor) != -1, let descriptor = unsafe descriptor else { return nil }
    unsafe self.descriptor = descriptor
  }

  deinit {
    _ = unsafe iconv_close(descriptor)
  }

  /// What `bytes` read as, up to the first that do not convert, whose offset is `failure`.
  func convert(_ bytes: [UInt8]) -> (text: [UInt8], failure: Int?) {
    _ = unsafe iconv(descriptor, nil, nil, nil, nil)
    var input = bytes
    var failure: Int?
    // Two bytes become at most three, and one stays one; four become at most four.
    let room = bytes.count + bytes.count / 2 + 16
    let text = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
      unsafe input.withUnsafeMutableBytes { source in
        var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var fromLeft = source.count
        var to = unsafe UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var toLeft = room
        let result = unsafe iconv(descriptor, &from, &fromLeft, &to, &toLeft)
        if result == -1 || fromLeft > 0 { failure = source.count - fromLeft }
        count = room - toLeft
      }
    }
    return (text, failure)
  }
}
