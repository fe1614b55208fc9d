#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/// A file that lives in memory and has no name; -1 where the system has none to give. libxlsxwriter writes only to
/// paths, and `/proc/self/fd/N` is one.
static inline int memory_file(void) {
  return (int)syscall(SYS_memfd_create, "workbook", 1u);
}
