#ifndef COMMUNE_SHEETS_CLIBXLSXWRITER_H
#define COMMUNE_SHEETS_CLIBXLSXWRITER_H

#include <stdio.h>
#include <xlsxwriter.h>

/* Writes a number exactly as libxlsxwriter 1.1.4 writes it into a cell.
 * Here because Swift cannot call the variadic snprintf. */
static inline int commune_sheets_print_number(char *buffer, size_t size, double number) {
    return snprintf(buffer, size, "%.16G", number);
}

/* Sheets in `constant_memory` mode, which write each row away when the next begins.
 *
 * In that mode libxlsxwriter 1.1.4 writes every text out in its cell, and refuses tables. Both are only for want of
 * a call: the functions below share texts and add tables there, over structures of the library's public headers. What
 * comes of it is read back and compared with the rest of the file. */

/* The index of a text among those the workbook shares, or -1 without memory. Not yet counted as used. */
static inline int32_t commune_sheets_share_text(lxw_worksheet *sheet, const char *text) {
    struct sst_element *element = lxw_get_sst_index(sheet->sst, text, LXW_FALSE);
    if (element == NULL) return -1;
    sheet->sst->string_count--;
    return (int32_t)element->index;
}

/* Writes a shared text into a cell of the row in work. */
static inline lxw_error commune_sheets_write_shared_text(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, int32_t index, lxw_format *format) {
    lxw_error code = worksheet_write_number(sheet, row, column, 0, format);
    if (code != LXW_NO_ERROR) return code;
    lxw_cell *cell = sheet->array[column];
    if (cell == NULL) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    cell->type = STRING_CELL;
    cell->u.string_id = index;
    sheet->sst->string_count++;
    return LXW_NO_ERROR;
}

/* Adds a table of so many columns without its header cells, which are to be written like any others: those that the
 * library writes go where such a sheet does not look for them. */
static inline lxw_error commune_sheets_add_streamed_table(
    lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row, lxw_col_t last_column,
    lxw_table_options *options) {
    uint32_t uses = sheet->sst->string_count;
    sheet->optimize = LXW_FALSE;
    lxw_error code = worksheet_add_table(sheet, first_row, first_column, last_row, last_column, options);
    sheet->optimize = LXW_TRUE;
    sheet->sst->string_count = uses;
    return code;
}

/* Keeps the height of a row, by which the library places notes when it writes the sheet: in this mode it forgets it. */
static inline lxw_error commune_sheets_keep_row_height(lxw_worksheet *sheet, lxw_row_t row, double height) {
    sheet->optimize = LXW_FALSE;
    lxw_error code = worksheet_set_row(sheet, row, height, NULL);
    sheet->optimize = LXW_TRUE;
    return code;
}

#endif
