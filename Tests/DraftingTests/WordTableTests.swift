import Foundation
import Plans
import Testing

@testable import Drafting

/// One row for each entry of the word tables: the word in a sentence, and what it makes of it.
@Suite("Words of the tables")
struct WordTableTests {
  private func first(_ sentence: String) throws -> String { try DraftCase.read(sentence).first ?? "nothing" }

  private func isChinese(_ word: String) -> Bool { word.unicodeScalars.contains { $0.value > 0x2E80 } }

  @Test("units that only plans count in", arguments: DraftUnits.counters)
  func counters(_ unit: String) throws {
    // 岁 tells whose an age is, a return period what a thing withstands.
    if ["岁", "周岁"].contains(unit) { return }
    #expect(try first("年内新增物资30\(unit)。").hasPrefix("at_least 30 \(unit)"))
  }

  @Test("how often", arguments: DraftWords.cadences.map(\.words))
  func cadences(_ words: String) throws {
    let every = try #require(DraftWords.cadences.first { $0.words == words }?.every)
    let sentence = isChinese(words) ? "\(words)开展消防安全巡查3次。" : "Hold safety drills 3 times \(words)."
    let read = try first(sentence)
    // What is to happen every day is a figure of the day.
    #expect(every == "day" ? read.hasPrefix("at_least 3") : read == "frequency 3 \(every)", "\(read)")
  }

  @Test("days known by the season", arguments: DraftWords.seasons.map(\.words))
  func seasons(_ words: String) throws {
    let season = try #require(DraftWords.seasons.first { $0.words == words })
    let day = "2024-\(season.month < 10 ? "0" : "")\(season.month)-\(season.day)"
    let sentence = isChinese(words) ? "\(words)建成城东排涝泵站。" : "Open the new depot \(words)."
    #expect(try first(sentence).hasSuffix("by \(day)"))
  }

  @Test("headings of earlier results", arguments: DraftWords.historyHeadings)
  func histories(_ words: String) throws {
    let text =
      isChinese(words)
      ? "青溪区2024年计划\n\n一、\(words)\n\n新增学位900个。\n\n二、主要任务\n\n新增学位600个。\n"
      : "Plan 2024\n\n# \(words)\n\n• Plant 900 trees.\n\n# Tasks\n\n• Plant 600 trees.\n"
    let read = try DraftCase.draft(text).standards.map { DraftCase.short($0.standard) }
    #expect(read.count == 1 && read[0].contains("600"), "\(read)")
  }

  static let pastInChinese = DraftWords.history.filter { $0.unicodeScalars.contains { $0.value > 0x2E80 } }

  @Test("words of what is over", arguments: pastInChinese + DraftWords.past)
  func past(_ words: String) throws {
    // 截至 stands before its day.
    let time = ["截至", "截止"].contains(words) ? "2023年底" : ""
    let sentence = isChinese(words) ? "\(words)\(time)新增学位900个。" : "\(words), 900 trees were planted."
    #expect(try DraftCase.read(sentence) == [])
  }

  @Test("words of what is known of a place", arguments: DraftWords.background)
  func background(_ words: String) throws {
    let text =
      isChinese(words)
      ? "青溪区2024年计划\n\n全区\(words)356平方公里。\n" : "Plan 2024\n\n# Tasks\n\nThe district \(words) 356 people.\n"
    #expect(try DraftCase.draft(text).standards.isEmpty)
  }

  @Test("words of a promise", arguments: DraftWords.promise)
  func promise(_ words: String) throws {
    let text =
      isChinese(words)
      ? "青溪区2024年计划\n\n2023年工作回顾\n\n\(words)新增学位900个。\n"
      : "Plan 2024\n\n# Tasks\n\nThe district \(words) plant 900 trees.\n"
    #expect(try DraftCase.draft(text).standards.count == 1)
  }

  @Test("verbs that open a task", arguments: DraftWords.imperatives)
  func imperatives(_ verb: String) throws {
    let text = "Plan 2024\n\n# Tasks\n\n\(verb.capitalized) 900 street lamps.\n"
    #expect(try DraftCase.draft(text).standards.count == 1)
  }

  @Test("weights", arguments: DraftWords.weight)
  func weights(_ words: String) throws {
    #expect(try DraftCase.read(isChinese(words) ? "本项\(words)5分。" : "It has a \(words) of 15%.") == [])
  }

  @Test("what follows from a miss", arguments: DraftWords.consequence)
  func consequences(_ words: String) throws {
    #expect(
      try DraftCase.read(isChinese(words) ? "逾期3次的\(words)。" : "A report that is late by 3 months means \(words) £500.")
        == [])
  }

  @Test("money that is there", arguments: DraftWords.budget)
  func budgets(_ words: String) throws {
    #expect(try DraftCase.read(isChinese(words) ? "\(words)3000万元。" : "The \(words) £30,000.") == [])
  }

  @Test("how to get in touch", arguments: DraftWords.contact)
  func contacts(_ words: String) throws {
    #expect(try DraftCase.read("\(words.capitalized)：0519-86601234。") == [])
  }

  @Test("measures of which less is better", arguments: DraftWords.lowerIsBetter)
  func lower(_ words: String) throws {
    let text =
      isChinese(words)
      ? "青溪区2024年目标\n\n一、指标\n\n指标\t单位\t目标值\n\(words)\t个\t30\n绿地\t个\t3\n"
      : "Plan 2024\n\n# KPIs\n\nIndicator\tUnit\tTarget 2024\nAnnual \(words)\tnumber\t30\nParks\tnumber\t3\n"
    let read = try DraftCase.draft(text).standards.map { DraftCase.short($0.standard) }
    #expect(read.first?.hasPrefix("at_most 30") == true && read.last?.hasPrefix("at_least 3") == true, "\(read)")
  }

  @Test("what is done about something bad", arguments: DraftWords.handled)
  func handled(_ words: String) throws {
    let text =
      isChinese(words)
      ? "青溪区2024年目标\n\n一、指标\n\n指标\t单位\t目标值\n投诉\(words)率\t%\t90\n绿地\t个\t3\n"
      : "Plan 2024\n\n# KPIs\n\nIndicator\tUnit\tTarget 2024\nComplaints \(words)ed\t%\t90\nParks\tnumber\t3\n"
    let read = try DraftCase.draft(text).standards.map { DraftCase.short($0.standard) }
    #expect(read.first?.hasPrefix("at_least 90") == true, "\(read)")
  }

  @Test("stages of deliverables", arguments: DraftStage.words.map(\.words))
  func stages(_ words: String) throws {
    let stage = try #require(DraftStage.words.first { $0.words == words }?.stage)
    let sentence = isChinese(words) ? "9月底前\(words)城东体育馆。" : "By 30 September 2024 \(words) the Mill Lane plan."
    #expect(try first(sentence) == "milestone \(stage) by 2024-09-30" + (words == "争创" ? " striving" : ""))
  }

  @Test(
    "goals that are handed down",
    arguments: DraftWords.handedDown.filter { $0.unicodeScalars.contains { $0.value > 0x2E80 } })
  func handedDown(_ words: String) throws {
    #expect(try first("完成市\(words)工作任务。").hasPrefix("handed down"))
  }

  @Test("directions without a number", arguments: DraftWords.directions)
  func directions(_ words: String) throws {
    // 零 is a number, too.
    #expect(try first("信访总量\(words)。").hasPrefix(words == "零增长" ? "at_most 0" : "manual"))
  }

  @Test("heads of columns", arguments: TableColumns.words.map(\.words))
  func heads(_ words: String) throws {
    let column = try #require(TableColumns.words.first { $0.words == words }?.column)
    let term = try #require(DraftTerm(year: 2024))
    let columns = try #require(TableColumns([[words, "目标值"], ["甲", "3"], ["乙", "4"]], term))
    // A table with targets takes the first words that it has for the names of its measures.
    let isNamed = [.text, .other, .category].contains(column)
    #expect(columns.columns.first == (isNamed ? .measure : column))
  }

  @Test("heads of quarters", arguments: TableColumns.quarters.map(\.words))
  func quarters(_ words: String) throws {
    let quarter = try #require(TableColumns.quarters.first { $0.words == words }?.quarter)
    let term = try #require(DraftTerm(year: 2024))
    let columns = try #require(TableColumns([["指标", words], ["甲", "3"], ["乙", "4"]], term))
    #expect(columns.columns.last == .stage(quarter))
  }

  @Test("labels of owners", arguments: OwnerReader.labels.map(\.words))
  func labels(_ words: String) throws {
    let role = try #require(OwnerReader.labels.first { $0.words == words }?.role)
    let mark = isChinese(words) ? "：" : ": "
    let text =
      isChinese(words)
      ? "青溪区2024年任务\n\n一、教育\n\n1.新增学位900个。（\(words)\(mark)区教育局）\n"
      : "Plan 2024\n\n# Homes\n\nBuild 40 homes. (\(words)\(mark)Head of Housing)\n"
    let owners = try #require(try DraftCase.draft(text).standards.first?.standard.owners)
    switch role {
    case .leader: #expect(owners.leaders.count == 1)
    case .lead: #expect(owners.lead.count == 1)
    case .support: #expect(owners.support.count == 1)
    case .deadline: #expect(owners.isEmpty)
    }
  }
}
