// Libraries that are loaded when they are first needed: linked in, each would lengthen the start of every run, libzip alone
// by a millisecond or two, and the command would not start where one is not installed.
#ifndef CLOADING_H
#define CLOADING_H

#include <stdbool.h>
#include <stddef.h>

// Fills a structure that consists of pointers to functions, in the order of `names`, from the first of `files` that is
// installed; both lists end with NULL. False where none is, or where it lacks a function. It stays loaded to the end of the
// process, as does what it loads itself.
bool load_functions(const char *const *files, const char *const *names, void *functions);

// Of a list of functions that a header declares: the pointers of the structure, and their names.
#define LOADED_POINTER(name) __typeof__(name) *_Nonnull name;
#define LOADED_NAME(name) #name,

#endif
