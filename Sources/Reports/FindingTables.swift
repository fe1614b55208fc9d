import Diagnostics
import JSONReports
import Pages

/// Findings as tables of a database: what `ndjson` and `csv` hold, loaded as they are.
public enum FindingTables {
  /// PostgreSQL's statements, with the lines of psql and DuckDB that load either format.
  public static var sql: String {
    let lines = JSONFindingLine.jsonShape.keys.map { key in
      Line(name: key.name, type: type(key.type) + (isOptional(key) ? "" : " NOT NULL"), about: key.about)
    }
    let cells = FindingColumn.allCases.map { column in
      Line(name: column.heading.en, type: column == .deadline ? "date" : "text", about: column.heading)
    }
    return """
      -- One row a finding, as `plumbline check --format ndjson` writes them.
      \(table("findings", lines, constraint: "PRIMARY KEY (\"plan_id\", \"as_of\", \"standard\", \"area\")"))
      -- psql loads the lines as they are; the two signs never stand in them:
      --   CREATE TEMPORARY TABLE lines (line jsonb);
      --   \\copy lines FROM 'findings.ndjson' WITH (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02')
      --   INSERT INTO findings SELECT finding.* FROM lines, jsonb_populate_record(NULL::findings, line) AS finding;
      -- DuckDB:
      --   CREATE TABLE findings AS SELECT * FROM read_json('findings.ndjson', format = 'newline_delimited');

      -- The same as `plumbline check --format csv` writes them, for people: amounts may carry a unit.
      \(table("findings_csv", cells, constraint: nil))
      -- psql:
      --   \\copy findings_csv FROM 'findings.csv' WITH (FORMAT csv, HEADER true)
      -- DuckDB:
      --   CREATE TABLE findings_csv AS SELECT * FROM read_csv('findings.csv', header = true, all_varchar = true);

      """
  }

  private struct Line {
    let name: String
    let type: String
    let about: Phrase
  }

  private static func table(_ name: String, _ lines: [Line], constraint: String?) -> String {
    let last = lines.count - 1
    let columns = lines.enumerated().map { index, line in
      "  \"\(line.name)\" \(line.type)\(index < last || constraint != nil ? "," : "")  -- \(line.about.zh); \(line.about.en)"
    }
    return (["CREATE TABLE \(name) ("] + columns + (constraint.map { ["  \($0)"] } ?? []) + [");"])
      .joined(separator: "\n")
  }

  private static func isOptional(_ key: JSONShape.Key) -> Bool {
    if case .optional = key.type { return true }
    return !key.isAlwaysThere
  }

  private static func type(_ type: JSONType) -> String {
    switch type {
    case .text, .choice: "text"
    case .integer, .fixed: "integer"
    case .flag, .mark: "boolean"
    case .decimal: "numeric"
    case .date: "date"
    case .optional(let wrapped): Self.type(wrapped)
    case .list(let element): Self.type(element) + "[]"
    case .object, .map, .either: "jsonb"
    }
  }
}
