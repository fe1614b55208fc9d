#include "CXLSXWriter.h"

#include <sys/syscall.h>
#include <unistd.h>

static const char *const files[] = {"libxlsxwriter.so." LXW_SOVERSION, NULL};
static const char *const names[] = {XLSX_FUNCTIONS(LOADED_NAME) NULL};

const XLSXFunctions *xlsx_functions(void) {
  static XLSXFunctions functions;
  return load_functions(files, names, &functions) ? &functions : NULL;
}

int memory_file(void) { return (int)syscall(SYS_memfd_create, "workbook", 1u); }
