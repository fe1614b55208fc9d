import Diagnostics
import Quantities

/// The zone in which the days of a plan end: one of a fixed offset, or one of the system's zone files.
struct TimeZoneReader {
  let log: RuleLog
  let zones: ZoneFiles

  func read(_ fields: Fields) -> PlanTimeZone? {
    guard let value = fields["time_zone"], let text = value.text else { return nil }
    if let zone = PlanTimeZone(text) { return zone }
    switch PlanTimeZone.isFileName(text) ? zones.find(text) : .unknown {
    case .file(let bytes):
      if let zone = PlanTimeZone(text, file: bytes) { return zone }
      log.report(
        .unknownTimeZone, at: value.place,
        Phrase(zh: "时区“\(text)”的数据无法读取", en: "the zone file of '\(text)' cannot be read"),
        help: Phrase(zh: "请重新安装时区数据（tzdata）", en: "install the time zone data (tzdata) anew"))
    case .unknown:
      log.report(
        .unknownTimeZone, at: value.place, Phrase(zh: "不认识时区“\(text)”", en: "unknown time zone '\(text)'"),
        help: NearestName.to(text, among: PlanTimeZone.names + zones.names()).map {
          Phrase(zh: "是否想写 `\($0)`？", en: "did you mean `\($0)`?")
        }
          ?? Phrase(
            zh: "写时区名或固定时差，如 Asia/Shanghai、Europe/London、+08:00",
            en: "write a zone or a fixed offset, such as Asia/Shanghai, Europe/London or +08:00"))
    case .notInstalled:
      log.report(
        .unknownTimeZone, at: value.place,
        Phrase(
          zh: "本机没有安装时区数据，不能使用时区“\(text)”",
          en: "the time zone '\(text)' needs the system's time zone data, which is not installed"),
        help: Phrase(zh: "请安装时区数据（软件包 tzdata）", en: "install the package tzdata"))
    }
    return nil
  }
}
