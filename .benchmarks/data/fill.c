/* Writes filled forms of many units and months, the same bytes every time.

   fill ITEMS UNITS TEMPLATES OUT FIRST COUNT FROM TO

   ITEMS      one item a line: code, nature, decimals, low, high, first and second item it stands on (numbers of
              lines from 0, or -1), sized (0 or 1), last year's size in thousandths
   UNITS      one unit a line: code;name;file name;template
   TEMPLATES  a folder of blank forms NAME-MM with marks where a figure goes
   OUT        gets a folder 2023-MM for each month FROM to TO; unit FIRST (from 0) is the first that is written

   A mark is the byte 1, a letter, and for figures the two hexadecimal digits of the item's line:
   U unit's code, N unit's name, C in the period, Y year to date, P same period last year, S status, T note.

   A figure depends on nothing but the unit's code, the item and the month. A flow's year to date is the sum of its
   months. Prints, as JSON, how many figures of each item and column were written and their exact sums in thousandths. */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { ITEM_LIMIT = 128, PIECE_LIMIT = 1024, FORM_LIMIT = 1 << 16 };
enum nature { FLOW, ONCE, SHARE_OF_FLOW, STOCK, SHARE_OF_STOCK, SUM };

struct item { char code[16]; enum nature nature; int decimals; int64_t low, high; int of, and; int sized; int64_t before; };
struct piece { const char *text; size_t length; char mark; int item; };
struct form_template { char name[32]; int month; int count; struct piece pieces[PIECE_LIMIT]; };
struct total { uint64_t figures, nils; int64_t sum; };

static struct item items[ITEM_LIMIT];
static int item_count;
static struct form_template *templates;
static int template_count;
static struct total totals[ITEM_LIMIT][3];

static void fail(const char *what) {
    fprintf(stderr, "fill: %s: %s\n", what, strerror(errno));
    exit(1);
}

static uint64_t mixed(uint64_t x) {
    x ^= x >> 30; x *= 0xbf58476d1ce4e5b9u;
    x ^= x >> 27; x *= 0x94d049bb133111ebu;
    return x ^ x >> 31;
}

/* A number that looks random, from low to high, of a unit, a purpose and a month (0 where the month plays no part). */
static int64_t drawn(uint64_t unit, int purpose, int month, int64_t low, int64_t high) {
    uint64_t seed = unit * 0x9e3779b97f4a7c15u + (uint64_t)purpose * 1000003u + (uint64_t)(month + 100) * 8191u;
    return low + (int64_t)(mixed(mixed(seed)) % (uint64_t)(high - low + 1));
}

static int64_t power(int decimals) { return decimals == 0 ? 1 : decimals == 1 ? 10 : decimals == 2 ? 100 : 1000; }

/* A unit's figure of one month, in units of the item's last decimal. Months of last year are -11 to 0. */
static int64_t monthly(uint64_t unit, int at, int month) {
    const struct item *item = &items[at];
    int is_stock = item->nature == STOCK || item->nature == SHARE_OF_STOCK;
    int64_t value;
    switch (item->nature) {
    case SUM: return monthly(unit, item->of, month) + monthly(unit, item->and, month);
    case ONCE: if ((month + 12) % 12 != 2) return 0; /* fall through */
    case FLOW: value = drawn(unit, at, month, item->low, item->high); break;
    case STOCK: value = drawn(unit, at, 0, item->low, item->high); break;
    default:
        value = monthly(unit, item->of, month < 1 && is_stock ? month + 12 : month)
            * drawn(unit, at, is_stock ? 0 : month, item->low, item->high) / 1000;
        value = value * power(item->decimals) / power(items[item->of].decimals);
    }
    if (item->sized) value = value * drawn(unit, ITEM_LIMIT, 0, 60, 180) / 100;
    if (item->nature == STOCK) value += value * ((month + 11) % 12) / 1000;
    return is_stock && month < 1 ? value * item->before / 1000 : value;
}

static char *put(char *to, int64_t value, int decimals, struct total *total) {
    if (value == 0 && total) { total->nils++; *to++ = '-'; return to; }
    int64_t scale = power(decimals);
    total->figures++;
    total->sum += value * (1000 / scale);
    char digits[24];
    int count = 0;
    for (int64_t whole = value / scale; whole || !count; whole /= 10) digits[count++] = (char)('0' + whole % 10);
    while (count) *to++ = digits[--count];
    int64_t part = value % scale;
    if (part) {
        *to++ = ',';
        for (scale /= 10; part; scale /= 10) { *to++ = (char)('0' + part / scale); part %= scale; }
    }
    return to;
}

/* A stock of none is written 0: there is something to count, and it is nought. */
static char *put_stock(char *to, int64_t value, struct total *total) {
    if (value) return put(to, value, 0, total);
    total->figures++;
    *to++ = '0';
    return to;
}

static const char *statuses[] = {"đang thực hiện", "hoàn thành", "chưa thực hiện"};
static const char *notes[] = {
    "", "Ra quân diệt lăng quăng phòng sốt xuất huyết", "Duy tu đường giao thông nông thôn", "",
    "\"Đã hoàn thành đợt 1; đợt 2 bắt đầu tháng sau\"", "Trả kết quả thủ tục hành chính đúng hạn", "",
    "\"Theo công văn \"\"12/UBND\"\" của huyện\""};

static size_t fill(char *form, const struct form_template *blank, uint64_t unit, const char *code, const char *name) {
    char *to = form;
    for (int at = 0; at < blank->count; at++) {
        const struct piece *piece = &blank->pieces[at];
        memcpy(to, piece->text, piece->length);
        to += piece->length;
        int item = piece->item, month = blank->month, is_stock;
        int64_t sum = 0;
        switch (piece->mark) {
        case 0: break;
        case 'U': to = stpcpy(to, code); break;
        case 'N': to = stpcpy(to, name); break;
        case 'S': to = stpcpy(to, statuses[drawn(unit, 200 + item, month, 0, 8) % 5 % 3]); break;
        case 'T': to = stpcpy(to, notes[drawn(unit, 300 + item, month, 0, 7)]); break;
        case 'Y':
            for (int earlier = 1; earlier <= month; earlier++) sum += monthly(unit, item, earlier);
            to = put(to, sum, items[item].decimals, &totals[item][1]);
            break;
        default:
            is_stock = items[item].nature == STOCK || items[item].nature == SHARE_OF_STOCK;
            sum = monthly(unit, item, piece->mark == 'C' ? month : month - 12);
            struct total *total = &totals[item][piece->mark == 'C' ? 0 : 2];
            to = is_stock ? put_stock(to, sum, total) : put(to, sum, items[item].decimals, total);
        }
    }
    return (size_t)(to - form);
}

static char *contents(const char *path, size_t *length) {
    int file = open(path, O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status)) fail(path);
    char *text = malloc((size_t)status.st_size + 1);
    if (!text || read(file, text, (size_t)status.st_size) != status.st_size) fail(path);
    text[status.st_size] = 0;
    close(file);
    *length = (size_t)status.st_size;
    return text;
}

static void read_items(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) fail(path);
    int nature;
    struct item *item = items;
    while (fscanf(file, "%15s %d %d %" SCNd64 " %" SCNd64 " %d %d %d %" SCNd64, item->code, &nature, &item->decimals,
                  &item->low, &item->high, &item->of, &item->and, &item->sized, &item->before) == 9) {
        item->nature = (enum nature)nature;
        item = &items[++item_count];
        if (item_count == ITEM_LIMIT) { errno = E2BIG; fail(path); }
    }
    fclose(file);
}

/* The template of a name and month, cut into pieces on first use. */
static const struct form_template *template_of(const char *folder, const char *name, int month) {
    for (int at = 0; at < template_count; at++)
        if (templates[at].month == month && !strcmp(templates[at].name, name)) return &templates[at];
    templates = realloc(templates, (size_t)(template_count + 1) * sizeof *templates);
    if (!templates) fail(name);
    struct form_template *blank = &templates[template_count++];
    snprintf(blank->name, sizeof blank->name, "%s", name);
    blank->month = month;
    blank->count = 0;
    char path[4096];
    snprintf(path, sizeof path, "%s/%s-%02d", folder, name, month);
    size_t length;
    const char *text = contents(path, &length), *end = text + length;
    while (text < end) {
        const char *mark = memchr(text, 1, (size_t)(end - text));
        if (blank->count == PIECE_LIMIT) { errno = E2BIG; fail(path); }
        struct piece *piece = &blank->pieces[blank->count++];
        *piece = (struct piece){text, (size_t)((mark ? mark : end) - text), mark ? mark[1] : 0, 0};
        if (!mark) break;
        text = mark + 2;
        if (piece->mark != 'U' && piece->mark != 'N') {
            char digits[3] = {text[0], text[1], 0};
            piece->item = (int)strtol(digits, NULL, 16);
            text += 2;
        }
    }
    return blank;
}

static void make_folder(const char *path) {
    if (mkdir(path, 0777) && errno != EEXIST) fail(path);
}

static void write_form(const char *folder, int month, const char *file_name, const char *form, size_t length) {
    char path[4096];
    snprintf(path, sizeof path, "%s/2023-%02d/%s", folder, month, file_name);
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (file < 0 || write(file, form, length) != (ssize_t)length || close(file)) fail(path);
}

static void print_totals(uint64_t forms, uint64_t bytes) {
    static const char *fields[] = {"current", "cumulative", "previousYear"};
    printf("{\"forms\":%" PRIu64 ",\"bytes\":%" PRIu64 ",\"totals\":{", forms, bytes);
    int written = 0;
    for (int at = 0; at < item_count; at++)
        for (int field = 0; field < 3; field++) {
            struct total *total = &totals[at][field];
            if (total->figures || total->nils)
                printf("%s\"%s %s\":[%" PRIu64 ",%" PRIu64 ",%" PRId64 "]", written++ ? "," : "", items[at].code,
                       fields[field], total->figures, total->nils, total->sum);
        }
    printf("}}\n");
}

int main(int count, char **arguments) {
    if (count != 9) { fprintf(stderr, "fill ITEMS UNITS TEMPLATES OUT FIRST COUNT FROM TO\n"); return 64; }
    long first = atol(arguments[5]), last = first + atol(arguments[6]);
    int from = atoi(arguments[7]), to = atoi(arguments[8]);
    read_items(arguments[1]);
    make_folder(arguments[4]);
    char path[4096], line[512];
    for (int month = from; month <= to; month++) {
        snprintf(path, sizeof path, "%s/2023-%02d", arguments[4], month);
        make_folder(path);
    }
    FILE *units = fopen(arguments[2], "r");
    if (!units) fail(arguments[2]);
    static char form[FORM_LIMIT];
    uint64_t forms = 0, bytes = 0;
    for (long at = 0; at < last && fgets(line, sizeof line, units); at++) {
        if (at < first) continue;
        line[strcspn(line, "\n")] = 0;
        char *rest = line, *code = strsep(&rest, ";"), *name = strsep(&rest, ";"), *file_name = strsep(&rest, ";");
        for (int month = from; month <= to; month++) {
            const struct form_template *blank = template_of(arguments[3], rest, month);
            size_t length = fill(form, blank, strtoull(code, NULL, 10), code, name);
            write_form(arguments[4], month, file_name, form, length);
            forms++;
            bytes += length;
        }
    }
    fclose(units);
    print_totals(forms, bytes);
    return fflush(stdout) ? 1 : 0;
}
