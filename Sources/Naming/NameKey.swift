/// A name with everything taken out that offices write one way or another: width, spaces, brackets' kind, case, and
/// traditional forms.
package enum NameKey {
  package static func folded(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars(name).lazy.filter { $0 != " " })
    return String(result).lowercased()
  }

  /// The same with every kind of space as one, and letters in their case.
  static func scalars(_ name: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(name.unicodeScalars.count)
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2000...0x200D, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: result.append(" ")
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3010, 0x3014, 0x5B, 0xFF3B: result.append("(")
      case 0x3011, 0x3015, 0x5D, 0xFF3D: result.append(")")
      default: result.append(simplified[scalar] ?? scalar)
      }
    }
    return result
  }

  /// Traditional forms that names of offices, areas and indicators hold, each with its simplified one.
  private static let pairs =
    "區区縣县鄉乡鎮镇衛卫發发財财產产業业開开務务員员農农電电學学總总會会屬属際际無无機机構构長长辦办國国計计統统經经濟济貿贸環环護护應应協协團团體体聯联婦妇殘残勞劳動动廳厅與与園园車车術术醫医療疗險险價价億亿萬万戶户數数據据項项標标準准類类稅税寧宁廣广東东個个創创設设書书雲云傳传寫写檔档門门質质監监執执漢汉語语點点線线綠绿變变轉转資资費费貸贷鐵铁錢钱養养馬马鳥鸟魚鱼龍龙實实專专師师幣币庫库張张歲岁歷历殺杀滿满漲涨災灾燈灯營营獎奖現现異异當当確确禮礼種种積积競竞筆笔簡简糧粮級级組组終终給给維维網网緊紧繼继續续義义習习聖圣聲声職职藝艺蘭兰處处衝冲裝装製制複复規规視视觀观訂订記记訓训許许診诊評评試试詳详認认調调請请論论證证識识議议讓让貧贫貨货責责買买賣卖賽赛趙赵軍军輕轻輛辆農农進进運运過过達达違违遠远適适選选遺遗郵邮鄰邻釋释鋼钢錄录鎖锁關关隊队陽阳階阶隨随雙双雜杂離离難难靈灵靜静韓韩響响頁页順顺預预領领頭头題题額额風风飛飞飯饭館馆驗验體体"

  private static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
    var map: [Unicode.Scalar: Unicode.Scalar] = [:]
    var waiting: Unicode.Scalar?
    for scalar in pairs.unicodeScalars {
      if let traditional = waiting {
        map[traditional] = scalar
        waiting = nil
      } else {
        waiting = scalar
      }
    }
    return map
  }()
}
