import Figures
import Plans

/// Words that name the kind of a column, as `NameFold` has them.
enum HeadWords {
  static let roles: [String: Drop.Role] = {
    var roles: [String: Drop.Role] = [:]
    func add(_ role: Drop.Role, _ texts: String) {
      for text in texts.split(separator: "|") where roles[String(text)] == nil { roles[String(text)] = role }
    }
    add(
      .indicator,
      "指标|指标名称|考核指标|统计指标|主要指标|指标内容|项目指标|指标项|经济指标|监测指标|indicator|indicator name|measure|metric|kpi|performance indicator|performance measure|description|series|指标代码|指标编码|indicator code|indicatorcode|indicator id|项目|名称|分类"
    )
    add(
      .area,
      "地区|区域|地区名称|区域名称|行政区|行政区划|区县|区(县)|县区|县(市、区)|县市区|县(区)|市县|辖区|乡镇|镇街|街道|街镇|镇(街道)|乡镇(街道)|镇乡|园区|area|region|district|county|borough|ward|local authority|authority|geography|geo|location|country|state|province|city|town|org|organisation|organization|org code|provider|trust|area name|area code|地区代码|区划代码|ref area|refarea"
    )
    add(
      .period,
      "年|月|季|期间|报告期|时期|时间|日期|月份|年份|年度|年月|统计期|所属期|数据期|截止日期|截止时间|截至日期|统计时间|报告时间|数据时间|季度|period|reporting period|time period|timeperiod|time|date|month|year|quarter|period ending|period end|quarter ending|quarter end|month ending|month end|year ending|week ending|as at date|reporting date"
    )
    add(.unit, "计量单位|度量单位|计算单位|单位|unit|units|unit of measure|unit measure|uom")
    add(.reporter, "责任单位|牵头单位|责任部门|填报单位|报送单位|填报部门|牵头部门|主管部门|部门|配合单位|owner|lead|department|directorate|reporter")
    add(.value, "数值|本期值|指标值|value|obs value|obsvalue|figure")
    add(.note, "备注|说明|附注|情况说明|note|notes|remark|remarks|comment|comments|commentary")
    add(
      .submittedAt,
      "填报时间|报送时间|提交时间|上报时间|填报日期|报送日期|提交日期|上报日期|submitted at|submission time|submission date|reported at|filed at|submitted|filed|timestamp"
    )
    add(.basis, "口径|统计口径|数据口径|计算口径|basis|scope")
    add(.item, "item|项目名称|事项|事项名称|明细|工程|任务|工作任务|project|deliverable|record|detail|task")
    add(.key, "项目代码|项目编码|项目编号|记录编码|record key|record code|project code")
    add(.status, "状态|数据状态|status|obs status|obs flag|flag")
    return roles
  }()
}
