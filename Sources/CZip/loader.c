#include "CZip.h"

static const char *const files[] = {"libzip.so.5", "libzip.so.4", NULL};
static const char *const names[] = {ZIP_FUNCTIONS(LOADED_NAME) NULL};

const ZipFunctions *zip_functions(void) {
  static ZipFunctions functions;
  return load_functions(files, names, &functions) ? &functions : NULL;
}
