/* The floor of reading: every form of some folders through libcsv, and nothing that a form is checked for.

   cc -O2 read.c -lcsv -o read                               read CATALOGUE PATH…
   cc -O2 -DMATRIX read.c -lcsv -lxlsxwriter -o matrix       matrix CATALOGUE FOLDER WORKBOOK

   Opens the files in the order of their names, skips the byte order mark, splits the rows at semicolons, finds the
   heading by its names, looks up the unit's code and each item's code, reads the four columns of figures exactly as
   decimals in thousandths, and adds them up by item and column. Prints the sums as JSON.

   It does not tell encodings, separators or number styles apart, keeps no figure and no place of a cell, computes no
   digest, and holds nothing against the catalogue's rules.

   `matrix` keeps the figures of the period, too, and writes them through libxlsxwriter, a row for each form and a column
   for each item, and a last row of sums. That is the job that the programs in `peers` do. */
#define _GNU_SOURCE
#include <csv.h>
#include <dirent.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "codes.h"

enum { BLOCK = 256 * 1024, COLUMN_LIMIT = 64, ITEM_LIMIT = 1024, FIELDS = 4 };
enum role { OTHER, CODE, FIGURE };  /* FIGURE + 0 to 3: which of the columns of figures */

static struct table items, units;
static char item_codes[ITEM_LIMIT][9];
static int item_count;
static const char *field_names[FIELDS] = {"plan", "current", "cumulative", "previousYear"};
static const char *headings[FIELDS] = {
    "Kế hoạch năm", "Thực hiện trong kỳ", "Lũy kế từ đầu năm", "Cùng kỳ năm trước"};

static struct { uint64_t figures, nils; int64_t sum; } totals[ITEM_LIMIT][FIELDS];
static uint64_t forms, bytes, rows, not_applicable, texts, unknown_items, unknown_units, without_unit, without_period;

/* What is known of the form being read, up to the cell being read. */
static struct {
    int column, has_heading, has_unit, has_period, item, is_code_row, label;
    uint8_t roles[COLUMN_LIMIT];
    int64_t values[FIELDS];
    uint8_t states[FIELDS];
    char unit[16], period[16];
} form;
enum state { EMPTY, VALUE, NIL, NONE, TEXT };
enum label { NO_LABEL, UNIT_LABEL, PERIOD_LABEL };

static inline unsigned digit(unsigned char letter) { return (unsigned)letter - '0'; }

/* A figure with a decimal comma, with or without dots between thousands, in thousandths. */
static inline enum state figure(const unsigned char *at, size_t length, int64_t *value) {
    if (length == 0) return EMPTY;
    if (length == 1 && *at == '-') return NIL;
    if (length == 1 && *at == 'x') return NONE;
    const unsigned char *end = at + length;
    int is_negative = *at == '-';
    if (is_negative) at++;
    const unsigned char *first = at;
    int64_t whole = 0;
    while (at < end && digit(*at) < 10) whole = whole * 10 + digit(*at++);
    if (at == first || at - first > 15) return TEXT;
    if (at < end && *at == '.') {
        if (at - first > 3) return TEXT;
        for (int groups = 0; at < end && *at == '.'; groups++) {
            if (groups == 4 || end - at < 4 || digit(at[1]) > 9 || digit(at[2]) > 9 || digit(at[3]) > 9) return TEXT;
            whole = whole * 1000 + digit(at[1]) * 100 + digit(at[2]) * 10 + digit(at[3]);
            at += 4;
        }
    }
    int64_t thousandths = 0;
    if (at < end) {
        if (*at++ != ',' || at == end || end - at > 3) return TEXT;
        for (int64_t unit = 100; at < end; unit /= 10) {
            if (digit(*at) > 9) return TEXT;
            thousandths += unit * digit(*at++);
        }
    }
    if (__builtin_mul_overflow(whole, 1000, value) || __builtin_add_overflow(*value, thousandths, value)) return TEXT;
    if (is_negative) *value = -*value;
    return VALUE;
}

static inline int is(const unsigned char *text, size_t length, const char *word) {
    return strlen(word) == length && !memcmp(text, word, length);
}

static void above_the_table(const unsigned char *text, size_t length, int column) {
    if (column == 0)
        form.label = is(text, length, "Mã đơn vị") ? UNIT_LABEL : is(text, length, "Kỳ báo cáo") ? PERIOD_LABEL : NO_LABEL;
    else if (column == 1 && form.label == UNIT_LABEL) {
        form.has_unit = 1;
        snprintf(form.unit, sizeof form.unit, "%.*s", (int)length, (const char *)text);
        if (find(&units, text, length) < 0) unknown_units++;
    } else if (column == 1 && form.label == PERIOD_LABEL) {
        form.has_period = length == 7;
        snprintf(form.period, sizeof form.period, "%.*s", (int)length, (const char *)text);
    }
    if (column >= COLUMN_LIMIT) return;
    if (is(text, length, "Mã số")) {
        form.roles[column] = CODE;
        form.is_code_row = 1;
    }
    for (int field = 0; field < FIELDS; field++)
        if (is(text, length, headings[field])) form.roles[column] = (uint8_t)(FIGURE + field);
}

static void on_cell(void *data, size_t length, void *context) {
    (void)context;
    const unsigned char *text = data;
    int column = form.column++;
    if (!form.has_heading) { above_the_table(text, length, column); return; }
    if (column >= COLUMN_LIMIT) return;
    int role = form.roles[column];
    if (role == CODE) {
        form.item = find(&items, text, length);
        if (form.item < 0 && length > 0) unknown_items++;
    } else if (role >= FIGURE)
        form.states[role - FIGURE] = (uint8_t)figure(text, length, &form.values[role - FIGURE]);
}

#ifdef MATRIX
#include "matrix.h"
#else
static void keep(int item, enum state state, int64_t value) { (void)item; (void)state; (void)value; }
static void begin_line(void) {}
static void end_line(void) {}
#endif

static void on_row(int terminator, void *context) {
    (void)terminator;
    (void)context;
    form.column = 0;
    rows++;
    if (!form.has_heading) {
        form.has_heading = form.is_code_row;
        if (!form.is_code_row) memset(form.roles, OTHER, sizeof form.roles);
        return;
    }
    if (form.item >= 0) {
        keep(form.item, form.states[1], form.values[1]);
        for (int field = 0; field < FIELDS; field++)
            switch (form.states[field]) {
            case VALUE: totals[form.item][field].figures++; totals[form.item][field].sum += form.values[field]; break;
            case NIL: totals[form.item][field].nils++; break;
            case NONE: not_applicable++; break;
            case TEXT: texts++; break;
            }
    }
    form.item = -1;
    memset(form.states, EMPTY, sizeof form.states);
}

static void fail(const char *path) {
    perror(path);
    exit(1);
}

static unsigned char block[BLOCK];
static struct csv_parser parser;

/* Passes a file through libcsv, without its byte order mark. */
static void parse(const char *path, void (*cell)(void *, size_t, void *), void (*row)(int, void *)) {
    int file = open(path, O_RDONLY);
    if (file < 0) fail(path);
    ssize_t count;
    for (int is_first = 1; (count = read(file, block, BLOCK)) > 0; is_first = 0) {
        unsigned char *start = block;
        size_t length = (size_t)count;
        bytes += length;
        if (is_first && length >= 3 && !memcmp(start, "\xef\xbb\xbf", 3)) { start += 3; length -= 3; }
        if (csv_parse(&parser, start, length, cell, row, NULL) != length) fail(path);
    }
    if (count < 0 || csv_fini(&parser, cell, row, NULL)) fail(path);
    close(file);
}

static void read_form(const char *path) {
    memset(&form, 0, sizeof form);
    form.item = -1;
    begin_line();
    parse(path, on_cell, on_row);
    end_line();
    forms++;
    if (!form.has_unit) without_unit++;
    if (!form.has_period) without_period++;
}

static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static void visit(char *path) {
    struct stat status;
    if (stat(path, &status)) fail(path);
    if (!S_ISDIR(status.st_mode)) { read_form(path); return; }
    DIR *folder = opendir(path);
    if (!folder) fail(path);
    char **names = NULL;
    size_t count = 0, room = 0;
    for (struct dirent *entry; (entry = readdir(folder));) {
        if (entry->d_name[0] == '.') continue;
        if (count == room) {
            room = room ? room * 2 : 64;
            names = realloc(names, room * sizeof *names);
            if (!names) fail(path);
        }
        if (asprintf(&names[count++], "%s/%s", path, entry->d_name) < 0) fail(path);
    }
    closedir(folder);
    qsort(names, count, sizeof *names, by_name);
    for (size_t at = 0; at < count; at++) { visit(names[at]); free(names[at]); }
    free(names);
}

static struct table *filling;
static int is_in_first_column, is_past_heading;

static void on_catalogue_cell(void *data, size_t length, void *context) {
    (void)context;
    if (is_in_first_column && is_past_heading && length > 0 && length <= 8) {
        if (filling == &items) {
            if (item_count == ITEM_LIMIT) abort();
            memcpy(item_codes[item_count], data, length);
            insert(&items, packed(data, length), item_count++);
        } else
            insert(&units, packed(data, length), (int)units.count);
    }
    is_in_first_column = 0;
}

static void on_catalogue_row(int terminator, void *context) {
    (void)terminator;
    (void)context;
    is_in_first_column = is_past_heading = 1;
}

static void read_codes(const char *folder, const char *name, struct table *table) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    filling = table;
    is_in_first_column = 1;
    is_past_heading = 0;
    parse(path, on_catalogue_cell, on_catalogue_row);
}

int main(int count, char **arguments) {
#ifdef MATRIX
    if (count != 4) { fprintf(stderr, "matrix CATALOGUE FOLDER WORKBOOK\n"); return 64; }
#else
    if (count < 3) { fprintf(stderr, "read CATALOGUE PATH…\n"); return 64; }
#endif
    if (csv_init(&parser, 0)) return 70;
    csv_set_delim(&parser, ';');
    read_codes(arguments[1], "items.csv", &items);
    read_codes(arguments[1], "units.csv", &units);
    bytes = 0;
#ifdef MATRIX
    visit(arguments[2]);
#else
    for (int at = 2; at < count; at++) visit(arguments[at]);
#endif
#ifdef MATRIX
    write_matrix(arguments[3]);
#endif
    printf("{\"forms\":%" PRIu64 ",\"bytes\":%" PRIu64 ",\"rows\":%" PRIu64 ",\"notApplicable\":%" PRIu64
           ",\"texts\":%" PRIu64 ",\"unknownItems\":%" PRIu64 ",\"unknownUnits\":%" PRIu64
           ",\"withoutUnit\":%" PRIu64 ",\"withoutPeriod\":%" PRIu64 ",\"totals\":{",
           forms, bytes, rows, not_applicable, texts, unknown_items, unknown_units, without_unit, without_period);
    int written = 0;
    for (int item = 0; item < item_count; item++)
        for (int field = 0; field < FIELDS; field++)
            if (totals[item][field].figures || totals[item][field].nils)
                printf("%s\"%s %s\":[%" PRIu64 ",%" PRIu64 ",%" PRId64 "]", written++ ? "," : "", item_codes[item],
                       field_names[field], totals[item][field].figures, totals[item][field].nils,
                       totals[item][field].sum);
    printf("}}\n");
    csv_free(&parser);
    return 0;
}
