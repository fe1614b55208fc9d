#include <libxml/xmlversion.h>
/* The headers of ICU, which only an encoding handler of libxml2 would need, clash with those of Foundation. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
