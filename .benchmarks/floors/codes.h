/* Finds codes of at most 8 bytes. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Open addressing from a code of at most 8 bytes, packed, to a number. */
struct table { uint64_t *keys; int *values; size_t size, count; };

static uint64_t packed(const unsigned char *text, size_t length) {
    uint64_t key = 0;
    memcpy(&key, text, length);
    return key;
}

static size_t place(const struct table *table, uint64_t key) {
    size_t at = (size_t)((key * 0x9e3779b97f4a7c15u) >> 32) & (table->size - 1);
    while (table->keys[at] && table->keys[at] != key) at = (at + 1) & (table->size - 1);
    return at;
}

static int find(const struct table *table, const unsigned char *text, size_t length) {
    if (length == 0 || length > 8) return -1;
    size_t at = place(table, packed(text, length));
    return table->keys[at] ? table->values[at] : -1;
}

static void insert(struct table *table, uint64_t key, int value) {
    if (table->count * 2 >= table->size) {
        struct table old = *table;
        table->size = old.size ? old.size * 2 : 256;
        table->keys = calloc(table->size, sizeof *table->keys);
        table->values = calloc(table->size, sizeof *table->values);
        if (!table->keys || !table->values) abort();
        for (size_t at = 0; at < old.size; at++)
            if (old.keys[at]) {
                size_t to = place(table, old.keys[at]);
                table->keys[to] = old.keys[at];
                table->values[to] = old.values[at];
            }
        free(old.keys);
        free(old.values);
    }
    size_t at = place(table, key);
    if (!table->keys[at]) table->count++;
    table->keys[at] = key;
    table->values[at] = value;
}
