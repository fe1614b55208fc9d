// SQLite, as far as it is used; loaded when a drop first names one of its databases.
#ifndef CSQLITE_H
#define CSQLITE_H

#include <CLoading.h>
#include <sqlite3.h>

#define SQLITE_FUNCTIONS(EACH) \
  EACH(sqlite3_busy_timeout) EACH(sqlite3_close) EACH(sqlite3_column_bytes) EACH(sqlite3_column_count) \
  EACH(sqlite3_column_double) EACH(sqlite3_column_name) EACH(sqlite3_column_text) EACH(sqlite3_column_type) \
  EACH(sqlite3_errmsg) EACH(sqlite3_exec) EACH(sqlite3_extended_result_codes) EACH(sqlite3_finalize) \
  EACH(sqlite3_open_v2) EACH(sqlite3_prepare_v2) EACH(sqlite3_progress_handler) EACH(sqlite3_step)

typedef struct SQLiteFunctions {
  SQLITE_FUNCTIONS(LOADED_POINTER)
} SQLiteFunctions;

// NULL where the library is not installed, or lacks a function; filled once, so that it is asked for once.
const SQLiteFunctions *_Nullable sqlite_functions(void);

#endif
