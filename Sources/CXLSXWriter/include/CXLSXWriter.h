// libxlsxwriter, as far as it is used; loaded when the first workbook is written.
#ifndef CXLSXWRITER_H
#define CXLSXWRITER_H

#include <CLoading.h>
#include <xlsxwriter.h>

#define XLSX_FUNCTIONS(EACH) \
  EACH(format_set_align) EACH(format_set_bg_color) EACH(format_set_bold) EACH(format_set_border) \
  EACH(format_set_border_color) EACH(format_set_font_color) EACH(format_set_font_size) EACH(format_set_italic) \
  EACH(format_set_num_format) EACH(format_set_text_wrap) EACH(format_set_unlocked) EACH(lxw_strerror) \
  EACH(workbook_add_format) EACH(workbook_add_worksheet) EACH(workbook_close) EACH(workbook_new) \
  EACH(workbook_set_properties) EACH(worksheet_autofilter) EACH(worksheet_center_horizontally) \
  EACH(worksheet_data_validation_cell) EACH(worksheet_fit_to_pages) EACH(worksheet_freeze_panes) \
  EACH(worksheet_gridlines) EACH(worksheet_hide) EACH(worksheet_merge_range) EACH(worksheet_protect) \
  EACH(worksheet_repeat_rows) EACH(worksheet_set_column) EACH(worksheet_set_column_opt) EACH(worksheet_set_footer) \
  EACH(worksheet_set_landscape) EACH(worksheet_set_margins) EACH(worksheet_set_paper) EACH(worksheet_set_row) \
  EACH(worksheet_set_row_opt) EACH(worksheet_set_tab_color) EACH(worksheet_write_blank) \
  EACH(worksheet_write_comment_opt) EACH(worksheet_write_datetime) EACH(worksheet_write_number) \
  EACH(worksheet_write_string) EACH(worksheet_write_url_opt)

typedef struct XLSXFunctions {
  XLSX_FUNCTIONS(LOADED_POINTER)
} XLSXFunctions;

// NULL where the library is not installed, or lacks a function; filled once, so that it is asked for once.
const XLSXFunctions *_Nullable xlsx_functions(void);

// A file that lives in memory and has no name; -1 where the system has none to give. libxlsxwriter writes only to paths, and
// `/proc/self/fd/N` is one.
int memory_file(void);

#endif
