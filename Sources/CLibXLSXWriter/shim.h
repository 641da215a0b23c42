#ifndef COMMUNE_SHEETS_CLIBXLSXWRITER_H
#define COMMUNE_SHEETS_CLIBXLSXWRITER_H

#include <stdio.h>
#include <xlsxwriter.h>

/* Writes a number exactly as libxlsxwriter 1.1.4 writes it into a cell.
 * Here because Swift cannot call the variadic snprintf. */
static inline int commune_sheets_print_number(char *buffer, size_t size, double number) {
    return snprintf(buffer, size, "%.16G", number);
}

#endif
