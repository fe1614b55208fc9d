import Quantities

/// Which values of a list to keep so that it never falls and the fewest are left out; of equally few the later ones.
///
/// The longest chain that never falls, found from its end with a tree of the longest chains by size of their first
/// value: n log n steps.
struct LongestRise {
  /// Whether each value is kept.
  let isKept: [Bool]

  /// A value that `mayFall` may follow a greater one: its own words explain it.
  init(_ values: [Rational], mayFall: [Bool]) {
    let sorted = values.sorted()
    var ranks: [Int] = []
    for value in values {
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        if sorted[middle] < value { low = middle + 1 } else { high = middle }
      }
      ranks.append(low)
    }
    // The longest chain that begins with each value.
    var lengths = [Int](repeating: 0, count: values.count)
    var tree = LargestFrom(count: values.count)
    var explained = 0
    for index in values.indices.reversed() {
      lengths[index] = 1 + max(tree.largest(from: ranks[index]), explained)
      tree.raise(ranks[index], to: lengths[index])
      if mayFall[index] { explained = max(explained, lengths[index]) }
    }
    // The first value that begins a chain long enough keeps the earlier ones.
    var isKept = [Bool](repeating: false, count: values.count)
    var wanted = lengths.max() ?? 0
    var last: Int?
    for index in values.indices where lengths[index] == wanted {
      if let last, values[index] < values[last], !mayFall[index] { continue }
      isKept[index] = true
      last = index
      wanted -= 1
    }
    self.isKept = isKept
  }

  /// The largest number at a place or after it.
  private struct LargestFrom {
    private var numbers: [Int]

    init(count: Int) { numbers = [Int](repeating: 0, count: count + 1) }

    func largest(from place: Int) -> Int {
      var (index, largest) = (numbers.count - 1 - place, 0)
      while index > 0 {
        largest = max(largest, numbers[index])
        index -= index & -index
      }
      return largest
    }

    mutating func raise(_ place: Int, to number: Int) {
      var index = numbers.count - 1 - place
      while index < numbers.count {
        numbers[index] = max(numbers[index], number)
        index += index & -index
      }
    }
  }
}
