import Figures
import Plans

/// The names under which a column may stand in a header.
struct RoleName {
  /// What we call the column in messages.
  let zh: String
  /// Names that mean the role whatever else the header holds.
  let names: [String]
  /// Names that mean the role only where no column bears one of its `names`.
  let looseNames: [String]

  private init(_ zh: String, _ names: [String], loose looseNames: [String] = []) {
    self.zh = zh
    self.names = names
    self.looseNames = looseNames
  }

  init(of role: Drop.Role) {
    switch role {
    case .area:
      self.init(
        "地区",
        ["area", "region", "district", "county", "REF_AREA", "地区", "区域", "地区名称", "区域名称", "行政区", "行政区划", "区县", "辖区"],
        loose: ["geo", "city", "location", "area code", "地区代码", "区划代码", "市县"])
    case .indicator:
      self.init(
        "指标", ["indicator", "indicator name", "metric", "INDICATOR", "指标", "指标名称", "考核指标"],
        loose: ["indicator id", "indicator code", "measure", "series", "指标代码", "指标编码", "指标编号"])
    case .item:
      self.init(
        "项目", ["item", "project", "deliverable", "record", "项目", "项目名称", "事项", "事项名称", "明细"],
        loose: ["detail", "task", "工程", "任务", "工作任务"])
    case .key:
      self.init("项目代码", ["record key", "record code", "project code", "项目代码", "项目编码", "项目编号", "记录编码"])
    case .period:
      self.init(
        "期间",
        ["period", "reporting period", "TIME_PERIOD", "期间", "报告期", "时期", "报告期间", "数据期", "数据时期", "所属期", "所属期间", "统计期"],
        loose: ["time", "date", "month", "year", "时间", "日期", "月份", "年份", "年度"])
    case .value:
      self.init(
        "数值", ["value", "OBS_VALUE", "figure", "数值", "本期值", "值", "指标值", "本期数"],
        loose: ["actual", "amount", "实际值", "完成值", "完成数", "数据"])
    case .unit:
      self.init(
        "计量单位", ["UNIT_MEASURE", "unit of measure", "measurement unit", "计量单位", "度量单位", "计算单位"],
        loose: ["unit", "units", "单位"])
    case .basis:
      self.init("口径", ["basis", "口径", "统计口径", "数据口径"], loose: ["scope", "计算口径"])
    case .reporter:
      self.init(
        "填报单位",
        [
          "reporter", "reported by", "submitter", "submitted by", "reporting unit", "reporting agency", "填报单位", "报送单位",
          "上报单位", "填报部门", "报送部门",
        ],
        loose: ["单位", "单位名称", "部门", "责任单位", "责任部门", "牵头单位"])
    case .submittedAt:
      self.init(
        "填报时间",
        [
          "submitted at", "submission time", "submission date", "reported at", "filed at", "填报时间", "报送时间", "提交时间",
          "上报时间",
          "填报日期", "报送日期", "提交日期", "上报日期",
        ],
        loose: ["submitted", "filed", "timestamp"])
    case .status:
      self.init("状态", ["status", "OBS_STATUS", "data status", "状态", "数据状态"])
    case .note:
      self.init(
        "备注", ["note", "notes", "OBS_COMMENT", "COMMENT_OBS", "remark", "remarks", "备注", "说明", "情况说明", "附注"],
        loose: ["comment", "comments", "explanation", "原因", "原因说明"])
    }
  }

  /// A name without what people vary in it: case, width, spaces, `_` and `-`.
  static func key(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x5F, 0x2D, 0xFEFF: continue
      case 0xFF01...0xFF5E: key.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: key.append(scalar)
      }
    }
    return String(key).lowercased()
  }

  static let required: [Drop.Role] = [.indicator, .period, .value]
}
