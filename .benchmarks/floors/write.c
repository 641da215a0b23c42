/* The floor of writing: the cells, formulas and formats of a workbook once more, by libxlsxwriter alone.

   cc -O2 write.c -lxlsxwriter -o write
   write LIST WORKBOOK

   LIST is what `replay.py extract` took out of a workbook that the tool wrote: formats, widths, heights, merges,
   texts, numbers, formulas with their values, links. Prints, as JSON, the seconds of processor time for loading the list
   and for writing, apart. Texts go to the library where they lie in the list; nothing is looked up but the format, by
   its number. Nothing is checked before, and nothing read back after. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

static const char *at;

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static void must(lxw_error error) {
    if (!error) return;
    fprintf(stderr, "write: %s\n", lxw_strerror(error));
    exit(1);
}

#define TAKE(type, name) type name; memcpy(&name, at, sizeof name); at += sizeof name

static uint8_t byte(void) { return (uint8_t)*at++; }
static uint16_t number16(void) { TAKE(uint16_t, value); return value; }
static uint32_t number32(void) { TAKE(uint32_t, value); return value; }
static double decimal(void) { TAKE(double, value); return value; }
static const char *text(void) { const char *start = at; at += strlen(at) + 1; return start; }

static char *contents(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END)) { perror(path); exit(1); }
    long length = ftell(file);
    rewind(file);
    char *list = malloc((size_t)length + 1);
    if (!list || fread(list, 1, (size_t)length, file) != (size_t)length) { perror(path); exit(1); }
    fclose(file);
    return list;
}

static lxw_format *new_format(lxw_workbook *workbook) {
    lxw_format *format = workbook_add_format(workbook);
    if (!format) must(LXW_ERROR_MEMORY_MALLOC_FAILED);
    format_set_font_size(format, decimal());
    if (byte()) format_set_bold(format);
    if (byte()) format_set_italic(format);
    uint8_t horizontal = byte(), vertical = byte();
    if (horizontal) format_set_align(format, horizontal);
    if (vertical) format_set_align(format, vertical);
    if (byte()) format_set_text_wrap(format);
    uint8_t indent = byte(), pattern = byte();
    if (indent) format_set_indent(format, indent);
    if (pattern) format_set_pattern(format, pattern);
    format_set_left(format, byte());
    format_set_right(format, byte());
    format_set_top(format, byte());
    format_set_bottom(format, byte());
    uint32_t font_colour = number32(), front = number32(), back = number32(), border_colour = number32();
    if (font_colour) format_set_font_color(format, font_colour);
    if (front) format_set_fg_color(format, front);
    if (back) format_set_bg_color(format, back);
    if (border_colour) format_set_border_color(format, border_colour);
    uint16_t index = number16();
    format_set_font_name(format, text());
    const char *number_format = text();
    if (*number_format) format_set_num_format(format, number_format);
    else if (index) format_set_num_format_index(format, (uint8_t)index);
    return format;
}

static lxw_format *formats[65536];

/* Writes everything up to the list's end. */
static void replay(lxw_workbook *workbook) {
    lxw_worksheet *sheet = NULL;
    int count = 0;
    for (char kind; (kind = *at++) != 'E';) {
        if (kind == 'F') { formats[count++] = new_format(workbook); continue; }
        if (kind == 'U') { if (byte()) format_set_unlocked(formats[count - 1]); continue; }
        if (kind == 'W') { sheet = workbook_add_worksheet(workbook, text()); continue; }
        if (kind == 'K') {
            uint16_t first = number16(), last = number16();
            double width = decimal();
            lxw_row_col_options options = {0};
            options.level = byte();
            options.hidden = byte();
            must(worksheet_set_column_opt(sheet, first, last, width, NULL, &options));
            continue;
        }
        uint32_t row = number32();
        if (kind == 'R') {
            double height = decimal();
            lxw_row_col_options options = {0};
            options.level = byte();
            options.hidden = byte();
            must(worksheet_set_row_opt(sheet, row, height, NULL, &options));
            continue;
        }
        uint16_t column = number16();
        if (kind == 'M') {
            uint32_t last_row = number32();
            must(worksheet_merge_range(sheet, row, column, last_row, number16(), "", NULL));
            continue;
        }
        uint16_t style = number16();
        lxw_format *format = style ? formats[style] : NULL;
        const char *formula;
        double value;
        switch (kind) {
        case 'L': must(worksheet_write_url_opt(sheet, row, column, text(), format, "", NULL)); break;
        case 'S': must(worksheet_write_string(sheet, row, column, text(), format)); break;
        case 'N': must(worksheet_write_number(sheet, row, column, decimal(), format)); break;
        case 'B': must(worksheet_write_blank(sheet, row, column, format)); break;
        case 'Q':
            value = decimal();
            must(worksheet_write_formula_num(sheet, row, column, text(), format, value));
            break;
        case 'T':
            formula = text();
            must(worksheet_write_formula_str(sheet, row, column, formula, format, text()));
            break;
        default: fprintf(stderr, "write: no such record: %c\n", kind); exit(1);
        }
    }
}

int main(int count, char **arguments) {
    if (count != 3) { fprintf(stderr, "write LIST WORKBOOK\n"); return 64; }
    double start = now();
    char *list = contents(arguments[1]);
    double loaded = now();
    at = list;
    lxw_workbook *workbook = workbook_new(arguments[2]);
    if (!workbook) must(LXW_ERROR_MEMORY_MALLOC_FAILED);
    replay(workbook);
    must(workbook_close(workbook));
    printf("{\"loading\":%.6f,\"writing\":%.6f}\n", loaded - start, now() - loaded);
    free(list);
    return 0;
}
