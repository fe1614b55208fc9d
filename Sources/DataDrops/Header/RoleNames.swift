import Figures
import Naming
import Plans
import Quantities

/// All names of all roles, for looking up the cells of a header.
struct RoleNames {
  private var firm: [String: Drop.Role] = [:]
  private var loose: [String: [Drop.Role]] = [:]

  static let all = RoleNames()

  /// The names that we know, and those that the plan adds.
  init(_ mapping: Drop.Mapping) {
    self = .all
    for (name, role) in mapping.columns { firm[RoleName.key(name)] = role }
  }

  private init() {
    for role in Drop.Role.allCases {
      let known = RoleName(of: role)
      for name in known.names { firm[RoleName.key(name)] = role }
      for name in known.looseNames { loose[RoleName.key(name), default: []].append(role) }
    }
  }

  /// The role of each column, nil where it has none.
  ///
  /// A role may come twice.
  ///
  /// A loose name takes the first of its roles that no firm name has: `单位` is the unit of measurement, and beside
  /// `计量单位` it is the office. A unit in brackets behind a name, as in `数值（万元）`, does not hide it.
  func roles(of columns: [String]) -> [Drop.Role?] {
    let keys = columns.map { name in
      let key = RoleName.key(name)
      guard firm[key] == nil, loose[key] == nil, let (base, unit) = UnitInName.split(name),
        UnitTable.standard.unit(unit) != nil
      else { return key }
      return RoleName.key(base)
    }
    let firmly = keys.map { firm[$0] }
    let taken = Set(firmly.compactMap(\.self))
    return zip(keys, firmly).map { key, role in
      role ?? loose[key]?.first { !taken.contains($0) }
    }
  }
}
