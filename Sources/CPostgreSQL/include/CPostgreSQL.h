// libpq, loaded when a drop first names a PostgreSQL database: linked in, it would double the time that every other run
// takes to start, and the command would not start where it is not installed.
#ifndef CPOSTGRESQL_H
#define CPOSTGRESQL_H

#include <stdbool.h>

// The part of libpq.so.5 that is used; its functions keep their meaning within that version.
typedef struct PQLibrary PQLibrary;
typedef struct pg_conn PQConnection;
typedef struct pg_result PQAnswer;

enum PQAnswerKind { PQ_COMMAND_OK = 1, PQ_TUPLES_OK = 2, PQ_COPY_OUT = 3 };

// NULL where the library is not installed, or lacks a function.
PQLibrary *pq_library(void);

// Whether libpq takes a text as the URL of a database.
bool pq_reads(const PQLibrary *library, const char *url);

// Values of the URL win over the defaults before it, and lose against the settings behind it; both end with NULL.
PQConnection *pq_connect(const PQLibrary *library, const char *const *keywords, const char *const *values);
bool pq_is_open(const PQLibrary *library, const PQConnection *connection);
const char *pq_complaint(const PQLibrary *library, const PQConnection *connection);
void pq_close(const PQLibrary *library, PQConnection *connection);

// One statement, however many semicolons stand in it: more are an error.
PQAnswer *pq_execute(const PQLibrary *library, PQConnection *connection, const char *statement, int count,
                     const char *const *parameters);
PQAnswer *pq_next_answer(const PQLibrary *library, PQConnection *connection);
int pq_kind(const PQLibrary *library, const PQAnswer *answer);
// A field of what the server says of an error: 'C' its code, 'M' its words.
const char *pq_error(const PQLibrary *library, const PQAnswer *answer, int field);
int pq_row_count(const PQLibrary *library, const PQAnswer *answer);
int pq_column_count(const PQLibrary *library, const PQAnswer *answer);
const char *pq_column_name(const PQLibrary *library, const PQAnswer *answer, int column);
unsigned pq_column_type(const PQLibrary *library, const PQAnswer *answer, int column);
// NULL for a null.
const char *pq_text(const PQLibrary *library, const PQAnswer *answer, int row, int column);
void pq_clear(const PQLibrary *library, PQAnswer *answer);

// One row of a COPY: its length, -1 at the end, -2 on an error. The row is given back by pq_free.
int pq_copied(const PQLibrary *library, PQConnection *connection, char **row);
void pq_free(const PQLibrary *library, char *row);

#endif
