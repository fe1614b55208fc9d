#include "CSQLite.h"

static const char *const files[] = {"libsqlite3.so.0", NULL};
static const char *const names[] = {SQLITE_FUNCTIONS(LOADED_NAME) NULL};

const SQLiteFunctions *sqlite_functions(void) {
  static SQLiteFunctions functions;
  return load_functions(files, names, &functions) ? &functions : NULL;
}
