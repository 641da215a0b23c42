#ifndef COMMUNE_SHEETS_CLINUX_H
#define COMMUNE_SHEETS_CLINUX_H

/* Only macros from here: a header with types (fcntl.h) would make this module the owner of `stat`. */
#include <sys/syscall.h>

extern long syscall(long number, ...);

/* renameat2 with AT_FDCWD (-100) and RENAME_NOREPLACE (1): moves a file, or fails with EEXIST.
 * Here because Swift's Glibc module hides renameat2 (it needs _GNU_SOURCE)
 * and Swift cannot call the variadic syscall. */
static inline int commune_sheets_rename_without_replacing(const char *from, const char *to) {
    return (int)syscall(SYS_renameat2, -100, from, -100, to, 1u);
}

/* How many processors the calling thread may run on, from 1; 0 where the kernel does not say.
 * Here because Swift's Glibc module hides sched_getaffinity as well. The kernel answers how many bytes it wrote. */
static inline int commune_sheets_processor_count(void) {
    unsigned long mask[128] = {0};
    long bytes = syscall(SYS_sched_getaffinity, 0, sizeof mask, mask);
    int count = 0;
    for (unsigned long i = 0; bytes > 0 && i < (unsigned long)bytes / sizeof mask[0]; i++)
        count += __builtin_popcountl(mask[i]);
    return count;
}

extern int mallopt(int parameter, int value);

/* Lets a heap have 64 MiB of addresses at once, instead of asking the kernel for every few pages, and keep what is
 * freed. Memory that is never touched takes no room, but counts where addresses are limited (ulimit -v). Pieces of 1 MiB
 * and more are the kernel's own.
 * M_TOP_PAD (-2), M_TRIM_THRESHOLD (-1), M_MMAP_THRESHOLD (-3); here because Swift's Glibc module has no malloc.h.
 * Not 0 where it is so; else the program only takes longer. */
static inline int commune_sheets_let_heaps_grow_at_once(void) {
    return mallopt(-2, 64 << 20) && mallopt(-1, 128 << 20) && mallopt(-3, 1 << 20);
}

#endif
