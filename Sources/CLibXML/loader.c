#include "CLibXML.h"

#include <CLoading.h>

struct XMLLibrary {
  XMLPage *(*htmlReadMemory)(const char *, int, const char *, const char *, int);
  XMLPart *(*xmlDocGetRootElement)(const XMLPage *);
  void (*xmlFreeDoc)(XMLPage *);
};

// How a node begins, and as far as `next` an attribute too, in every version 2 of the library: part of its binary interface.
struct XMLPart {
  void *application;
  int type;
  const char *name;
  XMLPart *children;
  XMLPart *last;
  XMLPart *parent;
  XMLPart *next;
  XMLPart *previous;
  void *document;
  void *name_space;
  const char *content;
  XMLPart *attributes;
};

enum { ELEMENT = 1, TEXT = 3, CDATA = 4 };
// Recover, no errors, no warnings, no network.
enum { QUIETLY = 1 | 1 << 5 | 1 << 6 | 1 << 11 };

static const char *const files[] = {"libxml2.so.2", "libxml2.so.16", NULL};
static const char *const names[] = {"htmlReadMemory", "xmlDocGetRootElement", "xmlFreeDoc", NULL};

XMLLibrary *xml_library(void) {
  static XMLLibrary library;
  return load_functions(files, names, &library) ? &library : NULL;
}

XMLPage *xml_read_page(const XMLLibrary *library, const char *bytes, int count, const char *encoding) {
  return library->htmlReadMemory(bytes, count, NULL, encoding, QUIETLY);
}

void xml_free_page(const XMLLibrary *library, XMLPage *page) { library->xmlFreeDoc(page); }

XMLPart *xml_root(const XMLLibrary *library, const XMLPage *page) { return library->xmlDocGetRootElement(page); }

XMLPartKind xml_kind(const XMLPart *part) {
  switch (part->type) {
  case ELEMENT: return XML_PART_ELEMENT;
  case TEXT:
  case CDATA: return XML_PART_TEXT;
  default: return XML_PART_OTHER;
  }
}

const char *xml_name(const XMLPart *part) { return part->name; }

const char *xml_words(const XMLPart *part) { return xml_kind(part) == XML_PART_TEXT ? part->content : NULL; }

XMLPart *xml_first_part(const XMLPart *part) { return part->children; }

XMLPart *xml_next_part(const XMLPart *part) { return part->next; }

XMLPart *xml_first_attribute(const XMLPart *part) {
  return xml_kind(part) == XML_PART_ELEMENT ? part->attributes : NULL;
}
