public import Diagnostics

/// A column of a table or a query.
public struct DatabaseColumn: Sendable, Hashable {
  /// What its values are, as far as it matters to a figure.
  public enum Kind: Sendable, Hashable {
    case number, text, day, moment, zonedMoment
    /// A number with a currency sign before it.
    case money
    /// Of any of these, value by value.
    case any
    /// Nothing that a figure has: a truth value, a document, a list.
    case other
  }

  /// The name, as the database gives it.
  public let name: String
  /// What its values are.
  public let kind: Kind
  /// The type as the database names it.
  public let type: String

  /// A column as a table or a query describes it.
  public init(name: String, kind: Kind, type: String) {
    self.name = name
    self.kind = kind
    self.type = type
  }
}

/// What a table or a query has.
public struct DatabaseShape: Sendable {
  /// In the order of the table or the query.
  public let columns: [DatabaseColumn]
  /// The columns of the primary key, which may be one that is no column of the table; empty where there is none.
  public let key: [String]

  /// What a table or a query was found to have.
  public init(columns: [DatabaseColumn], key: [String]) {
    self.columns = columns
    self.key = key
  }

  /// The column of a name of the key, of kind `any` where it is no column of the table.
  public func keyColumn(_ name: String) -> DatabaseColumn {
    columns.first { $0.name == name } ?? DatabaseColumn(name: name, kind: .any, type: "")
  }
}

/// The rows and columns that are wanted of a table.
public struct DatabaseSelection: Sendable {
  /// Rows by the texts of one column; blank ones are always wanted.
  public struct Filter: Sendable {
    /// Which texts are wanted.
    public enum Texts: Sendable {
      case only([String])
      case allBut([String])
    }

    /// The column whose texts are looked at.
    public let column: DatabaseColumn
    /// The texts that it may have.
    public let texts: Texts

    /// Rows by the texts of `column`.
    public init(column: DatabaseColumn, texts: Texts) {
      self.column = column
      self.texts = texts
    }
  }

  /// The columns to read, in the order in which the lines shall hold them.
  public var columns: [DatabaseColumn]
  /// What rows must pass, all of them; empty takes every row.
  public var filters: [Filter] = []
  /// The columns by which rows are ordered, so that the same rows come in the same order.
  public var order: [DatabaseColumn] = []

  /// All rows, in whatever order they come.
  public init(columns: [DatabaseColumn]) {
    self.columns = columns
  }
}

/// How often a text stands in a column.
public struct DatabaseCount: Sendable, Hashable {
  /// Nil for null.
  public let text: String?
  /// How many rows have it.
  public let rows: Int
}

/// A database that is open for one reading: all that is asked sees the same state of it.
public protocol DatabaseSession: AnyObject {
  /// What the table or the query has.
  func shape() throws(DatabaseTrouble) -> DatabaseShape

  /// The texts of each of some columns, at most `limit` of them; nil for a column that has more.
  func counts(of columns: [DatabaseColumn], limit: Int) throws(DatabaseTrouble) -> [[DatabaseCount]?]

  /// Appends the rows as lines of CSV, nulls as blank cells, and counts them; `bytes` may hold no more than `limit`.
  func read(_ selection: DatabaseSelection, into bytes: inout [UInt8], limit: Int) throws(DatabaseTrouble) -> Int
}

extension DatabaseAddress {
  /// Opens the database; nothing can be written through it.
  public func open() throws(DatabaseTrouble) -> any DatabaseSession {
    switch system {
    case .postgresql(let url): try PostgreSQLSession(self, url: url)
    case .sqlite(let path): try SQLiteSession(self, path: path)
    }
  }

  /// The column or cell of the table as places name it: `figures.value`.
  func place(ofColumn column: String) -> String { "\(table).\(column)" }

  /// What places name the rows by.
  public var table: String {
    switch source {
    case .table(let table): table
    case .query: "query"
    }
  }

  /// A column whose values can be none of a figure's; `use` is what it is wanted for.
  public func wrongType(_ column: DatabaseColumn, use: Phrase) -> DatabaseTrouble {
    DatabaseTrouble(
      .columnType, at: name, address: place(ofColumn: column.name),
      Phrase(
        zh: "此列的类型是 \(column.type)，不能用作\(use)", en: "the column is of type \(column.type), which is no \(use)"),
      help: Phrase(zh: "请换一列，或用 query= 转换类型", en: "name another column, or convert it with query="))
  }

  /// What is read was more than is allowed.
  func tooLarge(_ limit: Int) -> DatabaseTrouble {
    DatabaseTrouble(
      .tooLarge, at: name,
      Phrase(zh: "数据超过上限 \(limit) 字节，未读取", en: "the rows have more than the \(limit) bytes allowed, and are not read"),
      help: Phrase(zh: "请用 query= 按地区或期间分批读取", en: "read them in parts, by area or period, with query="))
  }
}
