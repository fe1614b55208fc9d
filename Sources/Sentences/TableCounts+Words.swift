public import Diagnostics
public import Figures

extension Drop.TableCounts {
  /// Whether every table has one of our own shapes, so that there is nothing to be told.
  package var isPlain: Bool { byNames == 0 && byMapping == 0 && cellsLeftOut == 0 }

  /// `表 3 张（按名称 2、按对照 1），12 格说明理由未读`.
  public var words: Phrase {
    var zh: [String] = []
    var en: [String] = []
    for (count, chinese, english) in [
      (plain, "标准格式", "in our own shape"), (byNames, "按名称", "by names"), (byMapping, "按对照", "by a mapping"),
    ] where count > 0 {
      zh.append("\(chinese) \(count)")
      en.append("\(count) \(english)")
    }
    let all = plain + byNames + byMapping
    let left =
      cellsLeftOut == 0
      ? Phrase(verbatim: "")
      : Phrase(zh: "，\(cellsLeftOut) 格说明理由未读", en: ", \(cellsLeftOut) cells left out for a reason")
    return Phrase(
      chinese: "表 \(all) 张（\(zh.joined(separator: "、"))）" + left.zh,
      english: "\(all) table\(all == 1 ? "" : "s") (\(en.joined(separator: ", ")))" + left.en)
  }

  /// Empty where every table has one of our own shapes.
  public var line: Phrase {
    isPlain ? Phrase(verbatim: "") : Phrase(chinese: "\(words.zh)\n", english: "\(words.en)\n")
  }
}
