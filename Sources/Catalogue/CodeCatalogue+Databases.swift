extension CodeCatalogue {
  static let databases = entries(
    .input,
    [
      (
        "database-address", "数据库地址写法有误", "an address of a database that cannot be read", "写明主机、库和表",
        "name host, database and table", "postgresql://host/db", "postgresql://host/db?table=figures"
      ),
      (
        "database-no-library", "未安装数据库的客户端库", "the database's client library is not installed",
        "安装 libpq 或 SQLite 的库", "install libpq or SQLite's library", "", ""
      ),
      (
        "database-no-connection", "连不上数据库", "the database cannot be reached", "核对主机、端口、用户和密码文件",
        "check host, port, user and password file", "", ""
      ),
      (
        "database-connection-lost", "连接在读取中断开", "the connection was lost while rows were read", "恢复后重新运行",
        "run it again when the server is back", "", ""
      ),
      (
        "database-not-a-database", "不是 SQLite 数据库", "no database of SQLite", "核对文件", "check the file",
        "sqlite:figures.csv?table=f", "sqlite:figures.db?table=f"
      ),
      (
        "database-no-table", "没有这张表", "there is no such table", "核对表名", "check its name", "table=figure",
        "table=figures"
      ),
      (
        "database-no-right", "没有读取权限", "there is no right to read", "请管理员授权 SELECT", "ask for GRANT SELECT", "", ""
      ),
      (
        "database-column-type", "列的类型不能用", "a column of a type that no figure has", "换一列，或在 query 中转换",
        "name another column, or convert it in the query", "value boolean", "value numeric"
      ),
      (
        "database-query", "数据库拒绝了查询", "the database refused the query", "用 psql 或 sqlite3 试运行",
        "try it with psql or sqlite3", "query=SELECT nothing", "query=SELECT * FROM figures"
      ),
      (
        "database-timeout", "超过时限", "it took longer than allowed", "缩小范围，或放宽 timeout", "read less, or raise timeout",
        "timeout=1", "timeout=600"
      ),
      ("database-busy", "数据库正被写入", "the database is being written", "稍后重试", "try again later", "", ""),
      (
        "database-too-large", "数据超过上限", "more rows than allowed", "用 query 分批读取", "read in parts with query", "", ""
      ),
      (
        "database-rows-left", "有行留在数据库中未读取", "rows that were left in the database", "无须处理", "nothing", "", ""
      ),
      (
        "figures-of-other-areas", "数据中有未列入的地区", "figures of areas that are not listed", "同一地区的数据放在同一份",
        "keep an area's figures in one part", "", ""
      ),
      (
        "no-verdict-of-area", "缺少某地区的结论", "what an area came to is missing", "给出全部 --verdicts",
        "name every file of --verdicts", "", ""
      ),
      (
        "not-separable", "方案不能分地区评判", "a plan whose areas cannot be judged apart", "在一台机器上检查",
        "check on one machine", "", ""
      ),
      (
        "not-findings", "不是 ndjson 的结论", "no findings of --format ndjson", "给出 check --format ndjson 的输出",
        "name what check --format ndjson wrote", "", ""
      ),
    ])
}
