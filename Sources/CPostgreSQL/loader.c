#include "CPostgreSQL.h"

#include <CLoading.h>

struct PQLibrary {
  void *(*PQconninfoParse)(const char *, char **);
  void (*PQconninfoFree)(void *);
  PQConnection *(*PQconnectdbParams)(const char *const *, const char *const *, int);
  int (*PQstatus)(const PQConnection *);
  char *(*PQerrorMessage)(const PQConnection *);
  void (*PQfinish)(PQConnection *);
  void *(*PQsetNoticeProcessor)(PQConnection *, void (*)(void *, const char *), void *);
  PQAnswer *(*PQexecParams)(PQConnection *, const char *, int, const unsigned *, const char *const *, const int *,
                            const int *, int);
  PQAnswer *(*PQgetResult)(PQConnection *);
  int (*PQresultStatus)(const PQAnswer *);
  char *(*PQresultErrorField)(const PQAnswer *, int);
  int (*PQntuples)(const PQAnswer *);
  int (*PQnfields)(const PQAnswer *);
  char *(*PQfname)(const PQAnswer *, int);
  unsigned (*PQftype)(const PQAnswer *, int);
  int (*PQgetisnull)(const PQAnswer *, int, int);
  char *(*PQgetvalue)(const PQAnswer *, int, int);
  void (*PQclear)(PQAnswer *);
  int (*PQgetCopyData)(PQConnection *, char **, int);
  void (*PQfreemem)(void *);
};

static const char *const files[] = {"libpq.so.5", NULL};
static const char *const names[] = {
  "PQconninfoParse", "PQconninfoFree", "PQconnectdbParams", "PQstatus", "PQerrorMessage", "PQfinish",
  "PQsetNoticeProcessor", "PQexecParams", "PQgetResult", "PQresultStatus", "PQresultErrorField", "PQntuples",
  "PQnfields", "PQfname", "PQftype", "PQgetisnull", "PQgetvalue", "PQclear", "PQgetCopyData", "PQfreemem", NULL
};

PQLibrary *pq_library(void) {
  static PQLibrary library;
  return load_functions(files, names, &library) ? &library : NULL;
}

bool pq_reads(const PQLibrary *library, const char *url) {
  char *complaint = NULL;
  void *options = library->PQconninfoParse(url, &complaint);
  // The complaint may hold the whole URL, its password too: nobody sees it.
  if (complaint) library->PQfreemem(complaint);
  if (options) library->PQconninfoFree(options);
  return options != NULL;
}

static void hear_nothing(void *context, const char *notice) { (void)context, (void)notice; }

PQConnection *pq_connect(const PQLibrary *library, const char *const *keywords, const char *const *values) {
  PQConnection *connection = library->PQconnectdbParams(keywords, values, 1);
  if (connection) library->PQsetNoticeProcessor(connection, hear_nothing, NULL);
  return connection;
}

bool pq_is_open(const PQLibrary *library, const PQConnection *connection) {
  return library->PQstatus(connection) == 0;
}

const char *pq_complaint(const PQLibrary *library, const PQConnection *connection) {
  return library->PQerrorMessage(connection);
}

void pq_close(const PQLibrary *library, PQConnection *connection) { library->PQfinish(connection); }

PQAnswer *pq_execute(const PQLibrary *library, PQConnection *connection, const char *statement, int count,
                     const char *const *parameters) {
  return library->PQexecParams(connection, statement, count, NULL, parameters, NULL, NULL, 0);
}

PQAnswer *pq_next_answer(const PQLibrary *library, PQConnection *connection) {
  return library->PQgetResult(connection);
}

int pq_kind(const PQLibrary *library, const PQAnswer *answer) { return library->PQresultStatus(answer); }

const char *pq_error(const PQLibrary *library, const PQAnswer *answer, int field) {
  return library->PQresultErrorField(answer, field);
}

int pq_row_count(const PQLibrary *library, const PQAnswer *answer) { return library->PQntuples(answer); }

int pq_column_count(const PQLibrary *library, const PQAnswer *answer) { return library->PQnfields(answer); }

const char *pq_column_name(const PQLibrary *library, const PQAnswer *answer, int column) {
  return library->PQfname(answer, column);
}

unsigned pq_column_type(const PQLibrary *library, const PQAnswer *answer, int column) {
  return library->PQftype(answer, column);
}

const char *pq_text(const PQLibrary *library, const PQAnswer *answer, int row, int column) {
  return library->PQgetisnull(answer, row, column) ? NULL : library->PQgetvalue(answer, row, column);
}

void pq_clear(const PQLibrary *library, PQAnswer *answer) { library->PQclear(answer); }

int pq_copied(const PQLibrary *library, PQConnection *connection, char **row) {
  return library->PQgetCopyData(connection, row, 0);
}

void pq_free(const PQLibrary *library, char *row) { library->PQfreemem(row); }
