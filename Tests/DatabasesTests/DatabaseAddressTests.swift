import Diagnostics
import Testing

@testable import Databases

@Suite struct DatabaseAddressTests {
  @Test(arguments: [
    ("postgresql://host/plan?table=figures", "postgresql://host/plan?table=figures"),
    ("postgresql://ann:secret@host:5433/plan?table=figures", "postgresql://ann@host:5433/plan?table=figures"),
    ("postgresql://ann:se@cret@host/plan?table=f&password=secret", "postgresql://ann@host/plan?table=f"),
    (
      "postgres://host/plan?sslpassword=secret&query=SELECT%20*%20FROM%20f%3B",
      "postgres://host/plan?query=SELECT * FROM f"
    ),
    ("sqlite:figures.db?table=data.f", "sqlite:figures.db?table=data.f"),
  ])
  func namesNoPassword(text: String, name: String) throws {
    #expect(try DatabaseAddress(text).name == name)
    #expect(DatabaseAddress.harmless(text) == name)
  }

  @Test(arguments: [
    "postgresql://ann:secret@host/plan", "postgresql://ann:secret@host/plan?table=a&query=b",
    "postgresql://ann:secret@host/plan?table=", "postgresql://ann:secret@host/plan?table=a&timeout=x",
    "postgresql://ann:secret@host/plan?table=a&unknown=maybe", "postgresql://ann:secret@host/plan?query=LIKE 'a%'",
    "sqlite:?table=a", "sqlite:a.db?table=a&password=secret", "sqlite:a.db?table=a&table=b",
  ])
  func refusesWhatIsIncomplete(text: String) {
    let error = #expect(throws: DatabaseTrouble.self) { try DatabaseAddress(text) }
    #expect(error?.diagnostic.code == DatabaseCode.address.code && error?.diagnostic.help != nil)
    #expect(error.map { "\($0)".contains("secret") } == false)
    #expect(!DatabaseAddress.harmless(text).contains("secret"))
  }

  @Test func splitsWhatIsOurs() throws {
    let address = try DatabaseAddress("postgresql://h/d?sslmode=require&table=t&timeout=5&unknown=leave&port=1")
    #expect(address.system == .postgresql(url: "postgresql://h/d?sslmode=require&port=1"))
    #expect(address.source == .table("t") && address.timeout == 5 && address.leavesUnknown)
    #expect(DatabaseAddress.beside("config", "sqlite:a.db?table=t") == "sqlite:config/a.db?table=t")
    #expect(DatabaseAddress.beside("config", "sqlite:/a.db?table=t") == "sqlite:/a.db?table=t")
  }

  @Test(arguments: [
    (0.1, "0.1"), (12.3, "12.3"), (-5, "-5"), (1e21, "1000000000000000000000"), (-1.5e-7, "-0.00000015"),
    (9_007_199_254_740_992, "9007199254740992"), (1.25e16, "12500000000000000"), (0, "0"),
  ])
  func writesBinaryNumbersPlainly(number: Double, text: String) {
    #expect(ShortestDecimal.text(number) == text)
  }
}
