#include "CLoading.h"

#include <dlfcn.h>
#include <string.h>

bool load_functions(const char *const *files, const char *const *names, void *functions) {
  void *library = NULL;
  for (; *files && !library; files++) library = dlopen(*files, RTLD_NOW | RTLD_LOCAL);
  if (!library) return false;
  char *place = functions;
  for (; *names; names++) {
    void *function = dlsym(library, *names);
    if (!function) return false;
    memcpy(place, &function, sizeof function);
    place += sizeof function;
  }
  return true;
}
