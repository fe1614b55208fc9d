// libxml2, loaded when a web page is first read: linked in, it brings the tables of ICU to the start of every other run, and
// the command would not start where it is not installed.
#ifndef CLIBXML_H
#define CLIBXML_H

#include <stdbool.h>

typedef struct XMLLibrary XMLLibrary;
typedef struct XMLPage XMLPage;
typedef struct XMLPart XMLPart;

typedef enum { XML_PART_OTHER, XML_PART_ELEMENT, XML_PART_TEXT } XMLPartKind;

// NULL where the library is not installed, or lacks a function.
XMLLibrary *xml_library(void);

// A page as far as it can be made out, without a word of complaint and without a look at the network; NULL where it is none.
// Without an encoding the parser finds out.
XMLPage *xml_read_page(const XMLLibrary *library, const char *bytes, int count, const char *encoding);
void xml_free_page(const XMLLibrary *library, XMLPage *page);
// NULL for an empty page.
XMLPart *xml_root(const XMLLibrary *library, const XMLPage *page);

XMLPartKind xml_kind(const XMLPart *part);
// NULL for a part without a name, without words, without parts inside or behind it.
const char *xml_name(const XMLPart *part);
const char *xml_words(const XMLPart *part);
XMLPart *xml_first_part(const XMLPart *part);
XMLPart *xml_next_part(const XMLPart *part);
// Attributes are parts too: a name, and the words of the part inside.
XMLPart *xml_first_attribute(const XMLPart *part);

#endif
