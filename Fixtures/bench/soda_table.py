#!/usr/bin/env python3
"""The counts of a check by Soda Core 3 on a table of PostgreSQL, for the bench: soda_table.py DROP HOST PORT USER DATABASE

The table `figures` holds the rows of DROP, and gen_drop.py's files beside DROP name areas and rules. SQL lays out the
latest figure of each area and indicator, since Soda's checks look at the rows of a table; a check for each rule follows.
Prints a line of JSON. The password is PGPASSWORD.
"""
import json
import os
import sys

import psycopg2
from soda.scan import Scan

NUMBER = r"^-?[0-9]+(\.[0-9]+)?$"
LAYOUT = f"""
DROP TABLE IF EXISTS soda_numbers, soda_latest;
CREATE TABLE soda_numbers AS
  SELECT area, metric, period, submitted_at, CASE WHEN value ~ '{NUMBER}' THEN value::numeric END AS number FROM figures;
CREATE TABLE soda_latest AS
  WITH newest AS (SELECT DISTINCT ON (area, metric) area, metric, number FROM soda_numbers
    ORDER BY area, metric, period DESC, submitted_at DESC)
  SELECT register.area, rule.metric, CASE WHEN rule.base IS NULL OR base.number IS NOT NULL THEN own.number END AS number,
    own.number * 100 / NULLIF(base.number, 0) AS share
  FROM unnest(%(areas)s) AS register (area) CROSS JOIN unnest(%(metrics)s, %(bases)s) AS rule (metric, base)
  LEFT JOIN newest own ON own.area = register.area AND own.metric = rule.metric
  LEFT JOIN newest base ON base.area = register.area AND base.metric = rule.base;
ANALYZE soda_numbers, soda_latest;
"""
ROWS = rf"""
checks for figures:
  - invalid_count(value) = 0:
      name: not a number
      samples limit: 0
      valid regex: {NUMBER}
  - missing_count(value) = 0:
      name: blank
      samples limit: 0
  - duplicate_count(area, metric, period) = 0:
      name: filed again
      samples limit: 0
checks for soda_numbers:
  - invalid_count(number) = 0:
      name: negative
      samples limit: 0
      valid min: 0
  - failed rows:
      name: decreased
      samples limit: 0
      fail query: >-
        SELECT 1 FROM (SELECT number, lag(number) OVER (PARTITION BY area, metric ORDER BY period, submitted_at) AS before
        FROM soda_numbers WHERE number IS NOT NULL) AS numbers WHERE number < before
checks for soda_latest:
  - missing_count(number) = 0:
      name: missing
      samples limit: 0
  - row_count > 0:
      name: judged
"""
FACTS = ("not a number", "blank", "filed again", "negative", "decreased", "missing", "judged")


def rule_check(rule):
    column = "share" if rule["kind"] == "share" else "number"
    limits = "".join(f"      valid {bound}: {rule[bound]}\n" for bound in ("min", "max") if bound in rule)
    return (f"  - invalid_count({column}) = 0:\n      name: {rule['id']}\n      samples limit: 0\n"
            f"      filter: metric = '{rule['metric']}'\n{limits}")


def main():
    drop, host, port, user, database = sys.argv[1:]
    with open(drop + ".rules.json", encoding="utf-8") as file:
        rules = json.load(file)
    with open(drop + ".areas.csv", encoding="utf-8") as file:
        areas = file.read().splitlines()[1:]
    connection = psycopg2.connect(host=host, port=port, user=user, dbname=database, password=os.environ["PGPASSWORD"])
    with connection, connection.cursor() as cursor:
        cursor.execute(LAYOUT, {"areas": areas, "metrics": [rule["metric"] for rule in rules],
                                "bases": [rule.get("of") for rule in rules]})
    connection.close()
    scan = Scan()
    scan.set_data_source_name("plan")
    scan.add_configuration_yaml_str(
        f"data_source plan:\n  type: postgres\n  host: {host}\n  port: '{port}'\n  username: {user}\n"
        f"  password: ${{PGPASSWORD}}\n  database: {database}\n  schema: public\n")
    scan.add_sodacl_yaml_str(ROWS + "".join(map(rule_check, rules)))
    scan.execute()
    if scan.has_error_logs():
        sys.exit(scan.get_error_logs_text())
    counts = {check["name"]: check["diagnostics"]["value"] for check in scan.get_scan_results()["checks"]}
    facts = {name: int(counts.pop(name)) for name in FACTS}
    failed = int(sum(counts.values()))
    judged = facts.pop("judged")
    print(json.dumps({"pass": judged - failed - facts["missing"], "fail": failed, **facts}))


if __name__ == "__main__":
    main()
