/* Keeps the figures of the period of each form read, and writes them as a workbook; a part of `read.c`. */
#include <xlsxwriter.h>

/* The figures of the period of one form. */
struct line { char unit[16], period[16]; int64_t values[ITEM_LIMIT]; uint8_t states[ITEM_LIMIT]; };
static struct line **lines;
static size_t line_count, line_room;

static void keep(int item, enum state state, int64_t value) {
    lines[line_count]->states[item] = (uint8_t)state;
    lines[line_count]->values[item] = value;
}

static void begin_line(void) {
    if (line_count == line_room) {
        line_room = line_room ? line_room * 2 : 64;
        lines = realloc(lines, line_room * sizeof *lines);
        if (!lines) abort();
    }
    lines[line_count] = calloc(1, sizeof **lines);
    if (!lines[line_count]) abort();
}

static void end_line(void) {
    strcpy(lines[line_count]->unit, form.unit);
    strcpy(lines[line_count++]->period, form.period);
}

static void write_matrix(const char *path) {
    lxw_workbook *workbook = workbook_new(path);
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, "Matrix");
    lxw_format *heading = workbook_add_format(workbook), *figure = workbook_add_format(workbook);
    format_set_bold(heading);
    format_set_text_wrap(heading);
    format_set_num_format(figure, "#,##0.0##");
    int error = worksheet_write_string(sheet, 0, 0, "Mã đơn vị", heading);
    error |= worksheet_write_string(sheet, 0, 1, "Kỳ báo cáo", heading);
    for (int item = 0; item < item_count; item++)
        error |= worksheet_write_string(sheet, 0, (lxw_col_t)(item + 2), item_codes[item], heading);
    lxw_row_t row = 1;
    for (size_t line = 0; line < line_count; line++, row++) {
        error |= worksheet_write_string(sheet, row, 0, lines[line]->unit, NULL);
        error |= worksheet_write_string(sheet, row, 1, lines[line]->period, NULL);
        for (int item = 0; item < item_count; item++)
            if (lines[line]->states[item] == VALUE)
                error |= worksheet_write_number(
                    sheet, row, (lxw_col_t)(item + 2), (double)lines[line]->values[item] / 1000.0, figure);
    }
    error |= worksheet_write_string(sheet, row, 0, "Tổng", heading);
    for (int item = 0; item < item_count; item++)
        error |= worksheet_write_number(sheet, row, (lxw_col_t)(item + 2), (double)totals[item][1].sum / 1000.0, figure);
    error |= workbook_close(workbook);
    if (error) { fprintf(stderr, "the workbook could not be written\n"); exit(74); }
}
