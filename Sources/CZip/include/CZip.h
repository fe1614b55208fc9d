// libzip, as far as it is used; loaded when the first archive is opened.
#ifndef CZIP_H
#define CZIP_H

#include <CLoading.h>
#include <zip.h>

#define ZIP_FUNCTIONS(EACH) \
  EACH(zip_discard) EACH(zip_fclose) EACH(zip_fopen_index) EACH(zip_fread) EACH(zip_get_name) \
  EACH(zip_get_num_entries) EACH(zip_name_locate) EACH(zip_open_from_source) EACH(zip_source_buffer_create) \
  EACH(zip_source_free) EACH(zip_stat_index)

typedef struct ZipFunctions {
  ZIP_FUNCTIONS(LOADED_POINTER)
} ZipFunctions;

// NULL where the library is not installed, or lacks a function; filled once, so that it is asked for once.
const ZipFunctions *_Nullable zip_functions(void);

#endif
